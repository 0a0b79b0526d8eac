package ooh.desk;

import java.util.List;
import java.util.Locale;
import ooh.rota.Capacity;
import ooh.rota.Score;
import org.jspecify.annotations.Nullable;

/** Before planning: whether each tier has the hours that the week needs. During and after: how far the run has come, in words. */
public record PlanPage(
        String week,
        String title,
        List<String> capacity,
        @Nullable Run run) {
    /** {@code share} is how much of the time that it was given has gone, in percent. */
    public record Run(
            String id, boolean ended, boolean failed, String state, List<String> lines, long share, String detail) {}

    static PlanPage before(String week, String title, List<Capacity> capacity) {
        return new PlanPage(
                week, title, capacity.stream().map(Capacity::sentence).toList(), null);
    }

    static PlanPage of(String week, String title, PlanningRun run) {
        return new PlanPage(
                week,
                title,
                List.of(),
                new Run(
                        run.id(),
                        run.state().isEnd(),
                        run.state() == RunState.FAILED,
                        state(run),
                        lines(run),
                        Math.min(100, run.elapsedMillis() / (10L * Math.max(1, run.seconds()))),
                        run.detail()));
    }

    private static String state(PlanningRun run) {
        return switch (run.state()) {
            case QUEUED -> "Waiting to begin";
            case RUNNING -> "Planning the " + run.inWords();
            case FINISHED -> "Planned";
            case STOPPED -> "Stopped early, with the best rota so far";
            case FAILED -> "The planning failed";
        };
    }

    private static List<String> lines(PlanningRun run) {
        String seconds = String.format(
                Locale.UK, "%.1f of at most %d seconds have gone.", run.elapsedMillis() / 1000.0, run.seconds());
        Score best = run.best();
        if (best == null) {
            return List.of(seconds, "No rota has been found yet.");
        }
        return List.of(
                seconds,
                best.hard() == 0
                        ? "The best rota so far is lawful and safe."
                        : "The best rota so far is not lawful yet.",
                best.medium() == 0
                        ? "No cover is missing in it."
                        : "Cover is missing in it (" + -best.medium() + " points).",
                -best.soft() + " points of what is unwelcome, unfair or dear.",
                bound(run, best));
    }

    private static String bound(PlanningRun run, Score best) {
        if (run.isBestPossible()) {
            return "It is the best possible: no rota can be better.";
        }
        Score bound = run.lowerBound();
        return bound == null
                ? "How good a rota could be at most is not known yet."
                : "No rota can have fewer than " + -bound.soft() + " such points; this one has " + -best.soft() + ".";
    }
}
