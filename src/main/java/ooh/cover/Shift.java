package ooh.cover;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ooh.staff.Tier;
import ooh.time.Span;

/**
 * One dated stretch that wants one person of a tier from one of the banks; two social workers on Saturday evening are two
 * shifts. The id names pattern, day and place ("social-worker-evening-2026-12-26-2"), so it outlives every change of time
 * or person. {@code expectedContacts} is the demand within the shift, shared among its places.
 */
public record Shift(String id, Tier tier, Set<String> banks, Span span, double expectedContacts) {
    private static final Pattern DAY_AND_PLACE = Pattern.compile("-\\d{4}-\\d{2}-\\d{2}-\\d+$");

    public Shift {
        banks = Collections.unmodifiableSet(new TreeSet<>(banks));
    }

    /** The shift pattern that the id names; of an id that names no day it is all of it. */
    public String pattern() {
        return DAY_AND_PLACE.matcher(id).replaceFirst("");
    }
}
