package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;

import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class DoubleBookedTest {
    private static final PlannedShift EVENING = duty("a", SHAW, span("2026-12-22", "17:00", "22:00"));

    @Test
    void one_shift_may_begin_as_the_other_ends() {
        the(RotaRules::doubleBooked)
                .given(EVENING, duty("b", SHAW, span("2026-12-22", "22:00", "23:00")))
                .penalizesBy(0);
    }

    @Test
    void each_minute_in_both_counts_once_whichever_id_comes_first() {
        the(RotaRules::doubleBooked)
                .given(EVENING, duty("b", SHAW, span("2026-12-22", "21:59", "23:00")))
                .penalizesBy(1);
        the(RotaRules::doubleBooked)
                .given(
                        duty("b", SHAW, span("2026-12-22", "17:00", "22:00")),
                        duty("a", SHAW, span("2026-12-22", "21:59", "23:00")))
                .penalizesBy(1);
    }

    @Test
    void the_same_hours_in_two_tiers_are_two_shifts_at_once() {
        the(RotaRules::doubleBooked)
                .given(EVENING, duty("b", Tier.MANAGER, SHAW, span("2026-12-22", "17:00", "22:00")))
                .penalizesBy(300);
    }

    @Test
    void two_people_may_have_the_same_hours() {
        the(RotaRules::doubleBooked)
                .given(EVENING, duty("b", BELL, span("2026-12-22", "17:00", "22:00")))
                .penalizesBy(0);
    }

    @Test
    void two_shifts_that_nobody_has_are_nobodys_two_shifts() {
        the(RotaRules::doubleBooked)
                .given(
                        duty("a", null, span("2026-12-22", "17:00", "22:00")),
                        duty("b", null, span("2026-12-22", "17:00", "22:00")))
                .penalizesBy(0);
    }

    @Test
    void a_duty_of_another_week_is_held_against_this_one_and_not_against_its_like() {
        PlannedShift other = ofAnotherWeek("b", Tier.MANAGER, SHAW, span("2026-12-22", "21:00", "23:00"));
        the(RotaRules::doubleBooked).given(EVENING, other).penalizesBy(60);
        the(RotaRules::doubleBooked)
                .given(other, ofAnotherWeek("c", Tier.MANAGER, SHAW, span("2026-12-22", "21:00", "23:00")))
                .penalizesBy(0);
    }

    @Test
    void the_hour_that_comes_twice_is_in_both_for_two_hours() {
        the(RotaRules::doubleBooked)
                .given(
                        duty("a", SHAW, span("2026-10-25", "00:00", "02:00")),
                        duty("b", SHAW, span("2026-10-25", "01:00", "03:00")))
                .penalizesBy(120);
    }
}
