package ooh.board;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ooh.oncall.Answer;
import ooh.oncall.OnCall;
import ooh.oncall.Place;
import ooh.rota.Duty;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import ooh.time.Week;

/**
 * A published week as one table: days across, and down the page each tier's shifts by their local times. {@code cautions}
 * are those of the demand, from which follows how many are wanted.
 */
public record WeekPage(
        String title, String published, int gaps, List<String> cautions, List<String> days, List<TierRows> tiers) {
    public record TierRows(String tier, List<Row> rows) {}

    /** The shifts that run from one local time to another, one cell for each day on which they begin. */
    public record Row(String times, List<Cell> cells) {}

    public record Cell(List<Line> lines) {}

    /** Somebody, or nobody, with the times where it is not the whole shift. */
    public record Line(String text, boolean gap, boolean standIn) {}

    private record Times(LocalTime from, LocalTime to) implements Comparable<Times> {
        static Times of(Place place, ServiceCalendar calendar) {
            return new Times(
                    calendar.timeOf(place.span().from()),
                    calendar.timeOf(place.span().to()));
        }

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

    /** Nothing where the week is not published. */
    static Optional<WeekPage> of(OnCall onCall, Week week, List<String> cautions, ServiceCalendar calendar) {
        return onCall.rota(week).map(rota -> of(rota, onCall, week, cautions, calendar));
    }

    private static WeekPage of(
            Answer.Rota rota, OnCall onCall, Week week, List<String> cautions, ServiceCalendar calendar) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        List<Place> places = onCall.places(week);
        List<LocalDate> days = days(places, week, calendar);
        return new WeekPage(
                "Rota of the week of " + spoken.date(week.monday()),
                "Publication " + rota.publication() + ", " + spoken.datedMoment(rota.publishedAt())
                        + ", with the stand-ins made since",
                (int) places.stream()
                        .filter(place -> !place.uncovered().isEmpty())
                        .count(),
                cautions,
                days.stream().map(spoken::day).toList(),
                Stream.of(Tier.values())
                        .map(tier -> new TierRows(
                                Words.sentence(tier.title()), rows(tier, places, days, onCall, calendar, spoken)))
                        .filter(tier -> !tier.rows().isEmpty())
                        .toList());
    }

    /** Monday to Sunday, and the Monday after where shifts begin before its hand-over. */
    private static List<LocalDate> days(List<Place> places, Week week, ServiceCalendar calendar) {
        LocalDate after = week.next().monday();
        boolean runsOver = places.stream()
                .anyMatch(place -> calendar.dayOf(place.span().from()).equals(after));
        return week.monday().datesUntil(runsOver ? after.plusDays(1) : after).toList();
    }

    private static List<Row> rows(
            Tier tier,
            List<Place> places,
            List<LocalDate> days,
            OnCall onCall,
            ServiceCalendar calendar,
            SpokenTime spoken) {
        List<Place> ofTier =
                places.stream().filter(place -> place.tier() == tier).toList();
        return ofTier.stream()
                .map(place -> Times.of(place, calendar))
                .distinct()
                .sorted()
                .map(times -> new Row(
                        times.inWords(),
                        days.stream()
                                .map(day -> new Cell(ofTier.stream()
                                        .filter(place -> Times.of(place, calendar)
                                                        .equals(times)
                                                && calendar.dayOf(place.span().from())
                                                        .equals(day))
                                        .flatMap(place -> lines(place, onCall, spoken).stream())
                                        .toList()))
                                .toList()))
                .toList();
    }

    private static List<Line> lines(Place place, OnCall onCall, SpokenTime spoken) {
        record Part(Span span, Line line) {}
        List<Part> parts = new ArrayList<>();
        for (Duty duty : place.duties()) {
            String text = onCall.name(duty.person()) + times(duty.span(), place, spoken);
            parts.add(new Part(duty.span(), new Line(text, false, duty.standIn())));
        }
        for (Span span : place.uncovered()) {
            parts.add(new Part(span, new Line("Nobody" + times(span, place, spoken), true, false)));
        }
        return parts.stream()
                .sorted(Comparator.comparing(Part::span))
                .map(Part::line)
                .toList();
    }

    private static String times(Span span, Place place, SpokenTime spoken) {
        return span.equals(place.span()) ? "" : " " + spoken.times(span);
    }
}
