package ooh.planning;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ooh.rota.Duties;

/**
 * What is particular about patterns and places: by pattern, the patterns that may not follow it on the person's next day;
 * and the shifts that are spare places, which nobody misses and each of which costs its points when it is taken.
 */
public record PatternTerms(Map<String, Set<String>> notFollowedBy, Set<String> spareShifts) {
    public static final PatternTerms NONE = new PatternTerms(Map.of(), Set.of());

    public PatternTerms {
        Map<String, Set<String>> copy = new TreeMap<>();
        notFollowedBy.forEach((pattern, others) -> copy.put(pattern, Set.copyOf(others)));
        notFollowedBy = Map.copyOf(copy);
        spareShifts = Set.copyOf(new TreeSet<>(spareShifts));
    }

    /** Of a part of a shift that is so of the whole. */
    boolean isSpare(String shiftId) {
        return spareShifts.contains(Duties.wholeId(shiftId));
    }

    Set<String> notAfter(String pattern) {
        return notFollowedBy.getOrDefault(pattern, Set.of());
    }
}
