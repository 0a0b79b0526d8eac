package ooh.demand;

/** By how much one forecast was better than another, week by week: on average, and with the standard error of that. */
record Gain(double mean, double error) {
    /** Of two weeks at least, the same for both. */
    static Gain of(double[] scores, double[] others) {
        int weeks = scores.length;
        double sum = 0;
        double squares = 0;
        for (int week = 0; week < weeks; week++) {
            double gain = scores[week] - others[week];
            sum += gain;
            squares += gain * gain;
        }
        double mean = sum / weeks;
        return new Gain(mean, Math.sqrt(Math.max(0, squares / weeks - mean * mean) / (weeks - 1)));
    }
}
