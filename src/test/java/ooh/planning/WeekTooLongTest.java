package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;

import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class WeekTooLongTest {
    private static final PlannedShift TUESDAY = duty("a", SHAW, span("2026-12-22", "17:00", "22:00"));

    @Test
    void as_much_as_the_limit_is_allowed() {
        the(RotaRules::weekTooLong)
                .given(TUESDAY, duty("b", SHAW, span("2026-12-24", "17:00", "22:00")))
                .penalizesBy(0);
    }

    @Test
    void each_minute_above_the_limit_counts_whichever_id_comes_first() {
        the(RotaRules::weekTooLong)
                .given(TUESDAY, duty("b", SHAW, span("2026-12-24", "17:00", "22:01")))
                .penalizesBy(1);
        the(RotaRules::weekTooLong)
                .given(
                        duty("b", SHAW, span("2026-12-22", "17:00", "22:00")),
                        duty("a", SHAW, span("2026-12-24", "17:00", "22:01")))
                .penalizesBy(1);
    }

    @Test
    void one_night_can_be_too_much_by_itself() {
        the(RotaRules::weekTooLong)
                .given(duty("a", SHAW, span("2026-12-22", "21:00", "09:00")))
                .penalizesBy(120);
    }

    @Test
    void each_has_a_limit_alone() {
        the(RotaRules::weekTooLong)
                .given(
                        TUESDAY,
                        duty("b", SHAW, span("2026-12-24", "17:00", "22:00")),
                        duty("c", BELL, span("2026-12-24", "17:00", "22:00")))
                .penalizesBy(0);
    }

    @Test
    void duties_of_other_weeks_and_shifts_that_nobody_has_are_not_counted() {
        the(RotaRules::weekTooLong)
                .given(
                        TUESDAY,
                        duty("b", null, span("2026-12-24", "17:00", "22:00")),
                        ofAnotherWeek("c", Tier.MANAGER, SHAW, span("2026-12-19", "09:00", "17:00")))
                .penalizesBy(0);
    }

    @Test
    void the_night_with_an_hour_twice_is_an_hour_longer() {
        the(RotaRules::weekTooLong)
                .given(duty("a", SHAW, span("2026-10-24", "23:00", "09:00")))
                .penalizesBy(60);
    }
}
