package ooh.planning;

import java.util.List;
import ooh.rota.Breach;
import ooh.rota.Level;
import ooh.rota.Score;

/**
 * Somebody who could be put on a shift: what that does to the score, compared with the shift left open, and the breaches
 * that it makes or makes worse.
 */
public record Candidate(String personId, Score change, List<Breach> breaches) {
    public Candidate {
        breaches = List.copyOf(breaches);
    }

    /** Whether the person could take it without an unlawful or unsafe breach. */
    public boolean isLawful() {
        return breaches.stream().noneMatch(breach -> breach.level() == Level.HARD);
    }
}
