package ooh.notice;

import static ooh.notice.NoticeFixture.CHANGED;
import static ooh.notice.NoticeFixture.FROM;
import static ooh.notice.NoticeFixture.SHAW;
import static ooh.notice.NoticeFixture.TO;
import static ooh.notice.NoticeFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ooh.feed.FeedEvent;
import ooh.staff.Staff;
import ooh.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookoutTest {
    private static final Staff STAFF = new Staff(List.of(SHAW), Map.of(), Map.of());
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_duty_that_is_new_moved_or_lost_within_48_hours_is_late_and_at_48_hours_it_is_not() {
        Instant edge = FROM.minus(Duration.ofHours(48));
        for (FeedEvent event : List.of(
                event(0, false, edge.plusMillis(1)),
                event(1, false, edge.plusMillis(1)),
                event(2, true, edge.plusMillis(1)),
                event(0, false, FROM.plus(HOUR)))) {
            assertThat(look(event, Map.of(), FROM.plus(HOUR))).hasSize(1);
        }
        assertThat(look(event(1, false, edge), Map.of(), FROM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T01:30:00Z, 2026-10-23T01:30:00Z",
        "2027-03-28T01:00:00Z, 2027-03-26T01:00:00Z",
    })
    void the_48_hours_are_elapsed_ones_on_the_nights_that_clocks_change(Instant from, Instant edge) {
        Span span = new Span(from, from.plus(HOUR));
        assertThat(look(event(span, 0, false, edge.plusMillis(1)), Map.of(), from))
                .hasSize(1);
        assertThat(look(event(span, 0, false, edge), Map.of(), from)).isEmpty();
    }

    @Test
    void a_duty_that_is_over_is_no_news() {
        FeedEvent event = event(0, false, CHANGED);
        assertThat(look(event, Map.of(), TO.minusMillis(1))).hasSize(1);
        assertThat(look(event, Map.of(), TO)).isEmpty();
    }

    @Test
    void a_fetch_since_the_change_is_enough_but_for_the_seconds_in_which_it_may_not_have_been_kept_yet() {
        FeedEvent event = event(0, false, CHANGED);
        assertThat(look(event, fetched(CHANGED.minusSeconds(1)), FROM)).hasSize(1);
        assertThat(look(event, fetched(CHANGED.plusSeconds(10)), FROM)).hasSize(1);
        assertThat(look(event, fetched(CHANGED.plusSeconds(11)), FROM)).isEmpty();
    }

    @Test
    void it_tells_who_has_no_calendar_from_whose_never_fetched() {
        FeedEvent event = event(0, false, CHANGED);
        assertThat(look(event, Map.of(), FROM))
                .extracting(LateChange::subscribed, LateChange::lastFetchedAt)
                .containsExactly(org.assertj.core.api.Assertions.tuple(false, null));
        assertThat(look(event, Map.of("shaw", Optional.empty()), FROM))
                .extracting(LateChange::subscribed, LateChange::lastFetchedAt)
                .containsExactly(org.assertj.core.api.Assertions.tuple(true, null));
    }

    @Test
    void the_earliest_duty_comes_first() {
        FeedEvent later = event(new Span(TO, TO.plus(HOUR)), 0, false, CHANGED);
        FeedEvent earlier = event(0, false, CHANGED);
        assertThat(Lookout.lateChanges(Map.of("shaw", List.of(later, earlier)), Map.of(), STAFF, FROM))
                .extracting(LateChange::event)
                .containsExactly(earlier, later);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T18:00:00Z, 2026-11-24T18:10:00Z", // ten minutes are left to calendars
        "2026-11-25T13:55:00Z, 2026-11-25T14:00:00Z", // but no minute of the last three hours
        "2026-11-25T15:00:00Z, 2026-11-25T15:00:00Z",
        "2026-11-25T18:00:00Z, 2026-11-25T18:00:00Z",
    })
    void it_is_written_about_after_ten_minutes_or_at_once_within_three_hours_of_the_duty(Instant changed, Instant at) {
        assertThat(NoticeFixture.change(0, false, changed).writtenFrom()).isEqualTo(at);
    }

    private static Map<String, Optional<Instant>> fetched(Instant at) {
        return Map.of("shaw", Optional.of(at));
    }

    private static List<LateChange> look(FeedEvent event, Map<String, Optional<Instant>> fetches, Instant now) {
        return Lookout.lateChanges(Map.of("shaw", List.of(event)), fetches, STAFF, now);
    }
}
