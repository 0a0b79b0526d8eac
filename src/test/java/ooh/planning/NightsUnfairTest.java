package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;
import static ooh.planning.Fixtures.worker;

import ooh.rota.Tally;
import ooh.staff.Tier;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class NightsUnfairTest {
    /** Twenty hours carried over, all at night, for a share of ten a week. */
    private static final Worker BUSY = worker("busy", "B. Usher", new Tally(1200, 1200, 0, 0, 0));

    private static final Span ONE = span("2026-12-21", "23:00", "04:00");
    private static final Span OTHER = span("2026-12-22", "23:00", "04:00");

    @Test
    void what_lies_outside_does_not_count_nor_does_a_shift_that_nobody_has() {
        the(RotaRules::nightsUnfair)
                .given(duty("a", BUSY, span("2026-12-21", "06:00", "23:00")), duty("b", null, ONE))
                .penalizesBy(0);
    }

    @Test
    void five_hours_count_the_more_the_more_were_carried_over() {
        the(RotaRules::nightsUnfair).given(duty("a", SHAW, ONE)).penalizesBy(150);
        the(RotaRules::nightsUnfair).given(duty("a", BUSY, ONE)).penalizesBy(1350);
    }

    @Test
    void only_the_part_within_counts() {
        the(RotaRules::nightsUnfair)
                .given(duty("a", SHAW, span("2026-12-21", "21:00", "01:00")))
                .penalizesBy(24);
    }

    @Test
    void two_weigh_more_on_one_person_than_on_two_whichever_id_comes_first() {
        the(RotaRules::nightsUnfair)
                .given(duty("a", SHAW, ONE), duty("b", SHAW, OTHER))
                .penalizesBy(600);
        the(RotaRules::nightsUnfair)
                .given(duty("b", SHAW, ONE), duty("a", BELL, OTHER))
                .penalizesBy(300);
    }

    @Test
    void a_duty_of_another_week_is_in_the_tally_and_not_counted_again() {
        the(RotaRules::nightsUnfair)
                .given(ofAnotherWeek("a", Tier.MANAGER, SHAW, ONE))
                .penalizesBy(0);
    }

    @Test
    void on_the_day_that_clocks_change_elapsed_time_counts() {
        the(RotaRules::nightsUnfair)
                .given(duty("a", SHAW, span("2026-10-24", "23:00", "03:00")))
                .penalizesBy(150);
    }
}
