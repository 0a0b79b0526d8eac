package ooh.time;

import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final Span EVENING = span("2026-12-21 17:00", "2026-12-21 22:00");
    private static final Span LATE = span("2026-12-21 22:00", "2026-12-22 01:00");
    private static final Span MIDDLE = span("2026-12-21 18:00", "2026-12-21 19:30");

    @Test
    void a_span_holds_its_start_and_not_its_end() {
        assertThat(EVENING.contains(EVENING.from())).isTrue();
        assertThat(EVENING.contains(EVENING.to().minusNanos(1))).isTrue();
        assertThat(EVENING.contains(EVENING.to())).isFalse();
        assertThat(EVENING.contains(EVENING.from().minusNanos(1))).isFalse();
    }

    @Test
    void an_empty_or_backward_span_is_refused_with_both_ends_named() {
        Instant at = Instant.parse("2026-12-21T17:00:00Z");
        assertThatThrownBy(() -> new Span(at, at)).hasMessageContaining("2026-12-21T17:00:00Z to 2026-12-21T17:00:00Z");
        assertThatThrownBy(() -> new Span(at, at.minusSeconds(1))).hasMessageContaining("must end after it begins");
    }

    @Test
    void spans_that_only_touch_share_nothing_and_have_no_gap() {
        assertThat(EVENING.overlaps(LATE)).isFalse();
        assertThat(EVENING.overlap(LATE)).isEmpty();
        assertThat(EVENING.overlapMinutes(LATE)).isZero();
        assertThat(EVENING.gapMinutes(LATE)).isZero();
    }

    @Test
    void the_shared_part_is_the_same_from_either_side() {
        Span long_ = span("2026-12-21 20:00", "2026-12-21 23:00");
        assertThat(EVENING.overlap(long_)).contains(span("2026-12-21 20:00", "2026-12-21 22:00"));
        assertThat(long_.overlap(EVENING)).isEqualTo(EVENING.overlap(long_));
        assertThat(EVENING.overlapMinutes(long_)).isEqualTo(120);
    }

    @Test
    void the_gap_is_counted_whichever_comes_first() {
        Span morning = span("2026-12-22 09:00", "2026-12-22 17:00");
        assertThat(EVENING.gapMinutes(morning)).isEqualTo(11 * 60);
        assertThat(morning.gapMinutes(EVENING)).isEqualTo(11 * 60);
        assertThat(EVENING.gapMinutes(MIDDLE)).isZero();
    }

    @Test
    void rest_over_a_clock_change_is_elapsed_time() {
        Span before = span("2026-10-24 17:00", "2026-10-24 22:00");
        Span after = span("2026-10-25 09:00", "2026-10-25 17:00");
        assertThat(before.gapMinutes(after)).isEqualTo(12 * 60);
        Span beforeSpring = span("2027-03-27 17:00", "2027-03-27 22:00");
        Span afterSpring = span("2027-03-28 09:00", "2027-03-28 17:00");
        assertThat(beforeSpring.gapMinutes(afterSpring)).isEqualTo(10 * 60);
    }

    @Test
    void a_span_covers_itself_and_what_lies_inside_it() {
        assertThat(EVENING.covers(EVENING)).isTrue();
        assertThat(EVENING.covers(MIDDLE)).isTrue();
        assertThat(MIDDLE.covers(EVENING)).isFalse();
        assertThat(EVENING.covers(EVENING.hull(LATE))).isFalse();
    }

    @Test
    void cutting_leaves_none_one_or_two_pieces_that_add_up() {
        assertThat(MIDDLE.without(EVENING)).isEmpty();
        assertThat(EVENING.without(LATE)).containsExactly(EVENING);
        assertThat(EVENING.without(MIDDLE))
                .containsExactly(
                        span("2026-12-21 17:00", "2026-12-21 18:00"), span("2026-12-21 19:30", "2026-12-21 22:00"));
        assertThat(EVENING.without(span("2026-12-21 20:00", "2026-12-22 01:00")))
                .containsExactly(span("2026-12-21 17:00", "2026-12-21 20:00"));
    }

    @Test
    void the_hull_holds_both_and_the_time_between() {
        assertThat(LATE.hull(MIDDLE)).isEqualTo(span("2026-12-21 18:00", "2026-12-22 01:00"));
        assertThat(LATE.hull(MIDDLE).length()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void spans_sort_by_start_and_then_by_end() {
        Span shorter = span("2026-12-21 17:00", "2026-12-21 18:00");
        assertThat(Stream.of(LATE, EVENING, shorter).sorted().toList()).isEqualTo(List.of(shorter, EVENING, LATE));
    }
}
