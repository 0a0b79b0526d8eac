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

class NightWorkAverageTooLongTest {
    /** With 811 of 816 hours, and 3 hours of night short of being a night worker. */
    private static final Worker NEAR = near("near", false);

    private static Worker near(String id, boolean optedOut) {
        return on(id, terms(List.of(), WEEKLY_REST, new WorkingTime(48_660, 2880, 48_960, 48_960, 3060, optedOut, 17)));
    }

    private static final Span NIGHT = span("2026-12-22", "23:00", "09:00");

    @Test
    void three_hours_of_night_make_a_night_worker_whose_hours_count_and_a_minute_less_does_not() {
        the(RotaRules::nightWorkAverageTooLong)
                .given(withWeeks(duty("a", NEAR, span("2026-12-22", "23:00", "04:00"))))
                .penalizesBy(0);
        the(RotaRules::nightWorkAverageTooLong)
                .given(withWeeks(duty("a", NEAR, span("2026-12-22", "20:59", "02:00"))))
                .penalizesBy(1);
        the(RotaRules::nightWorkAverageTooLong)
                .given(withWeeks(duty("a", NEAR, span("2026-12-22", "20:00", "01:59"))))
                .penalizesBy(0);
    }

    @Test
    void each_minute_above_counts_whichever_id_comes_first() {
        the(RotaRules::nightWorkAverageTooLong)
                .given(withWeeks(duty("a", NEAR, NIGHT)))
                .penalizesBy(300);
        the(RotaRules::nightWorkAverageTooLong)
                .given(withWeeks(duty("b", NEAR, NIGHT), duty("a", NEAR, span("2026-12-24", "17:00", "18:00"))))
                .penalizesBy(360);
    }

    @Test
    void nobody_can_opt_out_of_it() {
        the(RotaRules::nightWorkAverageTooLong)
                .given(withWeeks(duty("a", near("out", true), NIGHT)))
                .penalizesBy(300);
    }

    @Test
    void others_and_open_shifts_and_other_weeks_are_not_counted() {
        the(RotaRules::nightWorkAverageTooLong)
                .given(withWeeks(
                        duty("a", SHAW, NIGHT),
                        duty("b", null, NIGHT),
                        ofAnotherWeek("c", Tier.MANAGER, NEAR, span("2026-12-19", "23:00", "09:00"))))
                .penalizesBy(0);
    }

    @Test
    void the_night_with_an_hour_twice_is_an_hour_longer() {
        the(RotaRules::nightWorkAverageTooLong)
                .given(withWeeks(duty("a", NEAR, span("2026-10-24", "23:00", "09:00"))))
                .penalizesBy(360);
        the(RotaRules::nightWorkAverageTooLong)
                .given(withWeeks(duty("a", NEAR, span("2027-03-27", "23:00", "09:00"))))
                .penalizesBy(240);
    }
}
