package ooh.planning;

import java.util.List;
import ooh.rota.Breach;
import ooh.rota.Level;
import ooh.rota.Score;
import org.jspecify.annotations.Nullable;

/**
 * Another place to which whoever has a shift could be moved: an open shift, or one whose holder {@code other} would take the
 * first shift in exchange. What that does to the score, the breaches that it makes or makes worse, and what it does to cost
 * and fairness, all compared with the rota as it is.
 */
public record Move(String shift, @Nullable String other, Score change, List<Breach> breaches, Difference difference) {
    public Move {
        breaches = List.copyOf(breaches);
    }

    /** Whether it makes no unlawful or unsafe breach. */
    public boolean isLawful() {
        return breaches.stream().noneMatch(breach -> breach.level() == Level.HARD);
    }
}
