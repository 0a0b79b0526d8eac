package ooh.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ooh.cover.Shift;
import ooh.rota.Assignment;
import ooh.rota.Publication;
import ooh.rota.PublishedRota;
import ooh.rota.Score;
import ooh.rota.StandIn;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.BankHolidays;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** People, places and published weeks for the tests of everything that answers who is on. */
public final class OnCallFixture {
    public static final ServiceCalendar CALENDAR = new ServiceCalendar(
            ZoneId.of("Europe/London"),
            new BankHolidays(2012, 2028, Set.of(), Set.of()),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0));

    public static final Week CHRISTMAS = Week.parse("2026-12-21");
    public static final Week CLOCKS_BACK = Week.parse("2026-10-19");
    public static final Week CLOCKS_FORWARD = Week.parse("2027-03-22");
    public static final Instant PUBLISHED = Instant.parse("2026-10-01T14:00:00Z");
    public static final List<String> MANAGERS = List.of("bell", "hart", "shaw");

    private OnCallFixture() {}

    public static Staff staff() {
        return new Staff(
                Stream.of("bell", "hart", "shaw", "amin", "cole", "dean", "grey")
                        .map(id -> new Person(
                                id,
                                id.substring(0, 1).toUpperCase(Locale.UK) + id.substring(1),
                                String.format("01632 960%03d", (int) id.charAt(0)),
                                Set.of(),
                                new Limits(0, 900, false),
                                null,
                                null))
                        .toList(),
                Map.of(),
                Map.of());
    }

    /** Local times; an end at or before the start lies on the following day. */
    public static Assignment place(String id, Tier tier, String day, String from, String to, @Nullable String person) {
        Span span = CALENDAR.span(LocalDate.parse(day), LocalTime.parse(from), LocalTime.parse(to));
        return new Assignment(new Shift(id, tier, Set.of("any"), span, 0), person, false);
    }

    public static PublishedRota published(Week week, int number, Instant at, Assignment... assignments) {
        return new PublishedRota(
                new Publication(week, number, at, "coordinator", "", Score.PERFECT), List.of(assignments));
    }

    public static PublishedRota published(Week week, Assignment... assignments) {
        return published(week, 1, PUBLISHED, assignments);
    }

    /** A whole week: managers tile every OOH window in stretches of at most eight hours, two social workers each evening. */
    public static PublishedRota ordinary(Week week) {
        List<Assignment> assignments = new ArrayList<>();
        Span whole = CALENDAR.span(week);
        for (Span window : CALENDAR.oohWindows(whole).stream()
                .flatMap(window -> window.overlap(whole).stream())
                .toList()) {
            Instant from = window.from();
            while (from.isBefore(window.to())) {
                Instant eight = from.plus(Duration.ofHours(8));
                Instant to = eight.isBefore(window.to()) ? eight : window.to();
                String id = "manager-" + assignments.size();
                String person = MANAGERS.get(assignments.size() % MANAGERS.size());
                assignments.add(new Assignment(
                        new Shift(id, Tier.MANAGER, Set.of("any"), new Span(from, to), 0), person, false));
                from = to;
            }
        }
        for (int i = 0; i < 7; i++) {
            String day = week.monday().plusDays(i).toString();
            assignments.add(place("evening-" + day + "-1", Tier.SOCIAL_WORKER, day, "17:00", "22:00", "amin"));
            assignments.add(place("evening-" + day + "-2", Tier.SOCIAL_WORKER, day, "17:00", "22:00", "cole"));
        }
        return published(week, assignments.toArray(Assignment[]::new));
    }

    public static StandIn standIn(String id, PublishedRota rota, String shift, String person, String from, String to) {
        return new StandIn(
                id,
                rota.week(),
                shift,
                person,
                new Span(Instant.parse(from), Instant.parse(to)),
                "a reason that is nobody else's business",
                "coordinator",
                PUBLISHED.plusSeconds(3600));
    }

    public static OnCall onCall(List<StandIn> standIns, PublishedRota... rotas) {
        return OnCall.of(List.of(rotas), standIns, staff(), CALENDAR, PUBLISHED);
    }
}
