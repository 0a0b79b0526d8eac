package ooh.curtois;

/** What one instance came to in so many seconds, as the evaluator judges it; agreed where the rule book judges the same. */
record Measured(
        int instance,
        int weeks,
        int staff,
        long seconds,
        long endedSeconds,
        long cpuSeconds,
        long penalty,
        boolean feasible,
        boolean agreed) {
    /** Above the best known, in percent of it. */
    double gap() {
        int best = published().best();
        return 100.0 * (penalty - best) / best;
    }

    Published published() {
        return Published.of(instance);
    }
}
