package ooh.demand;

/**
 * What a forecast must beat: the plain average of the hour of the week, and the same hour of the same week last year.
 * Taken as they stand they would call what they never saw impossible, so both are given the standard remedy: a gamma prior
 * about the log's mean that knows as much as one hour does (the unit-information prior of Kass and Wasserman, JASA 90,
 * 1995), and the negative binomial that follows from it. That favours them both.
 */
final class PlainGuesses {
    private static final int HOURS_A_YEAR = 52 * HourLog.HOURS_A_WEEK;

    private PlainGuesses() {}

    static Method average() {
        return (log, upTo) -> {
            double[] counts = new double[HourLog.HOURS_A_WEEK];
            double[] hours = new double[HourLog.HOURS_A_WEEK];
            for (int i = 0; i < upTo; i++) {
                if (log.observed(i) > 0) {
                    counts[log.hourOfWeek(i)] += log.count(i);
                    hours[log.hourOfWeek(i)] += log.observed(i);
                }
            }
            double mean = mean(log, upTo);
            return hour -> {
                int cell = log.hourOfWeek(hour);
                return after(counts[cell], hours[cell], mean);
            };
        };
    }

    /** The hour 52 weeks before with the same place in its week; where that was not observed, the log's mean alone. */
    static Method lastYear() {
        return (log, upTo) -> {
            double mean = mean(log, upTo);
            return hour -> {
                for (int shift : new int[] {0, 1, -1}) { // clocks may change in another week than last year
                    int then = hour - HOURS_A_YEAR + shift;
                    if (then >= 0
                            && then < upTo
                            && log.observed(then) == 1
                            && log.hourOfWeek(then) == log.hourOfWeek(hour)) {
                        return after(log.count(then), 1, mean);
                    }
                }
                return after(0, 0, mean);
            };
        };
    }

    private static CountChances after(double count, double hours, double mean) {
        return new CountChances((count + mean) / (hours + 1), count + mean);
    }

    private static double mean(HourLog log, int upTo) {
        double counts = 0;
        double hours = 0;
        for (int i = 0; i < upTo; i++) {
            if (log.observed(i) > 0) {
                counts += log.count(i);
                hours += log.observed(i);
            }
        }
        return Math.max(0.5, counts) / Math.max(1, hours);
    }
}
