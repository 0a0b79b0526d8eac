package ooh.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** The calendar of the tests of every room: London, shut from 09:00 to 17:00 on working days, bank holidays of 2012 to 2028. */
public final class TimeFixture {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static final ServiceCalendar CALENDAR = calendar(new BankHolidays(2012, 2028, Set.of(), Set.of()));

    private TimeFixture() {}

    public static ServiceCalendar calendar(BankHolidays bankHolidays) {
        return new ServiceCalendar(LONDON, bankHolidays, LocalTime.of(9, 0), LocalTime.of(17, 0));
    }

    /** The instant of a local time such as {@code 2026-12-25 17:00}. */
    public static Instant at(String local) {
        return CALENDAR.at(LocalDate.parse(local.substring(0, 10)), LocalTime.parse(local.substring(11)));
    }

    public static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }
}
