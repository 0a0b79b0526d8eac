package ooh.feed;

import static ooh.oncall.OnCallFixture.CALENDAR;
import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.CLOCKS_BACK;
import static ooh.oncall.OnCallFixture.PUBLISHED;
import static ooh.oncall.OnCallFixture.onCall;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.place;
import static ooh.oncall.OnCallFixture.published;
import static ooh.oncall.OnCallFixture.staff;
import static ooh.oncall.OnCallFixture.standIn;
import static ooh.staff.Tier.MANAGER;
import static ooh.staff.Tier.SOCIAL_WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ooh.rota.Duties;
import ooh.rota.Duty;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotaFeedTest {
    private static final PublishedRota MONDAY = published(
            CHRISTMAS,
            place("manager-2026-12-21", MANAGER, "2026-12-21", "17:00", "09:00", "bell"),
            place("evening-2026-12-21", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", "cole"));

    /** With -Dooh.golden.renew=true the files are written anew, to be read before they are committed. */
    @ParameterizedTest
    @CsvSource({
        "ordinary-week, 2026-11-02, bell",
        "clocks-back, 2026-10-19, bell",
        "clocks-forward, 2027-03-22, bell",
        "social-worker, 2026-11-02, amin"
    })
    void a_week_reads_as_it_always_did(String name, String monday, String person) throws IOException {
        assertGolden(name, feed(person, List.of(ordinary(Week.parse(monday))), List.of()));
    }

    @Test
    void a_duty_split_by_a_stand_in_reads_as_it_always_did() throws IOException {
        assertGolden("stand-in-left", feed("bell", List.of(MONDAY), List.of(lateEvening("hart"))));
        assertGolden("stand-in-taken", feed("hart", List.of(MONDAY), List.of(lateEvening("hart"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", "2026-12-21", "2026-10-19", "2027-03-22"})
    void every_duty_is_there_to_the_minute_and_nothing_else(String monday) {
        PublishedRota rota = ordinary(Week.parse(monday));
        for (String person : List.of("bell", "hart", "shaw", "amin", "cole", "grey")) {
            List<Span> duties = Duties.of(rota, List.of()).stream()
                    .filter(duty -> duty.person().equals(person))
                    .map(Duty::span)
                    .toList();
            assertThat(read(feed(person, List.of(rota), List.of())))
                    .extracting(ReadFeed.Event::span)
                    .containsExactlyElementsOf(duties);
        }
    }

    @Test
    void a_stand_in_from_the_repeated_hour_keeps_its_instant() {
        PublishedRota rota = ordinary(CLOCKS_BACK);
        String night = onCall(List.of(), rota).places(CLOCKS_BACK).stream()
                .filter(place -> place.span().contains(Instant.parse("2026-10-25T01:30:00Z")))
                .findFirst()
                .orElseThrow()
                .shift();
        StandIn second = standIn("1", rota, night, "grey", "2026-10-25T01:30:00Z", "2026-10-25T04:00:00Z");
        String text = feed("grey", List.of(rota), List.of(second));
        assertThat(read(text)).extracting(ReadFeed.Event::span).containsExactly(second.span());
        assertThat(text).contains("DTSTART:20261025T013000Z").contains("DTEND;TZID=Europe/London:20261025T040000");
    }

    @Test
    void only_a_manager_on_duty_is_shown_as_busy() {
        assertThat(read(feed("bell", List.of(MONDAY), List.of())))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.value("TRANSP")).isEqualTo("OPAQUE");
                    assertThat(event.value("SUMMARY")).isEqualTo("On duty: manager");
                });
        assertThat(read(feed("cole", List.of(MONDAY), List.of())))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.value("TRANSP")).isEqualTo("TRANSPARENT");
                    assertThat(event.value("SUMMARY")).isEqualTo("On call: social worker");
                    assertThat(event.value("STATUS")).isEqualTo("CONFIRMED");
                });
    }

    @Test
    void it_names_the_manager_and_holds_no_telephone_number_and_no_reason() {
        String text = feed("cole", List.of(MONDAY), List.of(lateEvening("hart")));
        assertThat(read(text).get(0).value("DESCRIPTION"))
                .contains("Manager on duty: Bell 17:00 to 19:00, Hart 19:00 to 21:00, Bell 21:00 to 22:00")
                .contains("Rota of the week of Mon 21 December 2026, publication 1");
        assertThat(String.join("", ReadFeed.unfolded(text)))
                .doesNotContain("01632")
                .doesNotContain(lateEvening("hart").why());
    }

    @Test
    void a_part_that_nobody_manages_is_said() {
        PublishedRota rota =
                published(CHRISTMAS, place("evening", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", "cole"));
        assertThat(read(feed("cole", List.of(rota), List.of())).get(0).value("DESCRIPTION"))
                .contains("Manager on duty: nobody");
    }

    @Test
    void moved_and_lost_duties_and_reminders_read_as_they_always_did() throws IOException {
        PublishedRota moved = published(
                CHRISTMAS,
                2,
                PUBLISHED.plus(Duration.ofDays(1)),
                place("manager-2026-12-21", MANAGER, "2026-12-21", "18:00", "09:00", "bell"),
                place("evening-2026-12-21", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", "amin"));
        assertGolden("moved", feed("bell", List.of(MONDAY, moved), List.of()));
        assertGolden("cancelled", feed("cole", List.of(MONDAY, moved), List.of()));
        assertGolden("reminder", feed(new Scope.OfPerson("bell"), List.of(MONDAY), List.of(), Duration.ofMinutes(90)));
        assertGolden(
                "service", feed(new Scope.OfService(), List.of(MONDAY, moved), List.of(lateEvening("hart")), null));
    }

    @Test
    void somebody_elses_duty_makes_nobody_busy() {
        assertThat(read(feed(new Scope.OfTier(MANAGER), List.of(MONDAY), List.of(), null)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.value("TRANSP")).isEqualTo("TRANSPARENT");
                    assertThat(event.value("SUMMARY")).isEqualTo("Bell, manager");
                });
    }

    @Test
    void somebody_without_duties_has_an_empty_calendar_that_is_still_valid() {
        String text = feed("grey", List.of(MONDAY), List.of());
        assertThat(read(text)).isEmpty();
        assertThat(text).contains("BEGIN:VTIMEZONE").contains("NAME:Out-of-hours duties of Grey");
    }

    @Test
    void a_long_line_of_any_letters_is_folded_at_75_octets_and_unfolds_to_itself() {
        String line = "DESCRIPTION:" + "Zoë Ó Súilleabháin-Ługosławska 🚗 ".repeat(12);
        StringBuilder folded = new StringBuilder();
        RotaFeed.fold(line, folded);
        assertThat(ReadFeed.unfolded(folded.toString())).containsExactly(line);
        assertThat(folded.toString().split("\r\n")[0].getBytes(StandardCharsets.UTF_8).length)
                .isBetween(72, 75);
    }

    private static StandIn lateEvening(String person) {
        return standIn("1", MONDAY, "manager-2026-12-21", person, "2026-12-21T19:00:00Z", "2026-12-21T21:00:00Z");
    }

    private static String feed(String person, List<PublishedRota> rotas, List<StandIn> standIns) {
        return feed(new Scope.OfPerson(person), rotas, standIns, null);
    }

    private static String feed(
            Scope scope, List<PublishedRota> rotas, List<StandIn> standIns, @Nullable Duration reminder) {
        String title = scope instanceof Scope.OfPerson one
                ? "Out-of-hours duties of " + staff().person(one.id()).name()
                : "Out-of-hours rota";
        return new RotaFeed(CALENDAR, "https://rota.example.org", reminder)
                .of(title, FeedHistory.of(scope, Change.of(rotas, standIns), staff(), CALENDAR, PUBLISHED));
    }

    private static List<ReadFeed.Event> read(String text) {
        return ReadFeed.events(text);
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path golden = Path.of("src/test/resources/ooh/feed", name + ".ics");
        if (Boolean.getBoolean("ooh.golden.renew")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
