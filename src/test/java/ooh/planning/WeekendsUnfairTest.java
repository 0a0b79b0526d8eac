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

class WeekendsUnfairTest {
    /** Twenty hours carried over, all at weekends, for a share of ten a week. */
    private static final Worker BUSY = worker("busy", "B. Usher", new Tally(1200, 0, 1200, 0, 0));

    private static final Span SATURDAY = span("2026-12-19", "17:00", "22:00");

    @Test
    void an_evening_in_the_week_is_not_at_the_weekend() {
        the(RotaRules::weekendsUnfair)
                .given(duty("a", BUSY, span("2026-12-17", "17:00", "22:00")), duty("b", null, SATURDAY))
                .penalizesBy(0);
    }

    @Test
    void saturday_counts_the_more_the_more_weekends_were_carried_over() {
        the(RotaRules::weekendsUnfair).given(duty("a", SHAW, SATURDAY)).penalizesBy(150);
        the(RotaRules::weekendsUnfair).given(duty("a", BUSY, SATURDAY)).penalizesBy(1350);
    }

    @Test
    void of_friday_night_only_saturday_counts() {
        the(RotaRules::weekendsUnfair)
                .given(duty("a", SHAW, span("2026-12-18", "23:00", "05:00")))
                .penalizesBy(150);
    }

    @Test
    void two_evenings_weigh_more_on_one_person_than_on_two_whichever_id_comes_first() {
        Span sunday = span("2026-12-20", "17:00", "22:00");
        the(RotaRules::weekendsUnfair)
                .given(duty("a", SHAW, SATURDAY), duty("b", SHAW, sunday))
                .penalizesBy(600);
        the(RotaRules::weekendsUnfair)
                .given(duty("b", SHAW, SATURDAY), duty("a", BELL, sunday))
                .penalizesBy(300);
    }

    @Test
    void a_duty_of_another_week_is_in_the_tally_and_not_counted_again() {
        the(RotaRules::weekendsUnfair)
                .given(ofAnotherWeek("a", Tier.MANAGER, SHAW, SATURDAY))
                .penalizesBy(0);
    }

    @Test
    void the_sunday_with_an_hour_twice_is_an_hour_longer() {
        the(RotaRules::weekendsUnfair)
                .given(duty("a", SHAW, span("2026-10-25", "00:00", "04:00")))
                .penalizesBy(150);
    }
}
