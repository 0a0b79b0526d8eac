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

class HoursUnfairTest {
    /** Twenty hours carried over, for a share of ten a week. */
    private static final Worker BUSY = worker("busy", "B. Usher", new Tally(1200, 0, 0, 0, 0));

    private static final Span EVENING = span("2026-12-22", "17:00", "22:00");

    @Test
    void who_has_no_duty_adds_nothing() {
        the(RotaRules::hoursUnfair).given(BUSY, duty("a", null, EVENING)).penalizesBy(0);
    }

    @Test
    void five_hours_on_nothing_are_300_squared_against_600() {
        the(RotaRules::hoursUnfair).given(duty("a", SHAW, EVENING)).penalizesBy(150);
    }

    @Test
    void five_hours_on_twenty_are_1500_squared_less_1200_squared_against_600() {
        the(RotaRules::hoursUnfair).given(duty("a", BUSY, EVENING)).penalizesBy(1350);
    }

    @Test
    void two_evenings_weigh_more_on_one_person_than_on_two_whichever_id_comes_first() {
        Span next = span("2026-12-23", "17:00", "22:00");
        the(RotaRules::hoursUnfair)
                .given(duty("a", SHAW, EVENING), duty("b", SHAW, next))
                .penalizesBy(600);
        the(RotaRules::hoursUnfair)
                .given(duty("b", SHAW, EVENING), duty("a", BELL, next))
                .penalizesBy(300);
    }

    @Test
    void a_duty_of_another_week_is_in_the_tally_and_not_counted_again() {
        the(RotaRules::hoursUnfair)
                .given(ofAnotherWeek("a", Tier.MANAGER, SHAW, EVENING))
                .penalizesBy(0);
    }

    @Test
    void the_night_that_clocks_go_forward_is_an_hour_shorter() {
        the(RotaRules::hoursUnfair)
                .given(duty("a", SHAW, span("2027-03-27", "23:00", "06:00")))
                .penalizesBy(216);
    }
}
