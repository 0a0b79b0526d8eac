package ooh.time;

import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.at;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import ooh.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceCalendarTest {
    private static final LocalDate BACK = LocalDate.of(2026, 10, 25);
    private static final LocalDate FORWARD = LocalDate.of(2027, 3, 28);

    @ParameterizedTest
    @CsvSource({
        "2026-12-21T08:59:59Z, true", // Monday morning
        "2026-12-21T09:00:00Z, false",
        "2026-12-21T16:59:59Z, false",
        "2026-12-21T17:00:00Z, true",
        "2026-12-25T12:00:00Z, true", // Christmas Day, a Friday
        "2026-12-26T12:00:00Z, true",
        "2026-12-28T12:00:00Z, true", // for Boxing Day
        "2026-12-29T08:59:59Z, true",
        "2026-12-29T09:00:00Z, false",
        "2026-07-01T08:00:00Z, false", // 09:00 in summer
        "2026-07-01T16:00:00Z, true"
    })
    void the_service_is_open_outside_daytime_and_all_day_on_rest_days(Instant at, boolean open) {
        assertThat(CALENDAR.isOpen(at)).isEqualTo(open);
    }

    @Test
    void christmas_2026_is_one_window_from_thursday_evening_to_tuesday_morning() {
        assertThat(CALENDAR.oohWindows(CALENDAR.span(Week.parse("2026-12-21"))))
                .containsExactly(
                        span("2026-12-21 17:00", "2026-12-22 09:00"),
                        span("2026-12-22 17:00", "2026-12-23 09:00"),
                        span("2026-12-23 17:00", "2026-12-24 09:00"),
                        span("2026-12-24 17:00", "2026-12-29 09:00"));
    }

    @Test
    void the_week_after_christmas_begins_inside_the_window_of_the_bank_holiday() {
        assertThat(CALENDAR.oohWindows(CALENDAR.span(Week.parse("2026-12-28"))))
                .startsWith(span("2026-12-24 17:00", "2026-12-29 09:00"))
                .endsWith(span("2026-12-31 17:00", "2027-01-04 09:00"));
    }

    @Test
    void an_ordinary_week_has_128_hours_outside_daytime() {
        List<Span> windows = CALENDAR.oohWindows(CALENDAR.span(Week.parse("2026-11-16")));
        assertThat(windows).hasSize(5);
        assertThat(windows.stream().mapToLong(Span::minutes).sum()).isEqualTo(128 * 60);
    }

    @Test
    void windows_are_whole_even_where_the_span_cuts_them() {
        Span inTheNight = span("2026-12-22 02:00", "2026-12-22 03:00");
        assertThat(CALENDAR.oohWindows(inTheNight)).containsExactly(span("2026-12-21 17:00", "2026-12-22 09:00"));
        assertThat(CALENDAR.oohWindows(span("2026-12-22 09:00", "2026-12-22 17:00")))
                .isEmpty();
    }

    @Test
    void a_night_window_is_17_hours_when_clocks_go_back_and_15_when_they_go_forward() {
        assertThat(CALENDAR.span(BACK.minusDays(1), LocalTime.of(17, 0), LocalTime.of(9, 0))
                        .length())
                .isEqualTo(Duration.ofHours(17));
        assertThat(CALENDAR.span(FORWARD.minusDays(1), LocalTime.of(17, 0), LocalTime.of(9, 0))
                        .length())
                .isEqualTo(Duration.ofHours(15));
    }

    @Test
    void the_weekend_window_is_an_hour_longer_or_shorter_over_a_clock_change() {
        assertThat(CALENDAR.oohWindows(span("2026-10-25 00:00", "2026-10-26 00:00")))
                .containsExactly(
                        new Span(Instant.parse("2026-10-23T16:00:00Z"), Instant.parse("2026-10-26T09:00:00Z")));
        // Good Friday 2027 and Easter Monday lie on either side of the night that clocks go forward.
        assertThat(CALENDAR.oohWindows(span("2027-03-28 00:00", "2027-03-29 00:00")))
                .containsExactly(
                        new Span(Instant.parse("2027-03-25T17:00:00Z"), Instant.parse("2027-03-30T08:00:00Z")));
    }

    @Test
    void spans_that_meet_at_one_in_the_morning_meet_on_both_clock_change_nights() {
        for (LocalDate sunday : List.of(BACK, FORWARD)) {
            Span evening = CALENDAR.span(sunday.minusDays(1), LocalTime.of(17, 0), LocalTime.of(1, 0));
            Span night = CALENDAR.span(sunday, LocalTime.of(1, 0), LocalTime.of(9, 0));
            assertThat(evening.to()).isEqualTo(night.from());
        }
    }

    @Test
    void a_time_that_happens_twice_is_the_first_and_one_that_is_skipped_is_the_change() {
        assertThat(CALENDAR.at(BACK, LocalTime.of(1, 30))).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(CALENDAR.at(FORWARD, LocalTime.of(1, 30))).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(CALENDAR.at(FORWARD, LocalTime.of(2, 0))).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void a_day_is_midnight_to_midnight_by_the_clock() {
        assertThat(CALENDAR.day(BACK).length()).isEqualTo(Duration.ofHours(25));
        assertThat(CALENDAR.day(FORWARD).length()).isEqualTo(Duration.ofHours(23));
        assertThat(CALENDAR.day(BACK.minusDays(1)).length()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void a_span_that_ends_at_midnight_does_not_touch_the_next_day() {
        assertThat(CALENDAR.daysIn(span("2026-12-21 17:00", "2026-12-22 00:00")))
                .containsExactly(LocalDate.of(2026, 12, 21));
        assertThat(CALENDAR.daysIn(span("2026-12-21 17:00", "2026-12-23 00:01")))
                .hasSize(3);
    }

    @Test
    void a_week_changes_on_monday_at_nine() {
        Week christmas = Week.parse("2026-12-21");
        assertThat(CALENDAR.weekOf(at("2026-12-21 09:00"))).isEqualTo(christmas);
        assertThat(CALENDAR.weekOf(at("2026-12-21 09:00").minusNanos(1))).isEqualTo(christmas.plus(-1));
        assertThat(CALENDAR.weekOf(at("2026-12-28 08:59"))).isEqualTo(christmas);
        assertThat(CALENDAR.span(christmas).to())
                .isEqualTo(CALENDAR.span(christmas.next()).from());
    }

    @Test
    void the_weeks_of_clock_changes_are_169_and_167_hours() {
        assertThat(CALENDAR.span(Week.parse("2026-10-19")).length()).isEqualTo(Duration.ofHours(169));
        assertThat(CALENDAR.span(Week.parse("2027-03-22")).length()).isEqualTo(Duration.ofHours(167));
    }

    @Test
    void the_service_opens_next_at_the_end_of_daytime() {
        assertThat(CALENDAR.opensNext(at("2026-12-24 10:00"))).contains(at("2026-12-24 17:00"));
        assertThat(CALENDAR.opensNext(at("2026-12-25 10:00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-21 17:00, 2026-12-22 01:00, 120",
        "2026-12-22 01:00, 2026-12-22 09:00, 300",
        "2026-12-21 09:00, 2026-12-21 17:00, 0",
        "2026-12-21 06:00, 2026-12-21 23:00, 0",
        "2026-12-21 05:59, 2026-12-21 23:01, 2",
        "2026-10-25 00:00, 2026-10-25 09:00, 420", // clocks go back: seven hours from midnight to six
        "2027-03-28 00:00, 2027-03-28 09:00, 300",
        "2026-12-21 09:00, 2026-12-28 09:00, 2940"
    })
    void night_is_counted_from_23_to_6_in_elapsed_minutes(String from, String to, long minutes) {
        assertThat(CALENDAR.nightMinutes(span(from, to))).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-25 17:00, 2026-12-26 01:00, 60",
        "2026-12-26 01:00, 2026-12-26 09:00, 480",
        "2026-12-27 17:00, 2026-12-28 01:00, 420",
        "2026-12-28 01:00, 2026-12-28 09:00, 0",
        "2026-10-24 00:00, 2026-10-26 00:00, 2940",
        "2027-03-27 00:00, 2027-03-29 00:00, 2820"
    })
    void the_weekend_is_saturday_and_sunday_from_midnight_to_midnight(String from, String to, long minutes) {
        assertThat(CALENDAR.weekendMinutes(span(from, to))).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24 17:00, 2026-12-25 01:00, 60",
        "2026-12-25 17:00, 2026-12-26 01:00, 420",
        "2026-12-26 09:00, 2026-12-26 17:00, 0", // Boxing Day itself: its bank holiday is the Monday
        "2026-12-27 17:00, 2026-12-28 09:00, 540",
        "2026-12-24 00:00, 2026-12-29 00:00, 2880"
    })
    void bank_holidays_are_counted_from_midnight_to_midnight(String from, String to, long minutes) {
        assertThat(CALENDAR.bankHolidayMinutes(span(from, to))).isEqualTo(minutes);
    }

    @Test
    void the_hour_that_repeats_is_two_hours_and_the_one_skipped_is_none() {
        assertThat(CALENDAR.day(BACK).hours()).hasSize(25);
        assertThat(CALENDAR.day(FORWARD).hours())
                .hasSize(23)
                .extracting(CALENDAR::timeOf)
                .doesNotContain(LocalTime.of(1, 0));
        assertThat(span("2026-12-21 17:30", "2026-12-21 18:30").hours())
                .containsExactly(at("2026-12-21 17:00"), at("2026-12-21 18:00"));
    }

    @Test
    void a_day_of_an_unpublished_year_is_refused() {
        assertThat(CALENDAR.knows(LocalDate.of(2028, 12, 31))).isTrue();
        assertThat(CALENDAR.knows(LocalDate.of(2029, 1, 1))).isFalse();
        assertThatThrownBy(() -> CALENDAR.isOpen(Instant.parse("2029-01-01T12:00:00Z")))
                .isInstanceOf(Refused.class);
    }
}
