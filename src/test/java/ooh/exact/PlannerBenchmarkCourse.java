package ooh.exact;

import java.time.Duration;
import java.util.List;
import ooh.planning.Effort;
import ooh.planning.LowerBound;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.planning.Progress;
import ooh.rota.DraftRota;
import ooh.rota.Score;
import org.jspecify.annotations.Nullable;

/**
 * One planning run against the clock of whoever waits for it: from the moment that the planner is asked, laying out the
 * weeks included, to the rota in hand. Called off when its time is up.
 */
final class PlannerBenchmarkCourse implements Progress {
    private final long startedNanos = System.nanoTime();
    private final Duration limit;
    private final boolean toTheFirst;
    private @Nullable Score start;

    /** When the bound was known, the construction done, the first rota without a hard breach there, and one at the bound. */
    private @Nullable Duration bounded;

    private @Nullable Duration constructed;
    private @Nullable Duration lawful;
    private @Nullable Duration covered;

    private PlannerBenchmarkCourse(Duration limit, boolean toTheFirst) {
        this.limit = limit;
        this.toTheFirst = toTheFirst;
    }

    /** {@code whole} is the time until the rota was in hand. */
    record Planned(
            List<DraftRota> drafts,
            @Nullable Duration bounded,
            @Nullable Duration constructed,
            @Nullable Duration lawful,
            @Nullable Duration covered,
            Duration whole) {

        long open() {
            return drafts.stream()
                    .flatMap(draft -> draft.assignments().stream())
                    .filter(assignment -> !assignment.isCovered())
                    .count();
        }

        Score score(Planner planner, PlanningProblem problem) {
            return planner.scoreByRule(problem.with(drafts)).values().stream()
                    .reduce(Score.PERFECT, (sum, ofRule) -> sum.minus(Score.PERFECT.minus(ofRule)));
        }
    }

    static Planned of(Planner planner, PlanningProblem problem, Duration limit, long seed) {
        return new PlannerBenchmarkCourse(limit, false).run(planner, problem, seed);
    }

    /** Only as far as the first rota without a hard breach that a construction has been through. */
    static Planned toTheFirst(Planner planner, PlanningProblem problem, Duration limit, long seed) {
        return new PlannerBenchmarkCourse(limit, true).run(planner, problem, seed);
    }

    private Planned run(Planner planner, PlanningProblem problem, long seed) {
        Effort effort = Effort.seconds(limit.toSeconds()).withSeed(seed);
        List<DraftRota> drafts = planner.planAll(problem, effort, this);
        return new Planned(drafts, bounded, constructed, lawful, covered, elapsed());
    }

    @Override
    public boolean goOn(Score best, Duration ofTheRun, LowerBound bound) {
        Duration now = elapsed();
        if (start == null) {
            start = best;
        }
        if (bounded == null && !bound.equals(LowerBound.NOTHING_COUNTED)) {
            bounded = now;
        }
        if (constructed == null && !best.equals(start)) {
            constructed = now;
        }
        if (constructed != null && lawful == null && best.hard() == 0) {
            lawful = now;
        }
        if (lawful != null
                && covered == null
                && bounded != null
                && best.medium() >= bound.score().medium()) {
            covered = now;
        }
        return now.compareTo(limit) < 0 && !(toTheFirst && lawful != null);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
