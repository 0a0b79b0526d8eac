package ooh.planning;

import java.util.List;
import ooh.cover.Shift;
import ooh.rota.Breach;
import ooh.rota.Gap;
import ooh.rota.Score;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change that mends a rota when somebody can not work: who leaves which duty and who takes it, what stays open
 * and why, and what it costs: every breach that it makes or makes worse, the score before anybody was absent and after the
 * change, and the difference in pounds and in fairness.
 */
public record SicknessCover(
        List<Change> changes, List<Gap> gaps, List<Breach> breaches, Score before, Score after, Difference difference) {
    public SicknessCover {
        changes = List.copyOf(changes);
        gaps = List.copyOf(gaps);
        breaches = List.copyOf(breaches);
    }

    /**
     * One duty that changes hands, or the rest of it where it is under way; nobody takes it: {@code null}. {@code
     * candidates} are all who could take it without an unlawful or unsafe breach, in the order in which to ring them.
     */
    public record Change(
            Week week,
            Shift shift,
            String leaves,
            @Nullable String takes,
            boolean underWay,
            String sentence,
            List<String> candidates) {
        public Change {
            candidates = List.copyOf(candidates);
        }
    }
}
