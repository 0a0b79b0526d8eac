package ooh.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The occurrences that EXDATE or RECURRENCE-ID name. Some programs name the day of a timed occurrence, or a time of a whole
 * day: then the day decides.
 */
final class Named {
    private final Set<Instant> times = new HashSet<>();
    private final Set<LocalDate> wholeDays = new HashSet<>();
    private final Set<LocalDate> daysOfTimes = new HashSet<>();

    Named(List<Stamp> stamps) {
        for (Stamp stamp : stamps) {
            if (stamp.wholeDay()) {
                wholeDays.add(stamp.day());
            } else {
                times.add(stamp.at());
                daysOfTimes.add(stamp.day());
            }
        }
    }

    boolean holds(Stamp occurrence) {
        return wholeDays.contains(occurrence.day())
                || (occurrence.wholeDay() ? daysOfTimes.contains(occurrence.day()) : times.contains(occurrence.at()));
    }
}
