package ooh.demand;

import java.util.ArrayList;
import java.util.List;

/**
 * How one method did on held-out weeks: its mean log score an hour (higher is better); its mean absolute error by its mean
 * and by its median, each as a part of {@link #scale}; which part of the hours fell within its limits for 90 in 100; and
 * its log scores week by week.
 */
record Scored(String words, double logScore, double byMean, double byMedian, double within, double[] scoreByWeek) {
    private static final double TAIL = 0.05;

    static Scored of(String words, Method method, HeldOut heldOut) {
        double scale = scale(heldOut);
        double[] sums = new double[4];
        double[] byWeek = new double[heldOut.weeks()];
        heldOut.forecast(method, (hour, forecast) -> {
            int count = heldOut.log().count(hour);
            double score = forecast.logChanceOf(count);
            byWeek[(hour - heldOut.begin()) / HourLog.HOURS_A_WEEK] += score;
            sums[0] += score;
            sums[1] += Math.abs(count - forecast.mean()) / scale;
            sums[2] += Math.abs(count - forecast.quantile(0.5)) / scale;
            sums[3] += count >= forecast.quantile(TAIL) && count <= forecast.quantile(1 - TAIL) ? 1 : 0;
        });
        int hours = heldOut.hours();
        return new Scored(words, sums[0] / hours, sums[1] / hours, sums[2] / hours, sums[3] / hours, byWeek);
    }

    /** By how much a week this was better than another, with the standard error of that. */
    Gain over(Scored other) {
        return Gain.of(scoreByWeek, other.scoreByWeek);
    }

    /**
     * The mean absolute difference between an hour and the same hour a week before, in the hours before those held out: the
     * seasonal scaling of Hyndman and Koehler ("Another look at measures of forecast accuracy", International Journal of
     * Forecasting 22, 2006).
     */
    static double scale(HeldOut heldOut) {
        HourLog log = heldOut.log();
        double sum = 0;
        int pairs = 0;
        for (int hour = HourLog.HOURS_A_WEEK; hour < heldOut.begin(); hour++) {
            int before = hour - HourLog.HOURS_A_WEEK;
            if (log.observed(hour) == 1 && log.observed(before) == 1) {
                sum += Math.abs(log.count(hour) - log.count(before));
                pairs++;
            }
        }
        return sum / pairs;
    }

    /** All that is compared on one log: ours, the two plain guesses, and every single thing that ours may take in. */
    static List<Scored> all(HeldOut heldOut) {
        List<Scored> all = new ArrayList<>();
        all.add(of("ours, as chosen at the time", new ChosenAtTheTime(), heldOut));
        all.add(of("plain average of the hour of the week", PlainGuesses.average(), heldOut));
        all.add(of("same week last year", PlainGuesses.lastYear(), heldOut));
        all.add(candidate(Ingredients.PLAIN, heldOut));
        Ingredients.PLAIN.richer().stream()
                .filter(richer -> richer.influences().stream().allMatch(heldOut.log()::tellsApart))
                .forEach(richer -> all.add(candidate(richer, heldOut)));
        return all;
    }

    private static Scored candidate(Ingredients ingredients, HeldOut heldOut) {
        return of("candidate: " + ingredients.words(), Method.of(ingredients), heldOut);
    }
}
