package ooh.demand;

/**
 * How likely each count of contacts in an hour is: a negative binomial, which is a Poisson count whose mean is itself
 * uncertain, spread as a gamma of this {@code mean} and {@code shape} (Greenwood and Yule, "An inquiry into the nature of
 * frequency distributions representative of multiple happenings", JRSS 83, 1920). The variance is mean + mean²/shape; an
 * infinite shape is the Poisson itself. Refuses a mean that is not above 0, and a shape that is not.
 */
public record CountChances(double mean, double shape) {
    /** Terms this far beyond the mean and this small add nothing that a double could hold. */
    private static final double NOTHING = 1e-18;

    public CountChances {
        if (!(mean > 0) || Double.isInfinite(mean) || !(shape > 0)) {
            throw new IllegalArgumentException("Counts of mean " + mean + " and shape " + shape
                    + " can not be, because both must be above 0 and the mean a number.");
        }
    }

    /** The chance that the hour brings exactly {@code count} contacts. */
    public double chanceOf(int count) {
        return Math.exp(logChanceOf(count));
    }

    /** Its natural logarithm, a number even where the chance itself is too small for one. */
    public double logChanceOf(int count) {
        if (count < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double log = logOfNone();
        for (int n = 0; n < count; n++) {
            log += Math.log(ratioAfter(n));
        }
        return log;
    }

    /** The chance of {@code count} contacts or more. */
    public double chanceOfAtLeast(int count) {
        if (count <= mean) {
            return 1 - sumBelow(count);
        }
        double term = chanceOf(count);
        double sum = 0;
        for (int n = count; term > sum * NOTHING; n++) {
            sum += term;
            term *= ratioAfter(n);
        }
        return sum;
    }

    /** The least count that is not exceeded with at least this chance, between 0 and 1. */
    public int quantile(double chance) {
        if (!(chance >= 0 && chance < 1)) {
            throw new IllegalArgumentException(
                    "A quantile at " + chance + " can not be: it must lie from 0 to below 1.");
        }
        double log = logOfNone();
        double sum = 0;
        for (int n = 0; ; n++) {
            double term = Math.exp(log);
            sum += term;
            if (sum >= chance || (n > mean && term < NOTHING)) {
                return n;
            }
            log += Math.log(ratioAfter(n));
        }
    }

    private double sumBelow(int count) {
        double log = logOfNone();
        double sum = 0;
        for (int n = 0; n < count; n++) {
            sum += Math.exp(log);
            log += Math.log(ratioAfter(n));
        }
        return sum;
    }

    private double logOfNone() {
        return Double.isInfinite(shape) ? -mean : -shape * Math.log1p(mean / shape);
    }

    /** How much likelier n + 1 contacts are than n. */
    private double ratioAfter(int n) {
        return Double.isInfinite(shape) ? mean / (n + 1) : (shape + n) / (n + 1) * (mean / (shape + mean));
    }
}
