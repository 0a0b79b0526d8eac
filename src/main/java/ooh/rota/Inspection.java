package ooh.rota;

import java.util.List;
import ooh.time.Week;

/** What the rule book says of one version of a draft. Only an inspection of that very version can publish it. */
public record Inspection(Week week, long version, Score score, List<Breach> breaches, List<Gap> gaps) {
    public Inspection {
        breaches = List.copyOf(breaches);
        gaps = List.copyOf(gaps);
    }

    public List<Breach> breaches(Level level) {
        return breaches.stream().filter(breach -> breach.level() == level).toList();
    }
}
