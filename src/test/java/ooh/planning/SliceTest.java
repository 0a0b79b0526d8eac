package ooh.planning;

import static ooh.planning.Fixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {
    @Test
    void a_slice_ends_wherever_a_shift_begins_or_ends() {
        assertThat(Slice.between(List.of(span("2026-12-26", "17:00", "22:00"), span("2026-12-26", "15:00", "19:30"))))
                .extracting(Slice::span)
                .containsExactly(
                        span("2026-12-26", "15:00", "17:00"),
                        span("2026-12-26", "17:00", "19:30"),
                        span("2026-12-26", "19:30", "22:00"));
    }

    @Test
    void shifts_of_the_same_hours_make_one_slice() {
        assertThat(Slice.between(List.of(span("2026-12-26", "17:00", "22:00"), span("2026-12-26", "17:00", "22:00"))))
                .hasSize(1);
    }

    @Test
    void where_there_are_no_shifts_there_are_no_slices() {
        assertThat(Slice.between(List.of())).isEmpty();
    }

    @Test
    void the_night_with_an_hour_twice_loses_none_of_it() {
        assertThat(
                        Slice.between(List.of(
                                        span("2026-10-24", "23:00", "09:00"), span("2026-10-25", "01:30", "03:00")))
                                .stream()
                                .mapToLong(Slice::minutes)
                                .sum())
                .isEqualTo(660);
    }
}
