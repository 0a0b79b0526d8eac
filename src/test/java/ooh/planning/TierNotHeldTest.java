package ooh.planning;

import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;
import static ooh.planning.Fixtures.workerOn;

import ooh.staff.Tier;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class TierNotHeldTest {
    private static final Span EVENING = span("2026-12-26", "17:00", "22:00");

    @Test
    void who_is_on_the_bank_may_have_the_shift() {
        the(RotaRules::tierNotHeld)
                .given(duty("a", Tier.GRADE_I, workerOn("grade-i"), EVENING))
                .penalizesBy(0);
    }

    @Test
    void each_minute_of_a_shift_whose_bank_one_is_not_on_counts() {
        the(RotaRules::tierNotHeld)
                .given(duty("a", Tier.SOCIAL_WORKER, workerOn("grade-i"), EVENING))
                .penalizesBy(300);
    }

    @Test
    void being_on_more_banks_does_no_harm() {
        the(RotaRules::tierNotHeld)
                .given(duty("a", Tier.MANAGER, SHAW, EVENING), duty("b", Tier.GRADE_I, SHAW, EVENING))
                .penalizesBy(0);
    }

    @Test
    void a_shift_that_nobody_has_asks_for_no_bank() {
        the(RotaRules::tierNotHeld).given(duty("a", null, EVENING)).penalizesBy(0);
    }

    @Test
    void what_another_week_decided_is_not_judged_again() {
        the(RotaRules::tierNotHeld)
                .given(ofAnotherWeek("a", Tier.MANAGER, workerOn("grade-i"), EVENING))
                .penalizesBy(0);
    }

    @Test
    void the_night_with_an_hour_twice_counts_as_long_as_it_is() {
        the(RotaRules::tierNotHeld)
                .given(duty("a", Tier.MANAGER, workerOn("grade-i"), span("2026-10-24", "23:00", "09:00")))
                .penalizesBy(660);
    }
}
