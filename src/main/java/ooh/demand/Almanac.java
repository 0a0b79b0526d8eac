package ooh.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import ooh.time.ServiceCalendar;

/**
 * What kind of hour an instant lies in, by the clock on the wall: which hour of the week or of a bank holiday, in which
 * month, whether a bank holiday is near, whether the schools are shut. Answers for any year: where the bank holidays of a
 * year are not known its days are ordinary ones.
 */
final class Almanac {
    static final int HOURS_OF_DAY = 24;
    static final int HOURS_OF_WEEK = 7 * HOURS_OF_DAY;

    /** Monday to Sunday, then bank holidays. */
    static final int DAYS = 8;

    static final int BANK_HOLIDAY = 7;

    /** The groups of {@link Influence#AROUND_BANK_HOLIDAY}; all other hours are 0. */
    static final int DAY_BEFORE = 1;

    static final int EVENING_BEFORE = 2;
    static final int MORNING_AFTER = 3;
    static final int DAY_AFTER = 4;

    private final ZoneId zone;
    private final LocalTime morningEnds;
    private final LocalTime eveningBegins;
    private final Predicate<LocalDate> bankHolidays;
    private final Predicate<LocalDate> schoolHolidays;

    Almanac(
            ZoneId zone,
            LocalTime morningEnds,
            LocalTime eveningBegins,
            Predicate<LocalDate> bankHolidays,
            Predicate<LocalDate> schoolHolidays) {
        this.zone = zone;
        this.morningEnds = morningEnds;
        this.eveningBegins = eveningBegins;
        this.bankHolidays = bankHolidays;
        this.schoolHolidays = schoolHolidays;
    }

    static Almanac of(ServiceCalendar calendar, SchoolHolidays schools) {
        return new Almanac(
                calendar.zone(),
                calendar.daytimeFrom(),
                calendar.daytimeTo(),
                day -> calendar.knows(day) && calendar.isBankHoliday(day),
                schools::contains);
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    int hourOfDay(Instant at) {
        return LocalTime.ofInstant(at, zone).getHour();
    }

    Day day(LocalDate date) {
        return new Day(
                date,
                bankHolidays.test(date),
                bankHolidays.test(date.plusDays(1)),
                bankHolidays.test(date.minusDays(1)),
                schoolHolidays.test(date));
    }

    /** Whether the hour of the day lies before the daytime begins (09:00). */
    boolean isMorning(int hourOfDay) {
        return hourOfDay < morningEnds.getHour();
    }

    /** Whether the hour of the day lies after the daytime has ended (17:00). */
    boolean isEvening(int hourOfDay) {
        return hourOfDay >= eveningBegins.getHour();
    }

    /** A local day, looked at once for all of its hours. */
    final class Day {
        private final LocalDate date;
        private final boolean bankHoliday;
        private final boolean before;
        private final boolean after;
        private final boolean schoolHoliday;

        private Day(LocalDate date, boolean bankHoliday, boolean before, boolean after, boolean schoolHoliday) {
            this.date = date;
            this.bankHoliday = bankHoliday;
            this.before = before;
            this.after = after;
            this.schoolHoliday = schoolHoliday;
        }

        LocalDate date() {
            return date;
        }

        /** From 0, Monday 00:00, to 167, whatever day it is. */
        int hourOfWeek(int hourOfDay) {
            return (date.getDayOfWeek().getValue() - 1) * HOURS_OF_DAY + hourOfDay;
        }

        /** The hour of the week, or from 168 on the hour of a bank holiday. */
        int cell(int hourOfDay) {
            return bankHoliday ? HOURS_OF_WEEK + hourOfDay : hourOfWeek(hourOfDay);
        }

        int group(Influence influence, int hourOfDay) {
            return switch (influence) {
                case MONTH -> date.getMonthValue() - 1;
                case AROUND_BANK_HOLIDAY -> around(hourOfDay);
                case SCHOOL_HOLIDAY -> schoolHoliday ? 1 : 0;
            };
        }

        private int around(int hourOfDay) {
            if (before && !bankHoliday) {
                return isEvening(hourOfDay) ? EVENING_BEFORE : DAY_BEFORE;
            }
            if (after && !bankHoliday) {
                return isMorning(hourOfDay) ? MORNING_AFTER : DAY_AFTER;
            }
            return 0;
        }
    }
}
