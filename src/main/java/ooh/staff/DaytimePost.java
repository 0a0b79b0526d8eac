package ooh.staff;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * The standing daytime post: the weekday job, in local times, that a bank member holds besides the bank shifts. It is not
 * worked on bank holidays, nor when the person is absent; all jobs count towards rest (Working Time Regulations 1998).
 */
public record DaytimePost(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public DaytimePost {
        days = Set.copyOf(days);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A daytime post from " + from + " to " + to + " can not be, because it must end later that day.");
        }
    }

    /** The working days of the post that overlap the span. */
    public List<Span> during(Span span, ServiceCalendar calendar) {
        return calendar.daysIn(span).stream()
                .filter(day -> days.contains(day.getDayOfWeek()) && !calendar.isBankHoliday(day))
                .map(day -> calendar.span(day, from, to))
                .filter(span::overlaps)
                .toList();
    }
}
