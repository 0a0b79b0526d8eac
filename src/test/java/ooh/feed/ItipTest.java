package ooh.feed;

import static ooh.oncall.OnCallFixture.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ooh.feed.FeedEvent.Facts;
import ooh.feed.Itip.Method;
import ooh.feed.Itip.Party;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItipTest {
    private static final Party ROTA = new Party("Out-of-hours rota", "rota@example.org");
    private static final Instant CHANGED = Instant.parse("2026-11-24T18:00:00Z");

    @Test
    void a_duty_is_a_request_that_asks_for_no_answer() {
        Itip itip = itip(event("2026-11-25T17:00:00Z", "2026-11-25T22:00:00Z", 3, false), "A. Shaw");
        assertThat(itip.method()).isEqualTo(Method.REQUEST);
        assertThat(ReadFeed.unfolded(itip.text()))
                .contains(
                        "METHOD:REQUEST",
                        "UID:evening-1@ooh-rota",
                        "SEQUENCE:3",
                        "DTSTAMP:20261124T180000Z",
                        "DTSTART;TZID=Europe/London:20261125T170000",
                        "STATUS:CONFIRMED",
                        "ORGANIZER;CN=Out-of-hours rota:mailto:rota@example.org",
                        "URL:https://rota.example.org/weeks/2026-11-23",
                        "BEGIN:VTIMEZONE")
                .filteredOn(line -> line.startsWith("ATTENDEE"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("ATTENDEE;CN=A. Shaw;")
                        .contains("ROLE=REQ-PARTICIPANT", "PARTSTAT=NEEDS-ACTION", "RSVP=FALSE")
                        .endsWith(":mailto:a.o'shaw+rota@example.org"));
    }

    @Test
    void a_lost_duty_is_cancelled() {
        Itip itip = itip(event("2026-11-25T17:00:00Z", "2026-11-25T22:00:00Z", 4, true), "A. Shaw");
        assertThat(itip.method()).isEqualTo(Method.CANCEL);
        assertThat(ReadFeed.unfolded(itip.text())).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:00:00Z, 2026-10-25T09:00:00Z",
        "2026-10-25T01:30:00Z, 2026-10-25T09:00:00Z",
        "2027-03-28T01:00:00Z, 2027-03-28T08:00:00Z"
    })
    void it_says_the_same_as_the_feed_on_the_nights_that_clocks_change_too(String from, String to) {
        FeedEvent event = event(from, to, 0, false);
        String feed = new RotaFeed(CALENDAR, "https://rota.example.org", null).of("Duties", List.of(event));
        List<String> inFeed = ReadFeed.unfolded(feed);
        assertThat(ReadFeed.events(itip(event, "A. Shaw").text()))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.span()).isEqualTo(event.facts().span()));
        assertThat(ReadFeed.unfolded(itip(event, "A. Shaw").text()))
                .containsAll(inFeed.subList(inFeed.indexOf("BEGIN:VTIMEZONE"), inFeed.indexOf("END:VEVENT")));
    }

    @Test
    void a_name_with_signs_of_its_own_stays_within_its_quotation_marks() {
        String text = itip(event("2026-11-25T17:00:00Z", "2026-11-25T22:00:00Z", 0, false), "Shaw, \"Ana\"; Ó: x")
                .text();
        assertThat(ReadFeed.unfolded(text)).anyMatch(line -> line.startsWith("ATTENDEE;CN=\"Shaw, 'Ana'; Ó: x\";"));
    }

    private static Itip itip(FeedEvent event, String name) {
        return Itip.of(event, ROTA, new Party(name, "a.o'shaw+rota@example.org"), CALENDAR, "https://rota.example.org");
    }

    private static FeedEvent event(String from, String to, int sequence, boolean cancelled) {
        Span span = new Span(Instant.parse(from), Instant.parse(to));
        Facts facts = new Facts(Week.parse("2026-11-23"), 2, Tier.SOCIAL_WORKER, span, "", false, "Bell");
        return new FeedEvent("evening-1@ooh-rota", "evening-1", facts, cancelled, sequence, CHANGED, CHANGED);
    }
}
