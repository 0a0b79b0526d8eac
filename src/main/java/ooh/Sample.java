package ooh;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ooh.demand.Contact;
import ooh.demand.ContactStore;
import ooh.demand.SampleContacts;
import ooh.problem.CsvFile;
import ooh.problem.Faults;
import ooh.staff.Absence;
import ooh.staff.Person;
import ooh.staff.StaffFile;
import ooh.staff.StaffStore;
import ooh.staff.Wish;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * The sample service of {@code config/sample}: invented people with absences and wishes in the weeks around the day on
 * which it is loaded, and a year of invented contacts before that day.
 */
@Singleton
final class Sample {
    private static final long SEED = 2024_06_06;
    private static final int DAYS_OF_CONTACTS = 364;

    private final Settings settings;
    private final ServiceCalendar calendar;
    private final StaffStore staff;
    private final ContactStore contacts;

    Sample(Settings settings, ServiceCalendar calendar, StaffStore staff, ContactStore contacts) {
        this.settings = settings;
        this.calendar = calendar;
        this.staff = staff;
        this.contacts = contacts;
    }

    /** Loads it and says what was loaded. A fault in its files stops the start. */
    String load(Instant now) {
        LocalDate today = calendar.dayOf(now);
        Faults faults = new Faults();
        List<Person> people = StaffFile.read(file("staff.csv"), settings.banks().ids());
        Map<String, List<Absence>> absences = absences(today, faults);
        Map<String, List<Wish>> wishes = wishes(today, faults);
        faults.refuse("The sample service");
        Span year = new Span(
                calendar.at(today.minusDays(DAYS_OF_CONTACTS), LocalTime.MIDNIGHT),
                calendar.at(today, LocalTime.MIDNIGHT));
        List<Contact> log = SampleContacts.during(year, calendar, SEED);
        staff.putAll(people);
        absences.forEach(staff::putAbsences);
        wishes.forEach(staff::putWishes);
        contacts.add(log);
        return "Loaded the sample service: " + people.size() + " people and " + log.size()
                + " contacts of the last year, all of them invented.";
    }

    private Map<String, List<Absence>> absences(LocalDate today, Faults faults) {
        Map<String, List<Absence>> absences = new HashMap<>();
        List<String> columns = List.of("person", "weeksFromNow", "day", "days", "reason");
        CsvFile.read(
                file("absences.csv"),
                columns,
                faults,
                row -> day(row, today, faults)
                        .ifPresent(day -> number(row, "days", faults).ifPresent(days -> {
                            Span span = new Span(
                                    calendar.day(day).from(),
                                    calendar.day(day.plusDays(days - 1L)).to());
                            absences.computeIfAbsent(row.get("person"), person -> new ArrayList<>())
                                    .add(new Absence(span, row.get("reason")));
                        })));
        return absences;
    }

    private Map<String, List<Wish>> wishes(LocalDate today, Faults faults) {
        Map<String, List<Wish>> wishes = new HashMap<>();
        List<String> columns = List.of("person", "weeksFromNow", "day", "from", "to", "kind");
        CsvFile.read(file("wishes.csv"), columns, faults, row -> {
            Optional<Wish.Kind> kind = Wish.Kind.of(row.get("kind"));
            if (kind.isEmpty()) {
                faults.add(row.field("kind"), row.quoted("kind") + " is neither would-like nor rather-not");
            }
            kind.ifPresent(known -> day(row, today, faults).ifPresent(day -> {
                Span span = calendar.span(day, LocalTime.parse(row.get("from")), LocalTime.parse(row.get("to")));
                wishes.computeIfAbsent(row.get("person"), person -> new ArrayList<>())
                        .add(new Wish(span, known));
            }));
        });
        return wishes;
    }

    /** The named day of the week that is so many weeks after this one. */
    private static Optional<LocalDate> day(CsvFile.Row row, LocalDate today, Faults faults) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (row.get("day").length() >= 3
                    && day.name().startsWith(row.get("day").toUpperCase(Locale.ROOT))) {
                LocalDate inThisWeek = today.minusDays(today.getDayOfWeek().getValue() - (long) day.getValue());
                return number(row, "weeksFromNow", faults).map(inThisWeek::plusWeeks);
            }
        }
        faults.add(row.field("day"), row.quoted("day") + " is not a day of the week");
        return Optional.empty();
    }

    private static Optional<Integer> number(CsvFile.Row row, String column, Faults faults) {
        try {
            return Optional.of(Integer.valueOf(row.get(column)));
        } catch (NumberFormatException e) {
            faults.add(row.field(column), row.quoted(column) + " is not a whole number");
            return Optional.empty();
        }
    }

    private InputStream file(String name) {
        return settings.sampleFile(name);
    }
}
