package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;

import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class BackwardRotationTest {
    private static final PlannedShift EVENING = duty("e", SHAW, span("2026-12-21", "17:00", "22:00"));

    @Test
    void the_same_hour_and_a_later_one_are_forward() {
        the(RotaRules::backwardRotation)
                .given(EVENING, duty("f", SHAW, span("2026-12-22", "17:00", "22:00")))
                .penalizesBy(0);
        the(RotaRules::backwardRotation)
                .given(EVENING, duty("f", SHAW, span("2026-12-22", "18:00", "22:00")))
                .penalizesBy(0);
    }

    @Test
    void each_minute_earlier_counts_whichever_id_comes_first() {
        the(RotaRules::backwardRotation)
                .given(EVENING, duty("f", SHAW, span("2026-12-22", "16:59", "22:00")))
                .penalizesBy(1);
        the(RotaRules::backwardRotation)
                .given(EVENING, duty("d", SHAW, span("2026-12-22", "09:00", "12:00")))
                .penalizesBy(480);
    }

    @Test
    void a_night_after_an_evening_is_forward_even_where_it_begins_after_midnight_and_the_other_way_is_not() {
        PlannedShift night = duty("n", SHAW, span("2026-12-23", "01:00", "09:00"));
        the(RotaRules::backwardRotation).given(EVENING, night).penalizesBy(0);
        the(RotaRules::backwardRotation)
                .given(night, duty("f", SHAW, span("2026-12-24", "17:00", "22:00")))
                .penalizesBy(480);
    }

    @Test
    void two_days_later_it_is_no_matter() {
        the(RotaRules::backwardRotation)
                .given(EVENING, duty("f", SHAW, span("2026-12-24", "09:00", "12:00")))
                .penalizesBy(0);
    }

    @Test
    void somebody_elses_duty_and_one_that_nobody_has_do_not_count() {
        the(RotaRules::backwardRotation)
                .given(
                        EVENING,
                        duty("f", BELL, span("2026-12-22", "09:00", "12:00")),
                        duty("g", null, span("2026-12-22", "09:00", "12:00")))
                .penalizesBy(0);
    }

    @Test
    void a_duty_of_another_week_counts_beside_one_of_this_and_two_are_past_mending() {
        PlannedShift sunday = ofAnotherWeek("s", Tier.MANAGER, SHAW, span("2026-12-20", "18:00", "22:00"));
        the(RotaRules::backwardRotation).given(EVENING, sunday).penalizesBy(60);
        the(RotaRules::backwardRotation)
                .given(sunday, ofAnotherWeek("r", Tier.MANAGER, SHAW, span("2026-12-19", "19:00", "22:00")))
                .penalizesBy(0);
    }

    @Test
    void over_a_clock_change_the_hour_on_the_clock_counts() {
        the(RotaRules::backwardRotation)
                .given(
                        duty("a", SHAW, span("2026-10-24", "17:00", "22:00")),
                        duty("b", SHAW, span("2026-10-25", "17:00", "22:00")))
                .penalizesBy(0);
    }
}
