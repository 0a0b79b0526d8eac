package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;

import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class RestBesidePostTooShortTest {
    private static WorkedPost post(String day) {
        return new WorkedPost(SHAW, span(day, "09:00", "17:00"));
    }

    @Test
    void on_call_until_ten_leaves_eleven_hours_before_nine_and_thirteen_hours_of_work() {
        the(RotaRules::restBesidePostTooShort)
                .given(duty("a", SHAW, span("2026-12-22", "17:00", "22:00")), post("2026-12-22"), post("2026-12-23"))
                .penalizesBy(0);
    }

    @Test
    void a_minute_longer_breaks_the_stretch_before_and_the_rest_after() {
        the(RotaRules::restBesidePostTooShort)
                .given(duty("a", SHAW, span("2026-12-22", "17:00", "22:01")), post("2026-12-22"))
                .penalizesBy(1);
        the(RotaRules::restBesidePostTooShort)
                .given(duty("a", SHAW, span("2026-12-22", "17:00", "22:01")), post("2026-12-23"))
                .penalizesBy(1);
    }

    @Test
    void a_night_before_a_day_at_the_post_leaves_no_rest_at_all() {
        the(RotaRules::restBesidePostTooShort)
                .given(duty("a", SHAW, span("2026-12-22", "23:00", "09:00")), post("2026-12-23"))
                .penalizesBy(300);
    }

    @Test
    void minutes_in_both_at_once_are_missing_too() {
        the(RotaRules::restBesidePostTooShort)
                .given(duty("a", SHAW, span("2026-12-22", "16:30", "22:00")), post("2026-12-22"))
                .penalizesBy(30);
        the(RotaRules::restBesidePostTooShort)
                .given(duty("a", SHAW, span("2026-12-22", "10:00", "12:00")), post("2026-12-22"))
                .penalizesBy(120);
    }

    @Test
    void somebody_elses_post_asks_for_no_rest() {
        the(RotaRules::restBesidePostTooShort)
                .given(duty("a", BELL, span("2026-12-22", "23:00", "09:00")), post("2026-12-23"))
                .penalizesBy(0);
    }

    @Test
    void a_shift_that_nobody_has_asks_for_no_rest() {
        the(RotaRules::restBesidePostTooShort)
                .given(duty("a", null, span("2026-12-22", "23:00", "09:00")), post("2026-12-23"))
                .penalizesBy(0);
    }

    @Test
    void a_duty_of_another_week_is_past_mending() {
        the(RotaRules::restBesidePostTooShort)
                .given(ofAnotherWeek("a", Tier.MANAGER, SHAW, span("2026-12-22", "23:00", "09:00")), post("2026-12-23"))
                .penalizesBy(0);
    }

    @Test
    void rest_over_the_night_of_a_clock_change_is_elapsed_time() {
        WorkedPost sundayBack = new WorkedPost(SHAW, span("2026-10-25", "08:00", "16:00"));
        WorkedPost sundayForward = new WorkedPost(SHAW, span("2027-03-28", "09:00", "17:00"));
        the(RotaRules::restBesidePostTooShort)
                .given(duty("a", SHAW, span("2026-10-24", "17:00", "22:00")), sundayBack)
                .penalizesBy(0);
        the(RotaRules::restBesidePostTooShort)
                .given(duty("a", SHAW, span("2027-03-27", "17:00", "22:00")), sundayForward)
                .penalizesBy(60);
    }
}
