package ooh.desk;

import java.time.Instant;
import ooh.rota.Score;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * One asking of the planner: for so many weeks from the first on, for how many seconds, and how far it has come. {@code
 * best} is the score of the best rota so far; {@code lowerBound} the score that none of the weeks can better.
 */
record PlanningRun(
        String id,
        Week week,
        int weeks,
        int seconds,
        RunState state,
        @Nullable Score best,
        @Nullable Score lowerBound,
        long elapsedMillis,
        String detail,
        boolean stopWanted,
        String askedBy,
        Instant askedAt) {
    /** Whether no rota can be better than the best so far. */
    boolean isBestPossible() {
        return best != null && best.equals(lowerBound);
    }

    Week lastWeek() {
        return week.plus(weeks - 1);
    }

    boolean isOf(Week other) {
        return week.compareTo(other) <= 0 && other.compareTo(lastWeek()) <= 0;
    }

    /** "week of 2026-12-21", or "weeks of 2026-12-21 to 2027-01-04". */
    String inWords() {
        return weeks == 1 ? "week of " + week : "weeks of " + week + " to " + lastWeek();
    }
}
