package ooh;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import ooh.time.BankHolidays;

/** {@code bank-holidays.yml}: the years that are published, and the days that were proclaimed or moved for one year. */
record BankHolidaysFile(int fromYear, int toYear, Set<LocalDate> added, Set<LocalDate> removed) {
    private static final int FIRST_YEAR = 1978; // the first with today's regular days
    private static final int LAST_YEAR = 2100;

    static BankHolidaysFile read(ConfigPart file) {
        file.knowing("published", "added", "removed");
        ConfigPart published = file.part("published").knowing("from", "to");
        int from = year(published, "from", FIRST_YEAR);
        int to = year(published, "to", LAST_YEAR);
        if (to < from) {
            published.fault("to", "\"" + to + "\" is before " + from);
        }
        return new BankHolidaysFile(
                from, Math.max(from, to), days(file, "added", from, to), days(file, "removed", from, to));
    }

    BankHolidays bankHolidays() {
        return new BankHolidays(fromYear, toYear, added, removed);
    }

    private static int year(ConfigPart published, String key, int instead) {
        return published.value(
                key,
                "a year from " + FIRST_YEAR + " to " + LAST_YEAR,
                instead,
                text -> Optional.of(Integer.valueOf(text)).filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR));
    }

    private static Set<LocalDate> days(ConfigPart file, String key, int from, int to) {
        return new HashSet<>(file.values(
                key,
                "a day such as 2027-06-21, of a published year",
                text -> Optional.of(LocalDate.parse(text))
                        .filter(day -> day.getYear() >= from && day.getYear() <= to)));
    }
}
