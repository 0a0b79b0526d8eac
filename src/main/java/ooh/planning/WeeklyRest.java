package ooh.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import ooh.time.Span;

/**
 * The weekly rest: 24 uninterrupted hours in each 7 days, or 48 in each 14 (Working Time Regulations 1998, regulation 11).
 * The seven days are the rota week, the fourteen that week and the one before it. In elapsed minutes.
 */
record WeeklyRest(Span week, Span fortnight, long weekMinutes, long fortnightMinutes) {
    /** By how much the longest stretch free of work is too short, in the week or in the fortnight, whichever is less. */
    long missingMinutes(Collection<Span> work) {
        long inWeek = weekMinutes - longestFreeMinutes(week, work);
        long inFortnight = inWeek <= 0 ? 0 : fortnightMinutes - longestFreeMinutes(fortnight, work);
        return Math.max(0, Math.min(inWeek, inFortnight));
    }

    private static long longestFreeMinutes(Span within, Collection<Span> work) {
        List<Span> inOrder = work.stream().filter(within::overlaps).sorted().toList();
        Instant freeFrom = within.from();
        long longest = 0;
        for (Span busy : inOrder) {
            longest = Math.max(longest, minutes(freeFrom, busy.from()));
            freeFrom = busy.to().isAfter(freeFrom) ? busy.to() : freeFrom;
        }
        return Math.max(longest, minutes(freeFrom, within.to()));
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }
}
