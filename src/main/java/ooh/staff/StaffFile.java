package ooh.staff;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ooh.problem.CsvFile;
import ooh.problem.Faults;
import ooh.problem.TableRow;

/**
 * The staff as a CSV file, read whole or not at all. Banks and post days are words with spaces between; an empty field is
 * nothing. Refuses two people with one id, which databases hold to be alike in either case.
 */
public final class StaffFile {
    private static final List<String> COLUMNS = List.of(
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

    private StaffFile() {}

    public static List<Person> read(InputStream in, Set<String> knownBanks) {
        Faults faults = new Faults();
        List<Person> people = new ArrayList<>();
        Map<String, String> firstFieldById = new HashMap<>();
        CsvFile.read(in, COLUMNS, faults, row -> {
            String before = firstFieldById.putIfAbsent(row.get("id").toLowerCase(Locale.ROOT), row.field("id"));
            if (before != null) {
                faults.add(row.field("id"), row.quoted("id") + " is the id of two people; the other is on " + before);
            }
            form(row).read(knownBanks, row::field, faults).ifPresent(people::add);
        });
        faults.refuse("The staff file");
        return List.copyOf(people);
    }

    private static PersonForm form(TableRow row) {
        return new PersonForm(
                row.get("id"),
                row.get("name"),
                row.get("phone"),
                words(row.get("banks")),
                row.get("contractedHours"),
                row.get("mostHours"),
                row.get("optedOut"),
                words(row.get("postDays")),
                row.get("postFrom"),
                row.get("postTo"),
                row.get("asyeUntil"));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
