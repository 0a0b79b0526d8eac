package ooh.staff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.problem.CsvRows;
import ooh.time.Weekday;
import org.jspecify.annotations.Nullable;

/** The staff as the CSV file that {@link StaffFile} reads: read again, it changes nobody. */
final class StaffRows {
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private StaffRows() {}

    static String csv(Staff staff) {
        List<String> header = new ArrayList<>(StaffFile.COLUMNS);
        header.add(StaffFile.EMAIL);
        header.addAll(StaffFile.RUNNING_COLUMNS);
        return CsvRows.of(header, staff.people().stream().map(StaffRows::row).toList());
    }

    private static List<String> row(Person person) {
        Limits limits = person.limits();
        DaytimePost post = person.post();
        return Stream.concat(
                        Stream.of(
                                person.id(),
                                person.name(),
                                person.phone(),
                                String.join(" ", person.banks()),
                                hours(limits.contractedMinutes()),
                                hours(limits.mostMinutesAWeek()),
                                limits.optedOut() ? "yes" : "no",
                                post == null ? "" : days(post),
                                post == null ? "" : post.from().toString(),
                                post == null ? "" : post.to().toString(),
                                text(person.asyeUntil()),
                                text(person.email())),
                        running(limits.running()))
                .toList();
    }

    /** In the order of the columns. */
    private static Stream<String> running(RunningLimits limits) {
        return Stream.of(
                limits.mostByPattern().entrySet().stream()
                        .map((Map.Entry<String, Integer> most) -> most.getKey() + ":" + most.getValue())
                        .collect(Collectors.joining(" ")),
                limits.leastMinutes() == 0 ? "" : hours(limits.leastMinutes()),
                limits.mostMinutes() == RunningLimits.ANY ? "" : hours(limits.mostMinutes()),
                text(RunningLimits.leastIfSet(limits.leastDaysRunning())),
                text(RunningLimits.mostIfSet(limits.mostDaysRunning())),
                text(RunningLimits.leastIfSet(limits.leastDaysOff())),
                text(RunningLimits.mostIfSet(limits.mostWeekends())));
    }

    private static String days(DaytimePost post) {
        return new TreeSet<>(post.days()).stream().map(Weekday::word).collect(Collectors.joining(" "));
    }

    /** In quarters, as they are read. */
    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
