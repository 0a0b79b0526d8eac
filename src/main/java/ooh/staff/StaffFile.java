package ooh.staff;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ooh.problem.CsvFile;
import ooh.problem.Faults;
import ooh.problem.TableRow;

/**
 * The staff as a CSV file, read whole or not at all. Banks and post days are words with spaces between; an empty field is
 * nothing. The columns of the running limits are all there or none is: then everybody keeps the limits that they had; and
 * the e-mail address that they had where there is no column for it. Refuses two people with one id, which databases hold to
 * be alike in either case.
 */
public final class StaffFile {
    static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "phone",
            "banks",
            "contractedHours",
            "mostHours",
            "optedOut",
            "postDays",
            "postFrom",
            "postTo",
            "asyeUntil");

    static final String EMAIL = "email";

    static final List<String> RUNNING_COLUMNS = List.of(
            "mostByPattern",
            "leastPlannedHours",
            "mostPlannedHours",
            "leastDaysRunning",
            "mostDaysRunning",
            "leastDaysOff",
            "mostWeekends");

    private StaffFile() {}

    /** {@code before} are the people as they are kept. */
    public static List<Person> read(InputStream in, BanksAndPatterns known, Staff before) {
        Faults faults = new Faults();
        List<Person> people = new ArrayList<>();
        Map<String, String> firstFieldById = new HashMap<>();
        CsvFile.read(in, COLUMNS, List.of(EMAIL), RUNNING_COLUMNS, faults, row -> {
            String other = firstFieldById.putIfAbsent(row.get("id").toLowerCase(Locale.ROOT), row.field("id"));
            if (other != null) {
                faults.add(row.field("id"), row.quoted("id") + " is the id of two people; the other is on " + other);
            }
            form(row)
                    .read(known, row::field, faults)
                    .map(person -> row.has("mostByPattern") ? person : asLimitedBefore(person, before))
                    .map(person -> row.has(EMAIL) ? person : writtenToAsBefore(person, before))
                    .ifPresent(people::add);
        });
        faults.refuse("The staff file");
        return List.copyOf(people);
    }

    private static PersonForm form(TableRow row) {
        return new PersonForm(
                row.get("id"),
                row.get("name"),
                row.get("phone"),
                row.get(EMAIL),
                words(row.get("banks")),
                row.get("contractedHours"),
                row.get("mostHours"),
                row.get("optedOut"),
                words(row.get("postDays")),
                row.get("postFrom"),
                row.get("postTo"),
                row.get("asyeUntil"),
                running(row));
    }

    private static RunningForm running(TableRow row) {
        return new RunningForm(
                words(row.get("mostByPattern")),
                row.get("leastPlannedHours"),
                row.get("mostPlannedHours"),
                row.get("leastDaysRunning"),
                row.get("mostDaysRunning"),
                row.get("leastDaysOff"),
                row.get("mostWeekends"));
    }

    private static Person asLimitedBefore(Person person, Staff before) {
        RunningLimits running =
                before.find(person.id()).map(kept -> kept.limits().running()).orElse(RunningLimits.NONE);
        return person.within(person.limits().within(running));
    }

    private static Person writtenToAsBefore(Person person, Staff before) {
        return before.find(person.id())
                .map(kept -> person.writtenToAt(kept.email()))
                .orElse(person);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
