package ooh.staff;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import ooh.problem.CsvFile;
import ooh.problem.Faults;
import ooh.time.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * Everyone on the banks as a CSV file, one person a line, read whole or not at all. Hours are a week's; banks and days of
 * the post stand apart by spaces; the post's three columns are all there or all empty. Every fault is told at once.
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

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{5,30}");

    /** Below the 168 hours of a week. */
    private static final Pattern HOURS = Pattern.compile("(1[0-5][0-9]|16[0-7]|[0-9]{1,2})(\\.(0|00|25|5|50|75))?");

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private final Set<String> bankIds;
    private final Faults faults;
    private final Map<String, String> fieldById = new HashMap<>();
    private final List<Person> people = new ArrayList<>();

    private StaffFile(Set<String> bankIds, Faults faults) {
        this.bankIds = new TreeSet<>(bankIds);
        this.faults = faults;
    }

    /** The people in the file's order; {@code bankIds} are the banks of the configuration. */
    public static List<Person> read(InputStream in, Set<String> bankIds) {
        Faults faults = new Faults();
        StaffFile file = new StaffFile(bankIds, faults);
        CsvFile.read(in, COLUMNS, faults, file::add);
        faults.refuse("The staff file");
        return List.copyOf(file.people);
    }

    /** Where a value of the row is a fault, a harmless one stands in for it: the file is refused in any case. */
    private void add(CsvFile.Row row) {
        people.add(new Person(
                id(row),
                matching(NAME, row, "name", "a name of 1 to 200 characters"),
                matching(PHONE, row, "phone", "a telephone number such as 01632 960000"),
                banks(row),
                limits(row),
                post(row),
                asyeUntil(row)));
    }

    private String id(CsvFile.Row row) {
        String id = matching(ID, row, "id", "an id of 1 to 40 letters, digits, dots and dashes");
        // Databases hold ids that differ only in their case to be one, so they are one here.
        String first = fieldById.putIfAbsent(id.toLowerCase(Locale.ROOT), row.field("id"));
        if (first != null && !id.isEmpty()) {
            faults.add(row.field("id"), row.quoted("id") + " is the id of two people; the other is on " + first);
        }
        return id;
    }

    private Set<String> banks(CsvFile.Row row) {
        Set<String> banks = new TreeSet<>(words(row, "banks"));
        Set<String> unknown = new TreeSet<>(banks);
        unknown.removeAll(bankIds);
        if (banks.isEmpty()) {
            faults.add(row.field("banks"), "is empty; somebody is on one bank at least: " + String.join(", ", bankIds));
        }
        unknown.forEach(bank -> faults.add(
                row.field("banks"), "\"" + bank + "\" is not a bank; there are " + String.join(", ", bankIds)));
        return banks;
    }

    private Limits limits(CsvFile.Row row) {
        int contracted = minutes(row, "contractedHours");
        int most = minutes(row, "mostHours");
        if (most < contracted) {
            faults.add(
                    row.field("mostHours"),
                    row.quoted("mostHours") + " is less than the " + row.get("contractedHours") + " hours on contract");
            most = contracted;
        }
        return new Limits(contracted, most, optedOut(row));
    }

    private int minutes(CsvFile.Row row, String column) {
        String text = matching(HOURS, row, column, "a number of hours a week, in quarters: 36 or 18.5");
        return HOURS.matcher(text).matches()
                ? new BigDecimal(text).multiply(MINUTES_AN_HOUR).intValueExact()
                : 0;
    }

    private boolean optedOut(CsvFile.Row row) {
        String text = row.get("optedOut").toLowerCase(Locale.ROOT);
        if (!List.of("yes", "no", "true", "false").contains(text)) {
            faults.add(row.field("optedOut"), row.quoted("optedOut") + " is neither yes nor no");
        }
        return text.equals("yes") || text.equals("true");
    }

    private @Nullable DaytimePost post(CsvFile.Row row) {
        if (row.get("postDays").isEmpty()
                && row.get("postFrom").isEmpty()
                && row.get("postTo").isEmpty()) {
            return null;
        }
        Set<DayOfWeek> days = days(row);
        Optional<LocalTime> from = read(row, "postFrom", "a time such as 09:00", LocalTime::parse);
        Optional<LocalTime> to = read(row, "postTo", "a time such as 17:00", LocalTime::parse);
        if (from.isEmpty() || to.isEmpty()) {
            return null;
        }
        if (!from.get().isBefore(to.get())) {
            faults.add(row.field("postTo"), row.quoted("postTo") + " is not after " + from.get() + " on the same day");
            return null;
        }
        return new DaytimePost(days, from.get(), to.get());
    }

    private Set<DayOfWeek> days(CsvFile.Row row) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<String> words = words(row, "postDays");
        if (words.isEmpty()) {
            faults.add(row.field("postDays"), "is empty, though the post has times");
        }
        for (String word : words) {
            Weekday.of(word)
                    .ifPresentOrElse(
                            days::add,
                            () -> faults.add(
                                    row.field("postDays"), "\"" + word + "\" is not a day; write " + Weekday.WORDS));
        }
        return days;
    }

    private @Nullable LocalDate asyeUntil(CsvFile.Row row) {
        return row.get("asyeUntil").isEmpty()
                ? null
                : read(row, "asyeUntil", "a date such as 2027-08-31", LocalDate::parse)
                        .orElse(null);
    }

    private <T> Optional<T> read(CsvFile.Row row, String column, String form, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(row.get(column)));
        } catch (DateTimeParseException e) {
            faults.add(row.field(column), row.quoted(column) + " is not " + form);
            return Optional.empty();
        }
    }

    private String matching(Pattern form, CsvFile.Row row, String column, String what) {
        String value = row.get(column);
        if (!form.matcher(value).matches()) {
            faults.add(row.field(column), row.quoted(column) + " is not " + what);
        }
        return value;
    }

    private static List<String> words(CsvFile.Row row, String column) {
        return Arrays.stream(row.get(column).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
