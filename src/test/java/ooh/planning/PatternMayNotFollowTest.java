package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.RunningFixtures.CLOCKS_GO_BACK;
import static ooh.planning.RunningFixtures.CLOCKS_GO_FORWARD;
import static ooh.planning.RunningFixtures.after;
import static ooh.planning.RunningFixtures.duty;
import static ooh.planning.RunningFixtures.early;
import static ooh.planning.RunningFixtures.earlyOfAnotherWeek;
import static ooh.planning.RunningFixtures.night;
import static ooh.planning.RunningFixtures.the;

import java.util.Map;
import java.util.Set;
import ooh.staff.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternMayNotFollowTest {
    private static final PatternTerms NO_EARLY_AFTER_NIGHT =
            new PatternTerms(Map.of("night", Set.of("early")), Set.of());
    private static final PlannedShift NIGHT = night(SHAW, "2026-12-22").on(NO_EARLY_AFTER_NIGHT);

    private static PlannedShift earlyOn(String day) {
        return early(SHAW, day).on(NO_EARLY_AFTER_NIGHT);
    }

    @Test
    void an_early_on_the_day_after_a_night_is_one_too_near() {
        the(RunningRules::patternMayNotFollow)
                .given(NIGHT, earlyOn("2026-12-23"))
                .penalizesBy(1);
    }

    @Test
    void on_the_same_day_the_day_before_or_two_days_after_it_may_be() {
        the(RunningRules::patternMayNotFollow)
                .given(NIGHT, earlyOn("2026-12-21"), earlyOn("2026-12-22"), earlyOn("2026-12-24"))
                .penalizesBy(0);
    }

    @Test
    void another_pattern_may_follow_and_so_may_the_same() {
        the(RunningRules::patternMayNotFollow)
                .given(NIGHT, night(SHAW, "2026-12-23").on(NO_EARLY_AFTER_NIGHT))
                .penalizesBy(0);
    }

    @Test
    void the_order_of_ids_does_not_matter() {
        PatternTerms noNightAfterEarly = new PatternTerms(Map.of("early", Set.of("night")), Set.of());
        the(RunningRules::patternMayNotFollow)
                .given(
                        early(SHAW, "2026-12-21").on(noNightAfterEarly),
                        night(SHAW, "2026-12-22").on(noNightAfterEarly))
                .penalizesBy(1);
        the(RunningRules::patternMayNotFollow)
                .given(
                        night(SHAW, "2026-12-21").on(noNightAfterEarly),
                        early(SHAW, "2026-12-22").on(noNightAfterEarly))
                .penalizesBy(0);
    }

    @Test
    void each_such_pair_counts() {
        the(RunningRules::patternMayNotFollow)
                .given(
                        NIGHT,
                        earlyOn("2026-12-23"),
                        night(SHAW, "2026-12-24").on(NO_EARLY_AFTER_NIGHT),
                        earlyOn("2026-12-25"))
                .penalizesBy(2);
    }

    @Test
    void a_day_begins_at_six() {
        PlannedShift early = duty("early", SHAW, "2026-12-23", "05:59", "14:00").on(NO_EARLY_AFTER_NIGHT);
        the(RunningRules::patternMayNotFollow).given(NIGHT, early).penalizesBy(0);
        PlannedShift lateNight =
                duty("night", SHAW, "2026-12-23", "00:00", "07:00").on(NO_EARLY_AFTER_NIGHT);
        the(RunningRules::patternMayNotFollow)
                .given(lateNight, earlyOn("2026-12-23"))
                .penalizesBy(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOCKS_GO_BACK, CLOCKS_GO_FORWARD})
    void the_day_of_a_clock_change_is_the_next_day_and_has_one(String sunday) {
        the(RunningRules::patternMayNotFollow)
                .given(night(SHAW, after(sunday, -1)).on(NO_EARLY_AFTER_NIGHT), earlyOn(sunday))
                .penalizesBy(1);
        the(RunningRules::patternMayNotFollow)
                .given(night(SHAW, sunday).on(NO_EARLY_AFTER_NIGHT), earlyOn(after(sunday, 1)))
                .penalizesBy(1);
        the(RunningRules::patternMayNotFollow)
                .given(night(SHAW, after(sunday, -1)).on(NO_EARLY_AFTER_NIGHT), earlyOn(after(sunday, 1)))
                .penalizesBy(0);
    }

    @Test
    void somebody_else_may_have_it_and_what_nobody_has_follows_nothing() {
        the(RunningRules::patternMayNotFollow)
                .given(NIGHT, early(BELL, "2026-12-23"), early(null, "2026-12-23"))
                .penalizesBy(0);
        the(RunningRules::patternMayNotFollow)
                .given(night(null, "2026-12-22").on(NO_EARLY_AFTER_NIGHT), early(null, "2026-12-23"))
                .penalizesBy(0);
    }

    @Test
    void it_reaches_into_the_week_before_but_looks_at_no_two_duties_there() {
        PlannedShift sunday = ofAnotherWeek(
                        "night-2026-12-20-1", Tier.MANAGER, SHAW, span("2026-12-20", "23:00", "07:00"))
                .on(NO_EARLY_AFTER_NIGHT);
        the(RunningRules::patternMayNotFollow)
                .given(sunday, earlyOn("2026-12-21"))
                .penalizesBy(1);
        the(RunningRules::patternMayNotFollow)
                .given(sunday, earlyOfAnotherWeek(SHAW, "2026-12-21"))
                .penalizesBy(0);
    }
}
