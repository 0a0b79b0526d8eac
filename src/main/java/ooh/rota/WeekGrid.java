package ooh.rota;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;

/**
 * A week as one table: days across, and down the page each tier's shifts by their local times, one cell for each day on
 * which they begin. The days are Monday to Sunday, and the Monday after where shifts begin before its hand-over.
 */
public record WeekGrid<T>(List<LocalDate> days, List<TierRows<T>> tiers) {
    public record TierRows<T>(Tier tier, List<Row<T>> rows) {}

    /** The shifts that run from one local time to another: "17:00 to 22:00". */
    public record Row<T>(String times, List<List<T>> cells) {}

    private record Times(LocalTime from, LocalTime to) implements Comparable<Times> {
        /** The day of the service begins when it hands over to the daytime teams: 01:00 comes after 17:00. */
        @Override
        public int compareTo(Times other) {
            return Comparator.<Times, LocalTime>comparing(times -> times.from().minusHours(8))
                    .thenComparing(times -> times.to().minusHours(8))
                    .compare(this, other);
        }

        String inWords() {
            return from + " to " + to;
        }
    }

    /** Of whatever has a tier and a span; tiers without any are left out. */
    public static <T> WeekGrid<T> of(
            List<T> things, Function<T, Tier> tier, Function<T, Span> span, Week week, ServiceCalendar calendar) {
        Function<T, LocalDate> day = thing -> calendar.dayOf(span.apply(thing).from());
        Function<T, Times> times = thing -> new Times(
                calendar.timeOf(span.apply(thing).from()),
                calendar.timeOf(span.apply(thing).to()));
        LocalDate after = week.next().monday();
        boolean runsOver = things.stream().map(day).anyMatch(after::equals);
        List<LocalDate> days =
                week.monday().datesUntil(runsOver ? after.plusDays(1) : after).toList();
        return new WeekGrid<>(
                days,
                Stream.of(Tier.values())
                        .map(one -> new TierRows<>(
                                one,
                                rows(
                                        things.stream()
                                                .filter(thing -> tier.apply(thing) == one)
                                                .toList(),
                                        days,
                                        day,
                                        times)))
                        .filter(one -> !one.rows().isEmpty())
                        .toList());
    }

    private static <T> List<Row<T>> rows(
            List<T> ofTier, List<LocalDate> days, Function<T, LocalDate> day, Function<T, Times> times) {
        return ofTier.stream()
                .map(times)
                .distinct()
                .sorted()
                .map(these -> new Row<>(
                        these.inWords(),
                        days.stream()
                                .map(date -> ofTier.stream()
                                        .filter(thing -> times.apply(thing).equals(these)
                                                && day.apply(thing).equals(date))
                                        .toList())
                                .toList()))
                .toList();
    }
}
