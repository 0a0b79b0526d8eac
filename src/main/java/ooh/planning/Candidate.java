package ooh.planning;

import java.util.List;
import ooh.rota.Breach;
import ooh.rota.Level;
import ooh.rota.Score;

/**
 * Somebody who could be put on a shift: what that does to the score, compared with the shift left open, and the breaches
 * that it makes or makes worse; what the shift costs with the person, in whole pence; and what it does to cost and fairness
 * compared with the shift as it is now, with whoever has it or open.
 */
public record Candidate(String personId, Score change, List<Breach> breaches, long pence, Difference fromNow) {
    public Candidate {
        breaches = List.copyOf(breaches);
    }

    /** Whether the person could take it without an unlawful or unsafe breach. */
    public boolean isLawful() {
        return breaches.stream().noneMatch(breach -> breach.level() == Level.HARD);
    }
}
