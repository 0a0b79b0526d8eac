package ooh.planning;

import java.util.Collection;
import java.util.List;
import ooh.time.Span;

/**
 * The daily rest: 11 consecutive hours in each 24-hour period (Working Time Regulations 1998, regulation 10). Two pieces
 * of work are far enough apart, or they lie in one stretch that leaves the rest of its 24 hours free. In elapsed minutes.
 * It looks at two pieces at a time; what three short ones do together is asked of {@link WorkStretch}.
 */
record Rest(long restMinutes, long stretchMinutes) {
    /** By how much it would have to change: more rest between them, or a shorter stretch, whichever is less. */
    long missingMinutes(Span one, Span other) {
        long tooClose = restMinutes - one.gapMinutes(other);
        long tooLong = one.hull(other).minutes() - stretchMinutes;
        return Math.max(0, Math.min(tooClose, tooLong));
    }

    /** The same of a duty and all the work before it since the last such rest: one stretch, however many pieces it has. */
    long missingMinutesBefore(Span duty, Collection<Span> work) {
        List<Span> before = work.stream()
                .filter(earlier -> !earlier.to().isAfter(duty.from()))
                .sorted()
                .toList();
        if (before.isEmpty()) {
            return 0;
        }
        Span stretch = before.get(0);
        for (Span next : before) {
            stretch = stretch.gapMinutes(next) < restMinutes ? stretch.hull(next) : next;
        }
        return missingMinutes(stretch, duty);
    }
}
