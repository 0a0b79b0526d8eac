package ooh.planning;

import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.WEEKLY_REST;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.on;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.terms;
import static ooh.planning.Fixtures.the;
import static ooh.planning.Fixtures.withWeeks;

import java.util.List;
import ooh.staff.Tier;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class AverageWeekTooLongTest {
    /** With 811 of the 816 hours that 17 weeks of 48 h make. */
    private static final Worker NEAR = near("near", false);

    private static Worker near(String id, boolean optedOut) {
        return on(id, terms(List.of(), WEEKLY_REST, new WorkingTime(48_660, 0, 48_960, 48_960, 3060, optedOut, 17)));
    }

    private static final Span EVENING = span("2026-12-22", "17:00", "22:00");

    @Test
    void five_hours_more_make_just_forty_eight_a_week() {
        the(RotaRules::averageWeekTooLong)
                .given(withWeeks(duty("a", NEAR, EVENING)))
                .penalizesBy(0);
    }

    @Test
    void each_minute_above_counts_whichever_id_comes_first() {
        the(RotaRules::averageWeekTooLong)
                .given(withWeeks(duty("a", NEAR, span("2026-12-22", "17:00", "22:01"))))
                .penalizesBy(1);
        the(RotaRules::averageWeekTooLong)
                .given(withWeeks(duty("b", NEAR, EVENING), duty("a", NEAR, span("2026-12-24", "17:00", "22:00"))))
                .penalizesBy(300);
    }

    @Test
    void what_was_too_much_before_is_not_counted_against_this_week() {
        Worker worn =
                on("worn", terms(List.of(), WEEKLY_REST, new WorkingTime(60_000, 0, 48_960, 48_960, 3060, false, 17)));
        the(RotaRules::averageWeekTooLong)
                .given(withWeeks(duty("a", worn, EVENING)))
                .penalizesBy(300);
        the(RotaRules::averageWeekTooLong)
                .given(withWeeks(duty("a", null, EVENING), duty("b", SHAW, EVENING)))
                .penalizesBy(0);
    }

    @Test
    void who_opted_out_may_work_longer() {
        the(RotaRules::averageWeekTooLong)
                .given(withWeeks(duty("a", near("out", true), span("2026-12-22", "12:00", "22:00"))))
                .penalizesBy(0);
    }

    @Test
    void a_duty_of_another_week_is_in_the_tally_and_not_counted_again() {
        the(RotaRules::averageWeekTooLong)
                .given(withWeeks(
                        duty("a", NEAR, EVENING),
                        ofAnotherWeek("b", Tier.MANAGER, NEAR, span("2026-12-20", "17:00", "22:00"))))
                .penalizesBy(0);
    }

    @Test
    void the_night_with_an_hour_twice_is_an_hour_longer() {
        the(RotaRules::averageWeekTooLong)
                .given(withWeeks(duty("a", NEAR, span("2026-10-25", "00:00", "05:00"))))
                .penalizesBy(60);
    }
}
