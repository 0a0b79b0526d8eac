package ooh.cover;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;

/**
 * The template from which a week's shifts of one tier are made, in local times; an end at or before the start lies on the
 * next day. On a bank holiday only the patterns for bank holidays hold, whatever day of the week it is. Nobody may have a
 * shift of a pattern in {@code notFollowedBy} on the day after one of this; {@code spare} is how many further places there
 * are for who would have them, which nobody misses. Refuses to want nobody, or fewer at most than at least.
 */
public record ShiftPattern(
        String id,
        String name,
        Tier tier,
        Set<String> banks,
        Set<DayOfWeek> days,
        boolean bankHolidays,
        LocalTime from,
        LocalTime to,
        int least,
        int most,
        Set<String> notFollowedBy,
        int spare) {
    public ShiftPattern {
        banks = Collections.unmodifiableSet(new TreeSet<>(banks));
        days = Collections.unmodifiableSet(new TreeSet<>(days));
        notFollowedBy = Collections.unmodifiableSet(new TreeSet<>(notFollowedBy));
        if (least < 1 || most < least || spare < 0) {
            throw new IllegalArgumentException("The pattern \"" + id + "\" can not want at least " + least
                    + " and at most " + most + " people and " + spare
                    + " spare, because the least is 1 or more and no more than the"
                    + " most, and the spare are none or more.");
        }
    }

    /** That any pattern may follow, without spare places. */
    public ShiftPattern(
            String id,
            String name,
            Tier tier,
            Set<String> banks,
            Set<DayOfWeek> days,
            boolean bankHolidays,
            LocalTime from,
            LocalTime to,
            int least,
            int most) {
        this(id, name, tier, banks, days, bankHolidays, from, to, least, most, Set.of(), 0);
    }

    /** The stretches of the pattern that begin within the rota week, one a day at most, in order. */
    List<Occurrence> during(Week week, ServiceCalendar calendar) {
        Span span = calendar.span(week);
        return calendar.daysIn(span).stream()
                .flatMap(day -> on(day, calendar).stream())
                .filter(occurrence -> span.contains(occurrence.span().from()))
                .toList();
    }

    Optional<Occurrence> on(LocalDate day, ServiceCalendar calendar) {
        boolean holds = calendar.isBankHoliday(day) ? bankHolidays : days.contains(day.getDayOfWeek());
        return holds ? Optional.of(new Occurrence(this, day, calendar.span(day, from, to))) : Optional.empty();
    }

    /** The pattern on one local day. */
    record Occurrence(ShiftPattern pattern, LocalDate day, Span span) {}
}
