package ooh.demand;

import java.util.Arrays;

/**
 * How busy the service is, week by week, as a multiple of its whole log: a gamma-Poisson level in which each week keeps
 * only the part {@code keep} of what the weeks before it knew (Harvey and Fernandes, "Time series models for count or
 * qualitative observations", Journal of Business and Economic Statistics 7, 1989). What lies ahead returns to the level of
 * the whole log at the same pace, because a level that was high is seldom so for good. With {@code keep} 1 nothing changes.
 */
final class Level {
    /** The knowledge of one contact that comes as expected, so that no level is 0 or without end. */
    private static final double PRIOR = 1;

    /** Beyond a year the doubt grows no further. */
    private static final double MOST_WEEKS = 52;

    private final double keep;
    private final double[] byWeek;
    private double known = PRIOR;
    private double latest = 1;

    Level(double[] counts, double[] expected, double keep) {
        this.keep = keep;
        this.byWeek = new double[counts.length];
        if (keep < 1) {
            run(counts, expected);
        } else {
            Arrays.fill(byWeek, 1);
        }
    }

    /** One that never changes. */
    static Level even(int weeks) {
        return new Level(new double[weeks], new double[weeks], 1);
    }

    /** In that week of the log, in the light of the weeks before and after it. */
    double in(int week) {
        return byWeek[week];
    }

    /** So many weeks after the log's end. */
    double ahead(double weeks) {
        return 1 + (latest - 1) * Math.pow(keep, weeks);
    }

    /** The doubt in that; see {@link Rate}. */
    double doubt(double weeks) {
        return keep < 1 ? 1 / (known * Math.pow(keep, Math.min(MOST_WEEKS, weeks)) + PRIOR) : 0;
    }

    private void run(double[] counts, double[] expected) {
        int weeks = counts.length;
        double[] seen = new double[weeks];
        double[] awaited = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            seen[week] = counts[week] + (week == 0 ? 0 : keep * seen[week - 1]);
            awaited[week] = expected[week] + (week == 0 ? 0 : keep * awaited[week - 1]);
        }
        known = seen[weeks - 1];
        latest = (known + PRIOR) / (awaited[weeks - 1] + PRIOR);
        double seenLater = 0;
        double awaitedLater = 0;
        for (int week = weeks - 1; week >= 0; week--) {
            byWeek[week] = (seen[week] + seenLater + PRIOR) / (awaited[week] + awaitedLater + PRIOR);
            seenLater = keep * (seenLater + counts[week]);
            awaitedLater = keep * (awaitedLater + expected[week]);
        }
    }
}
