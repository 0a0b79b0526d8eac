package ooh;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ooh.demand.SchoolHolidays;
import ooh.problem.Faults;

/** {@code school-holidays.yml}: from which day to which the schools of the area are shut. The file may be left out. */
final class SchoolHolidaysFile {
    private static final String FILE = "school-holidays.yml";
    private static final String FORM = "a day such as 2027-07-22";

    private SchoolHolidaysFile() {}

    static SchoolHolidays read(ConfigFolder folder, Faults faults) {
        return ConfigPart.readIfThere(folder, FILE, faults)
                .map(file -> new SchoolHolidays(holidays(file.knowing("holidays"))))
                .orElse(SchoolHolidays.none());
    }

    private static List<SchoolHolidays.Holiday> holidays(ConfigPart file) {
        return file.parts("holidays").stream().map(SchoolHolidaysFile::holiday).toList();
    }

    private static SchoolHolidays.Holiday holiday(ConfigPart part) {
        part.knowing("from", "to");
        LocalDate first = part.value("from", FORM, LocalDate.EPOCH, text -> Optional.of(LocalDate.parse(text)));
        LocalDate last = part.value("to", FORM, first, text -> Optional.of(LocalDate.parse(text)));
        if (last.isBefore(first)) {
            part.fault("to", "\"" + last + "\" is before " + first);
        }
        return new SchoolHolidays.Holiday(first, last.isBefore(first) ? first : last);
    }
}
