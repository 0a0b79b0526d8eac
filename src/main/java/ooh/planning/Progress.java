package ooh.planning;

import java.time.Duration;
import ooh.rota.Score;

/**
 * Listens to a planning run, always on the thread that asked for it: at the start, at every better rota, and at least
 * about four times a second. The bound is on {@link Score#medium()}, see {@link Planner#mediumBound}.
 */
@FunctionalInterface
public interface Progress {
    Progress UNWATCHED = (best, elapsed, mediumBound) -> true;

    /** Whether to go on; after {@code false} the run ends soon with the best rota so far. */
    boolean goOn(Score best, Duration elapsed, long mediumBound);
}
