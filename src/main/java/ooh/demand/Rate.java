package ooh.demand;

/**
 * Contacts to expect in an hour, and how much that is in doubt: {@code doubt} is the square of the standard error as a
 * part of the mean, and the true rate is taken to be spread as a gamma, so that it is never below 0.
 */
record Rate(double mean, double doubt) {
    /** Of 100 true rates 90 lie between low and high. */
    private static final double Z = 1.6448536269514722;

    double low() {
        return at(-Z);
    }

    double high() {
        return at(Z);
    }

    /** How many contacts the hour may bring, where hours also vary by {@code spread} beyond chance. */
    CountChances chances(double spread) {
        double all = doubt + spread;
        return new CountChances(mean, all > 0 ? 1 / all : Double.POSITIVE_INFINITY);
    }

    /** The gamma's quantile by Wilson and Hilferty ("The distribution of chi-square", PNAS 17, 1931). */
    private double at(double z) {
        double root = 1 - doubt / 9 + z * Math.sqrt(doubt) / 3;
        return mean * Math.pow(Math.max(0, root), 3);
    }
}
