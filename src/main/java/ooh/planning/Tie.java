package ooh.planning;

/**
 * What ties people's rows of a week together: what the rows chosen count in it must come to {@code right}. Less than that is
 * allowed at no price where the multiplier may not be above 0, and more at a price of so many points as it may be below.
 */
record Tie(long right, long leastMultiplier, long mostMultiplier) {
    private static final long UNLIMITED = 1L << 40;

    /** Exactly so many, but for what stays open. */
    static Tie exactly(long right) {
        return new Tie(right, -UNLIMITED, UNLIMITED);
    }

    static Tie atMost(long right) {
        return new Tie(right, -UNLIMITED, 0);
    }

    /** At most so many, or more at that price for each. */
    static Tie atMost(long right, long priceOfMore) {
        return new Tie(right, -priceOfMore, 0);
    }

    double within(double multiplier) {
        return Math.max(leastMultiplier, Math.min(mostMultiplier, multiplier));
    }
}
