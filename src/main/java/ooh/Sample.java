package ooh;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ooh.problem.CsvFile;
import ooh.problem.Faults;
import ooh.problem.Missing;
import ooh.problem.TableRow;
import ooh.staff.Absence;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.StaffFile;
import ooh.staff.Wish;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;
import ooh.time.Weekday;

/**
 * The invented people of the sample service, in {@code config/sample/}, with absences and wishes that are counted from
 * the week in which the sample is loaded, so that they lie ahead whenever that is. None of them exists.
 */
final class Sample {
    private final Week now;
    private final ServiceCalendar calendar;
    private final Set<String> people;

    private Sample(Week now, ServiceCalendar calendar, Set<String> people) {
        this.now = now;
        this.calendar = calendar;
        this.people = people;
    }

    /** Everyone, with absences and wishes from the week {@code now} on. */
    public static Staff staff(Path folder, Settings settings, Week now) {
        ConfigFolder config = new ConfigFolder(folder);
        List<Person> people = StaffFile.read(
                open(config, "sample/staff.csv"),
                settings.banksAndPatterns(),
                new Staff(List.of(), Map.of(), Map.of()));
        Sample sample = new Sample(
                now, settings.calendar(), people.stream().map(Person::id).collect(Collectors.toSet()));
        return new Staff(people, sample.absences(config), sample.wishes(config));
    }

    private Map<String, List<Absence>> absences(ConfigFolder config) {
        Faults faults = new Faults();
        Map<String, List<Absence>> absences = new HashMap<>();
        CsvFile.read(
                open(config, "sample/absences.csv"),
                List.of("person", "weeksFromNow", "day", "days", "reason"),
                faults,
                row -> reading(row, faults, () -> {
                    LocalDate first = day(row);
                    LocalDate end = first.plusDays(Integer.parseInt(row.get("days")));
                    Span span = new Span(calendar.at(first, LocalTime.MIDNIGHT), calendar.at(end, LocalTime.MIDNIGHT));
                    absences.computeIfAbsent(person(row), id -> new ArrayList<>())
                            .add(new Absence(span, row.get("reason")));
                }));
        faults.refuse("config/sample/absences.csv");
        return absences;
    }

    private Map<String, List<Wish>> wishes(ConfigFolder config) {
        Faults faults = new Faults();
        Map<String, List<Wish>> wishes = new HashMap<>();
        CsvFile.read(
                open(config, "sample/wishes.csv"),
                List.of("person", "weeksFromNow", "day", "from", "to", "kind"),
                faults,
                row -> reading(row, faults, () -> {
                    Span span =
                            calendar.span(day(row), LocalTime.parse(row.get("from")), LocalTime.parse(row.get("to")));
                    Wish.Kind kind = Wish.Kind.of(row.get("kind"))
                            .orElseThrow(() -> new IllegalArgumentException("no such kind of wish"));
                    wishes.computeIfAbsent(person(row), id -> new ArrayList<>()).add(new Wish(span, kind));
                }));
        faults.refuse("config/sample/wishes.csv");
        return wishes;
    }

    private LocalDate day(TableRow row) {
        DayOfWeek day = Weekday.of(row.get("day"))
                .orElseThrow(() -> new IllegalArgumentException("day is none of " + Weekday.WORDS));
        int weeks = Integer.parseInt(row.get("weeksFromNow"));
        return now.plus(weeks).monday().plusDays(day.getValue() - 1L);
    }

    private String person(TableRow row) {
        if (!people.contains(row.get("person"))) {
            throw new IllegalArgumentException(row.quoted("person") + " is nobody in staff.csv");
        }
        return row.get("person");
    }

    private static void reading(TableRow row, Faults faults, Runnable read) {
        try {
            read.run();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            faults.add(row.field("person"), String.valueOf(e.getMessage()));
        }
    }

    private static InputStream open(ConfigFolder config, String name) {
        return config.open(name)
                .orElseThrow(
                        () -> new Missing("There is no sample to load: " + name + " is not in " + config.folder()));
    }
}
