package ooh.cover;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import ooh.staff.Tier;
import ooh.time.Span;

/**
 * One dated stretch that wants one person of a tier from one of the banks; two social workers on Saturday evening are two
 * shifts. The id names pattern, day and place ("social-worker-evening-2026-12-26-2"), so it outlives every change of time
 * or person. {@code expectedContacts} is the demand within the shift, shared among its places.
 */
public record Shift(String id, Tier tier, Set<String> banks, Span span, double expectedContacts) {
    public Shift {
        banks = Collections.unmodifiableSet(new TreeSet<>(banks));
    }
}
