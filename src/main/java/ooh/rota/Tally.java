package ooh.rota;

import ooh.time.ServiceCalendar;
import ooh.time.Span;

/** What a person has borne over a stretch of weeks, in minutes of elapsed time. */
public record Tally(
        long minutes, long nightMinutes, long weekendMinutes, long bankHolidayMinutes, long eveningMinutes) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public static Tally of(Span span, ServiceCalendar calendar) {
        return new Tally(
                span.minutes(),
                calendar.nightMinutes(span),
                calendar.weekendMinutes(span),
                calendar.bankHolidayMinutes(span),
                calendar.eveningMinutes(span));
    }

    public Tally plus(Tally other) {
        return new Tally(
                minutes + other.minutes,
                nightMinutes + other.nightMinutes,
                weekendMinutes + other.weekendMinutes,
                bankHolidayMinutes + other.bankHolidayMinutes,
                eveningMinutes + other.eveningMinutes);
    }
}
