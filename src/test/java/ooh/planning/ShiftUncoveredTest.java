package ooh.planning;

import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.WEIGHTS;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;
import static org.assertj.core.api.Assertions.assertThat;

import ooh.staff.Tier;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class ShiftUncoveredTest {
    private static final Span NIGHT = span("2026-10-24", "23:00", "09:00");

    @Test
    void a_shift_that_somebody_has_costs_nothing() {
        the(RotaRules::shiftUncovered).given(duty("a", SHAW, NIGHT)).penalizesBy(0);
    }

    @Test
    void an_open_shift_costs_its_tiers_points_and_as_much_for_each_contact_expected() {
        the(RotaRules::shiftUncovered)
                .given(duty("a", Tier.MANAGER, null, NIGHT))
                .penalizesBy(150);
        the(RotaRules::shiftUncovered)
                .given(duty("a", Tier.SOCIAL_WORKER, null, NIGHT))
                .penalizesBy(60);
        the(RotaRules::shiftUncovered)
                .given(duty("a", Tier.GRADE_I, null, NIGHT))
                .penalizesBy(15);
    }

    @Test
    void two_open_shifts_cost_both_and_another_weeks_duty_nothing() {
        the(RotaRules::shiftUncovered)
                .given(
                        duty("a", Tier.MANAGER, null, NIGHT),
                        duty("b", Tier.GRADE_I, null, NIGHT),
                        ofAnotherWeek("c", Tier.MANAGER, SHAW, NIGHT))
                .penalizesBy(165);
    }

    @Test
    void points_are_whole_rounded_and_never_none() {
        assertThat(WEIGHTS.points(Tier.GRADE_I, 0.04)).isEqualTo(10);
        assertThat(WEIGHTS.points(Tier.GRADE_I, 0.05)).isEqualTo(11);
        assertThat(WEIGHTS.points(Tier.GRADE_I, -1)).isEqualTo(1);
    }
}
