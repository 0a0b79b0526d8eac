package ooh.pay;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Pence an hour on local days of some kinds between two local times: for being on duty or for standing by, and {@code
 * callOutPence} on top for an hour called out. An end at or before the start is past midnight, and what lies past it is
 * still paid by the kind of its own day: "20:00 to 06:00" on Saturdays is Saturday until 06:00 and from 20:00.
 */
public record Rate(Set<DayKind> days, LocalTime from, LocalTime to, int pence, int callOutPence) {
    public Rate {
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public boolean holds(DayKind kind, LocalTime time) {
        boolean overMidnight = !to.isAfter(from);
        boolean begun = !time.isBefore(from);
        boolean notOver = time.isBefore(to);
        return days.contains(kind) && (overMidnight ? begun || notOver : begun && notOver);
    }

    /** Until it ends or the day does, by the clock. */
    long minutesLeft(LocalTime time) {
        return time.isBefore(to) ? Duration.between(time, to).toMinutes() : Hourly.untilMidnight(time);
    }
}
