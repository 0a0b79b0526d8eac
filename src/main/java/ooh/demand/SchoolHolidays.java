package ooh.demand;

import java.time.LocalDate;
import java.util.List;

/** The days on which the schools of the area are shut, as {@code config/school-holidays.yml} says; there may be none. */
public record SchoolHolidays(List<Holiday> holidays) {
    /** From the first day to the last, both included. Refuses to end before it begins. */
    public record Holiday(LocalDate first, LocalDate last) {
        public Holiday {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(
                        "A school holiday from " + first + " to " + last + " can not be, because it ends first.");
            }
        }
    }

    public SchoolHolidays {
        holidays = List.copyOf(holidays);
    }

    public static SchoolHolidays none() {
        return new SchoolHolidays(List.of());
    }

    boolean contains(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> !day.isBefore(holiday.first()) && !day.isAfter(holiday.last()));
    }
}
