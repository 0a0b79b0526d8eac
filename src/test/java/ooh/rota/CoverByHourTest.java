package ooh.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import ooh.cover.Shift;
import ooh.rota.CoverByHour.Staffing;
import ooh.staff.Tier;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class CoverByHourTest {
    private static final Span EVENING = span("17:00", "22:00");

    @Test
    void each_hour_says_how_many_of_a_tier_are_wanted_and_how_many_are_there() {
        List<CoverByHour> hours = CoverByHour.of(
                span("16:00", "19:00"), List.of(wanted("a", EVENING), wanted("b", EVENING)), List.of(has(EVENING)));
        assertThat(hours).extracting(CoverByHour::from).containsExactly(at("16:00"), at("17:00"), at("18:00"));
        assertThat(hours.get(0).byTier()).isEmpty();
        assertThat(hours.get(1).byTier()).containsExactly(entry(Tier.SOCIAL_WORKER, new Staffing(2, 1)));
        assertThat(new Staffing(2, 1).missing()).isEqualTo(1);
    }

    @Test
    void a_hand_over_at_half_past_counts_nobody_twice_and_leaves_no_gap() {
        Span first = span("17:00", "19:30");
        Span second = span("19:30", "22:00");
        List<CoverByHour> hours = CoverByHour.of(
                EVENING, List.of(wanted("a", first), wanted("b", second)), List.of(has(first), has(second)));
        assertThat(hours)
                .extracting(hour -> hour.byTier().get(Tier.SOCIAL_WORKER))
                .containsOnly(new Staffing(1, 1));
    }

    @Test
    void ten_minutes_without_anybody_are_a_gap_in_that_hour() {
        List<CoverByHour> hours =
                CoverByHour.of(EVENING, List.of(wanted("a", EVENING)), List.of(has(span("17:00", "20:50"))));
        assertThat(hours)
                .extracting(hour -> hour.byTier().get(Tier.SOCIAL_WORKER))
                .containsExactly(
                        new Staffing(1, 1),
                        new Staffing(1, 1),
                        new Staffing(1, 1),
                        new Staffing(1, 0),
                        new Staffing(1, 0));
    }

    @Test
    void nobody_wants_a_spare_place_and_who_has_one_is_there() {
        List<CoverByHour> hours = CoverByHour.of(
                EVENING,
                List.of(wanted("a-2026-12-21-1", EVENING), wanted("a-2026-12-21-spare-1", EVENING)),
                List.of(has(EVENING), has(EVENING)));
        assertThat(hours.get(0).byTier()).containsExactly(entry(Tier.SOCIAL_WORKER, new Staffing(1, 2)));
        assertThat(new Staffing(1, 2).missing()).isZero();
    }

    @Test
    void the_night_that_clocks_go_back_has_both_of_its_hours() {
        Span night = new Span(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T09:00:00Z"));
        assertThat(CoverByHour.of(night, List.of(wanted("a", night)), List.of()))
                .hasSize(9);
    }

    private static Shift wanted(String id, Span span) {
        return new Shift(id, Tier.SOCIAL_WORKER, Set.of("any"), span, 0);
    }

    private static Duty has(Span span) {
        return new Duty("any", Tier.SOCIAL_WORKER, "somebody", span, false);
    }

    private static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-12-21T" + time + ":00Z");
    }
}
