package ooh.swap;

import java.util.List;
import java.util.stream.Stream;
import ooh.rota.Breach;
import ooh.rota.Level;

/** What taking an offer would breach: what forbids it, and what is only to be said. */
record Verdict(List<Breach> forbids, List<Breach> says) {
    static Verdict of(List<Breach> made) {
        return new Verdict(
                made.stream().filter(breach -> breach.level() == Level.HARD).toList(),
                made.stream().filter(breach -> breach.level() != Level.HARD).toList());
    }

    /** Those that forbid it first. */
    List<Breach> all() {
        return Stream.concat(forbids.stream(), says.stream()).toList();
    }

    boolean may() {
        return forbids.isEmpty();
    }
}
