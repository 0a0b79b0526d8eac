package ooh.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ooh.oncall.Answer;
import ooh.oncall.OnCall;
import ooh.oncall.Place;
import ooh.rota.Duty;
import ooh.rota.WeekGrid;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import ooh.time.Week;

/**
 * A published week as one table: days across, and down the page each tier's shifts by their local times. {@code cautions}
 * are those of the demand, from which follows how many are wanted.
 */
public record WeekPage(
        String week,
        String title,
        String published,
        int gaps,
        List<String> cautions,
        List<String> days,
        List<TierRows> tiers) {
    public record TierRows(String tier, List<Row> rows) {}

    /** The shifts that run from one local time to another, one cell for each day on which they begin. */
    public record Row(String times, List<Cell> cells) {}

    public record Cell(List<Line> lines) {}

    /** Somebody, or nobody, with the times where it is not the whole shift; {@code label} tells it apart in a link. */
    public record Line(String text, boolean gap, boolean standIn, String shift, String label) {}

    /** Nothing where the week is not published. */
    static Optional<WeekPage> of(OnCall onCall, Week week, List<String> cautions, ServiceCalendar calendar) {
        return onCall.rota(week).map(rota -> of(rota, onCall, week, cautions, calendar));
    }

    private static WeekPage of(
            Answer.Rota rota, OnCall onCall, Week week, List<String> cautions, ServiceCalendar calendar) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        List<Place> places = onCall.places(week);
        WeekGrid<Place> grid = WeekGrid.of(places, Place::tier, Place::span, week, calendar);
        return new WeekPage(
                week.toString(),
                "Rota of the week of " + spoken.date(week.monday()),
                "Publication " + rota.publication() + ", " + spoken.datedMoment(rota.publishedAt())
                        + ", with the stand-ins made since",
                (int) places.stream()
                        .filter(place -> !place.uncovered().isEmpty())
                        .count(),
                cautions,
                grid.days().stream().map(spoken::day).toList(),
                grid.tiers().stream()
                        .map(tier -> new TierRows(
                                Words.sentence(tier.tier().title()),
                                tier.rows().stream()
                                        .map(row -> row(row, onCall, spoken))
                                        .toList()))
                        .toList());
    }

    private static Row row(WeekGrid.Row<Place> row, OnCall onCall, SpokenTime spoken) {
        return new Row(
                row.times(),
                row.cells().stream()
                        .map(places -> new Cell(places.stream()
                                .flatMap(place -> lines(place, onCall, spoken).stream())
                                .toList()))
                        .toList());
    }

    private static List<Line> lines(Place place, OnCall onCall, SpokenTime spoken) {
        record Part(Span span, Line line) {}
        List<Part> parts = new ArrayList<>();
        for (Duty duty : place.duties()) {
            String text = onCall.name(duty.person()) + times(duty.span(), place, spoken);
            parts.add(new Part(
                    duty.span(), new Line(text, false, duty.standIn(), place.shift(), label(place, text, spoken))));
        }
        for (Span span : place.uncovered()) {
            parts.add(new Part(
                    span,
                    new Line(
                            "Nobody" + times(span, place, spoken),
                            true,
                            false,
                            place.shift(),
                            label(place, "nobody", spoken))));
        }
        return parts.stream()
                .sorted(Comparator.comparing(Part::span))
                .map(Part::line)
                .toList();
    }

    private static String label(Place place, String who, SpokenTime spoken) {
        return who + ", " + spoken.moment(place.span().from());
    }

    private static String times(Span span, Place place, SpokenTime spoken) {
        return span.equals(place.span()) ? "" : " " + spoken.times(span);
    }
}
