package ooh.planning;

import static ooh.planning.Fixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class RestTest {
    private static final Rest REST = new Rest(660, 780);
    private static final Span DAY = span("2026-12-22", "09:00", "17:00");

    @Test
    void what_is_missing_is_the_lesser_of_more_rest_and_a_shorter_stretch() {
        assertThat(REST.missingMinutes(DAY, span("2026-12-22", "17:00", "22:30")))
                .isEqualTo(30);
        assertThat(REST.missingMinutes(DAY, span("2026-12-23", "03:00", "09:00")))
                .isEqualTo(60);
    }

    @Property
    void it_does_not_matter_which_is_asked_first(
            @ForAll @IntRange(min = 0, max = 2880) int start, @ForAll @IntRange(min = 1, max = 900) int length) {
        Span other = new Span(
                DAY.from().minusSeconds(86400).plusSeconds(60L * start),
                DAY.from().minusSeconds(86400).plusSeconds(60L * (start + length)));
        assertThat(REST.missingMinutes(other, DAY)).isEqualTo(REST.missingMinutes(DAY, other));
    }

    @Property
    void nothing_is_missing_just_where_eleven_hours_lie_between_or_thirteen_hold_both(
            @ForAll @IntRange(min = 0, max = 1440) int gap, @ForAll @IntRange(min = 1, max = 900) int length) {
        assertThat(REST.missingMinutes(DAY, later(gap, length)) == 0)
                .isEqualTo(gap >= 11 * 60 || 8 * 60 + gap + length <= 13 * 60);
    }

    private static Span later(long gapMinutes, long lengthMinutes) {
        return new Span(DAY.to().plusSeconds(60 * gapMinutes), DAY.to().plusSeconds(60 * (gapMinutes + lengthMinutes)));
    }
}
