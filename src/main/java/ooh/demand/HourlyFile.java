package ooh.demand;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ooh.problem.CsvFile;
import ooh.problem.Faults;
import ooh.problem.TableRow;

/**
 * A CSV file of counts by the local hour, with the columns {@code local_hour} ({@code 2026-10-25T01:00}) and {@code count}
 * (or {@code incidents}), or else {@code date} (in days since 1970, as R writes them), {@code hour} and {@code arrivals}.
 * An hour without a row was not observed. Refuses counts below 0, hours to come, and an hour that stands twice.
 */
record HourlyFile(HourLog log, List<String> notes) {
    private static final String WHAT = "The file of hourly counts";
    private static final String LOCAL_HOUR = "local_hour";
    private static final String DATE = "date";
    private static final String HOUR = "hour";
    private static final List<String> COUNTS = List.of("count", "incidents", "arrivals");

    HourlyFile {
        notes = List.copyOf(notes);
    }

    static HourlyFile read(byte[] file, Almanac almanac, Instant now) {
        Faults faults = new Faults();
        List<String> header = header(file);
        String count = COUNTS.stream().filter(header::contains).findFirst().orElse(COUNTS.get(0));
        boolean byDate = header.contains(DATE) && header.contains(HOUR);
        LocalHours hours = new LocalHours(almanac);
        CsvFile.read(
                new ByteArrayInputStream(file),
                byDate ? List.of(DATE, HOUR, count) : List.of(LOCAL_HOUR, count),
                faults,
                row -> {
                    String column = byDate ? DATE : LOCAL_HOUR;
                    Optional<LocalDate> day = day(row, byDate);
                    Optional<LocalTime> time = time(row, byDate);
                    Optional<Integer> number = number(row.get(count));
                    if (day.isEmpty() || time.isEmpty()) {
                        faults.add(row.field(column), row.quoted(column) + " is not an hour such as 2026-10-25T01:00");
                    } else if (number.isEmpty() || number.get() < 0) {
                        faults.add(row.field(count), row.quoted(count) + " is not a count: a whole number, 0 or above");
                    } else {
                        hours.add(day.get(), time.get(), number.get(), now)
                                .ifPresent(fault -> faults.add(row.field(column), row.quoted(column) + " " + fault));
                    }
                });
        faults.refuse(WHAT);
        return new HourlyFile(hours.log(), hours.notes());
    }

    /** Whether the file is one of contacts, each with its time, and not of hourly counts. */
    static boolean isOfContacts(byte[] file) {
        return header(file).contains("at");
    }

    private static List<String> header(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .map(line -> List.of(
                        line.replace("\uFEFF", "").toLowerCase(Locale.ROOT).split("\\s*,\\s*")))
                .orElse(List.of());
    }

    private static Optional<LocalDate> day(TableRow row, boolean byDate) {
        try {
            return Optional.of(
                    byDate
                            ? LocalDate.ofEpochDay(Long.parseLong(row.get(DATE)))
                            : LocalDate.parse(row.get(LOCAL_HOUR).split("[T ]", 2)[0]));
        } catch (DateTimeException | NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(TableRow row, boolean byDate) {
        try {
            String[] parts = row.get(byDate ? HOUR : LOCAL_HOUR).split("[T ]", 2);
            LocalTime time = byDate ? LocalTime.of(Integer.parseInt(parts[0]), 0) : LocalTime.parse(parts[1]);
            return Optional.of(time).filter(whole -> whole.toSecondOfDay() % 3600 == 0);
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }
}
