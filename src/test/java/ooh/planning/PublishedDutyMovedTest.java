package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;

import ooh.time.Span;
import org.junit.jupiter.api.Test;

class PublishedDutyMovedTest {
    private static final Span EVENING = span("2026-12-21", "17:00", "22:00");

    @Test
    void who_was_told_and_has_it_is_not_moved() {
        the(RotaRules::publishedDutyMoved)
                .given(duty("a", SHAW, EVENING).publishedFor("shaw"))
                .penalizesBy(0);
    }

    @Test
    void somebody_else_or_nobody_moves_all_of_it() {
        the(RotaRules::publishedDutyMoved)
                .given(duty("a", BELL, EVENING).publishedFor("shaw"))
                .penalizesBy(300);
        the(RotaRules::publishedDutyMoved)
                .given(duty("a", null, EVENING).publishedFor("shaw"))
                .penalizesBy(300);
    }

    @Test
    void two_who_swapped_are_two_duties_moved() {
        the(RotaRules::publishedDutyMoved)
                .given(
                        duty("a", BELL, EVENING).publishedFor("shaw"),
                        duty("b", SHAW, EVENING).publishedFor("bell"))
                .penalizesBy(600);
    }

    @Test
    void a_shift_that_was_published_open_or_not_at_all_can_be_given_to_anybody() {
        the(RotaRules::publishedDutyMoved)
                .given(duty("a", SHAW, EVENING).publishedFor(null), duty("b", BELL, EVENING))
                .penalizesBy(0);
    }

    @Test
    void a_copy_remembers_who_was_told() {
        the(RotaRules::publishedDutyMoved)
                .given(duty("a", BELL, EVENING).publishedFor("shaw").copy())
                .penalizesBy(300);
    }

    @Test
    void the_night_with_an_hour_twice_is_an_hour_longer() {
        the(RotaRules::publishedDutyMoved)
                .given(duty("a", BELL, span("2026-10-24", "23:00", "09:00")).publishedFor("shaw"))
                .penalizesBy(660);
    }
}
