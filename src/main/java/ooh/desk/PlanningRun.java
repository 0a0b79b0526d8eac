package ooh.desk;

import java.time.Instant;
import ooh.rota.Score;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * One asking of the planner: which version of which draft, for how many seconds, and how far it has come. {@code best} is
 * the score of the best rota so far; {@code lowerBound} the medium score that no rota of the week can better.
 */
record PlanningRun(
        String id,
        Week week,
        long draftVersion,
        int seconds,
        RunState state,
        @Nullable Score best,
        @Nullable Long lowerBound,
        long elapsedMillis,
        String detail,
        boolean stopWanted,
        String askedBy,
        Instant askedAt) {}
