package ooh.feed;

import static ooh.oncall.OnCallFixture.CALENDAR;
import static ooh.oncall.OnCallFixture.CLOCKS_BACK;
import static ooh.oncall.OnCallFixture.PUBLISHED;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.staff;
import static ooh.oncall.OnCallFixture.standIn;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import ooh.rota.Duties;
import ooh.rota.Duty;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.staff.Person;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads the feeds with biweekly, a library that shares nothing with ical4j, and goes by the time zone that stands in the
 * file: each feed is the published rota minute for minute.
 */
class SecondReaderTest {
    /** The second 01:30 of that night. */
    private static final Instant CLOCKS_BACK_AGAIN = Instant.parse("2026-10-25T01:30:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", "2026-12-21", "2026-10-19", "2026-10-26", "2027-03-22", "2027-03-29"})
    void every_feed_reads_back_as_the_published_week(String monday) {
        PublishedRota rota = ordinary(Week.parse(monday));
        for (Person person : staff().people()) {
            assertThat(read(new Scope.OfPerson(person.id()), rota, List.of()))
                    .containsExactlyElementsOf(spans(rota, List.of(), person.id()));
        }
        assertThat(read(new Scope.OfService(), rota, List.of()))
                .containsExactlyInAnyOrderElementsOf(
                        Duties.of(rota, List.of()).stream().map(Duty::span).toList());
    }

    @Test
    void a_stand_in_from_the_repeated_hour_reads_back_to_the_minute() {
        PublishedRota rota = ordinary(CLOCKS_BACK);
        Duty night = Duties.of(rota, List.of()).stream()
                .filter(duty -> duty.span().contains(CLOCKS_BACK_AGAIN))
                .findFirst()
                .orElseThrow();
        List<StandIn> made = List.of(
                standIn("1", rota, night.shift(), "grey", CLOCKS_BACK_AGAIN.toString(), "2026-10-25T04:00:00Z"));
        for (Person person : staff().people()) {
            assertThat(read(new Scope.OfPerson(person.id()), rota, made))
                    .containsExactlyElementsOf(spans(rota, made, person.id()));
        }
    }

    private static List<Span> spans(PublishedRota rota, List<StandIn> standIns, String person) {
        return Duties.of(rota, standIns).stream()
                .filter(duty -> duty.person().equals(person))
                .map(Duty::span)
                .toList();
    }

    private static List<Span> read(Scope scope, PublishedRota rota, List<StandIn> standIns) {
        String text = new RotaFeed(CALENDAR, "https://rota.example.org", Duration.ofMinutes(60))
                .of(
                        "Rota",
                        FeedHistory.of(
                                scope,
                                Change.of(List.of(rota), standIns),
                                staff(),
                                CALENDAR,
                                PUBLISHED.plusSeconds(9_999)));
        ICalendar calendar = Biweekly.parse(text).first();
        // Of a calendar without entries it does not count the time zone as the one component that there must be.
        assertThat(calendar.validate(ICalVersion.V2_0).toString())
                .matches(faults -> faults.isEmpty() || calendar.getEvents().isEmpty());
        assertThat(calendar.getTimezoneInfo().getTimezones())
                .singleElement()
                .satisfies(zone -> assertThat(zone.getTimeZone()).isNotEqualTo(TimeZone.getTimeZone("UTC")));
        return calendar.getEvents().stream().map(SecondReaderTest::span).toList();
    }

    private static Span span(VEvent event) {
        return new Span(
                event.getDateStart().getValue().toInstant(),
                event.getDateEnd().getValue().toInstant());
    }
}
