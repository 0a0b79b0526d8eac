package ooh.cover;

import java.time.LocalDate;
import java.util.Locale;
import ooh.time.ServiceCalendar;

/** The kinds of day by which demand differs: the seven of the week, and bank holidays whatever day of the week they are. */
enum KindOfDay {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    BANK_HOLIDAY;

    static KindOfDay of(LocalDate day, ServiceCalendar calendar) {
        return calendar.isBankHoliday(day)
                ? BANK_HOLIDAY
                : values()[day.getDayOfWeek().ordinal()];
    }

    /** The word that outside programs use. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
