package ooh.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants and days as people say them, in the service's zone: "Fri 25 December 17:00". In the two hours that bear the
 * same times on the night that clocks go back, the time says which it is: "01:30 BST", then "01:30 GMT".
 */
public final class SpokenTime {
    private static final DateTimeFormatter DAY = form("EEE d MMMM");
    private static final DateTimeFormatter DATE = form("EEE d MMMM uuuu");
    private static final DateTimeFormatter TIME = form("HH:mm");
    private static final DateTimeFormatter TIME_WITH_NAME = form("HH:mm zzz");

    private final ZoneId zone;

    public SpokenTime(ZoneId zone) {
        this.zone = zone;
    }

    /** "Fri 25 December 17:00". */
    public String moment(Instant at) {
        return DAY.format(at.atZone(zone)) + " " + time(at);
    }

    /** "Fri 25 December 2026 17:00", for what may be long ago. */
    public String datedMoment(Instant at) {
        return DATE.format(at.atZone(zone)) + " " + time(at);
    }

    /** "Fri 25 December". */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Fri 25 December 2026". */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** "17:00". */
    public String time(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        boolean happensTwice =
                zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return (happensTwice ? TIME_WITH_NAME : TIME).format(local);
    }

    /** "17:00 to 22:00". */
    public String times(Span span) {
        return time(span.from()) + " to " + time(span.to());
    }

    /** "Thu 24 December 2026 to Fri 1 January 2027" where it is whole days, the last one included; else with the times. */
    public String stretch(Span span, ServiceCalendar calendar) {
        boolean whole = calendar.timeOf(span.from()).equals(LocalTime.MIDNIGHT)
                && calendar.timeOf(span.to()).equals(LocalTime.MIDNIGHT);
        if (!whole) {
            return datedMoment(span.from()) + " to " + datedMoment(span.to());
        }
        String first = date(calendar.dayOf(span.from()));
        String last = date(calendar.dayOf(span.to()).minusDays(1));
        return first.equals(last) ? first : first + " to " + last;
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }
}
