package ooh.cover;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ooh.staff.Tier;
import ooh.time.Span;

/**
 * One dated stretch that wants one person of a tier from one of the banks; two social workers on Saturday evening are two
 * shifts. The id names pattern, day and place ("social-worker-evening-2026-12-26-2"), so it outlives every change of time
 * or person. A spare place ("social-worker-evening-2026-12-26-spare-1") is one that nobody misses while it is open.
 * {@code expectedContacts} is the demand within the shift, shared among the places that are wanted.
 */
public record Shift(String id, Tier tier, Set<String> banks, Span span, double expectedContacts) {
    private static final String SPARE = "-spare";

    /** What is after the pattern; of a part of a shift, from when that is comes last. */
    private static final Pattern DAY_AND_PLACE =
            Pattern.compile("-\\d{4}-\\d{2}-\\d{2}(" + SPARE + ")?-\\d+( from .*)?$");

    public Shift {
        banks = Collections.unmodifiableSet(new TreeSet<>(banks));
    }

    static String id(String pattern, LocalDate day, boolean spare, int place) {
        return pattern + "-" + day + (spare ? SPARE : "") + "-" + place;
    }

    public boolean isSpare() {
        return isSpare(id);
    }

    /** Whether the shift with that id is a spare place. */
    public static boolean isSpare(String id) {
        Matcher found = DAY_AND_PLACE.matcher(id);
        return found.find() && found.group(1) != null;
    }

    /** The shift pattern that the id names; of an id that names no day it is all of it. */
    public String pattern() {
        return DAY_AND_PLACE.matcher(id).replaceFirst("");
    }
}
