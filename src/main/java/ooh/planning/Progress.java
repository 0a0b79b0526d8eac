package ooh.planning;

import java.time.Duration;
import ooh.rota.Score;

/**
 * Listens to a planning run, always on the thread that asked for it: at the start, at every better rota, and at least
 * about four times a second. The bound is counted beside the search and told as far as it is known.
 */
@FunctionalInterface
public interface Progress {
    Progress UNWATCHED = (best, elapsed, bound) -> true;

    /** Whether to go on; after {@code false} the run ends soon with the best rota so far. */
    boolean goOn(Score best, Duration elapsed, LowerBound bound);
}
