package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.RunningFixtures.the;

import java.util.Arrays;
import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class TooManyNightsRunningTest {
    private static PlannedShift night(String id, Worker worker, String day) {
        return duty(id, worker, span(day, "23:00", "07:00"));
    }

    private static Object[] nights(String... days) {
        return Arrays.stream(days).map(day -> night("n" + day, SHAW, day)).toArray();
    }

    @Test
    void three_nights_running_are_allowed_and_of_five_the_last_two_are_too_many() {
        the(NightRules::tooManyNightsRunning)
                .given(nights("2026-12-21", "2026-12-22", "2026-12-23"))
                .penalizesBy(0);
        the(NightRules::tooManyNightsRunning)
                .given(nights("2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25"))
                .penalizesBy(2 * 480);
    }

    @Test
    void the_order_of_ids_does_not_matter() {
        the(NightRules::tooManyNightsRunning)
                .given(
                        night("d", SHAW, "2026-12-21"),
                        night("a", SHAW, "2026-12-22"),
                        night("c", SHAW, "2026-12-23"),
                        night("b", SHAW, "2026-12-24"))
                .penalizesBy(480);
    }

    @Test
    void a_night_off_or_somebody_elses_night_ends_the_run() {
        the(NightRules::tooManyNightsRunning)
                .given(nights("2026-12-21", "2026-12-22", "2026-12-24", "2026-12-25"))
                .penalizesBy(0);
        the(NightRules::tooManyNightsRunning)
                .given(
                        night("a", SHAW, "2026-12-21"),
                        night("b", SHAW, "2026-12-22"),
                        night("c", BELL, "2026-12-23"),
                        night("d", SHAW, "2026-12-24"),
                        duty("e", null, span("2026-12-23", "23:00", "07:00")))
                .penalizesBy(0);
    }

    @Test
    void a_night_that_begins_after_midnight_is_the_night_of_the_day_before() {
        the(NightRules::tooManyNightsRunning)
                .given(
                        night("a", SHAW, "2026-12-21"),
                        duty("b", SHAW, span("2026-12-23", "01:00", "09:00")),
                        duty("c", SHAW, span("2026-12-24", "01:00", "09:00")),
                        night("d", SHAW, "2026-12-24"))
                .penalizesBy(480);
    }

    @Test
    void a_duty_with_less_than_three_hours_of_night_is_none() {
        the(NightRules::tooManyNightsRunning)
                .given(
                        night("a", SHAW, "2026-12-21"),
                        night("b", SHAW, "2026-12-22"),
                        night("c", SHAW, "2026-12-23"),
                        duty("d", SHAW, span("2026-12-24", "17:00", "01:59")))
                .penalizesBy(0);
    }

    @Test
    void carried_over_nights_count_and_alone_are_past_mending() {
        PlannedShift friday = ofAnotherWeek("a", Tier.MANAGER, SHAW, span("2026-12-18", "23:00", "07:00"));
        PlannedShift saturday = ofAnotherWeek("b", Tier.MANAGER, SHAW, span("2026-12-19", "23:00", "07:00"));
        PlannedShift sunday = ofAnotherWeek("c", Tier.MANAGER, SHAW, span("2026-12-20", "23:00", "07:00"));
        PlannedShift thursday = ofAnotherWeek("d", Tier.MANAGER, SHAW, span("2026-12-17", "23:00", "07:00"));
        the(NightRules::tooManyNightsRunning)
                .given(friday, saturday, sunday, thursday)
                .penalizesBy(0);
        the(NightRules::tooManyNightsRunning)
                .given(friday, saturday, sunday, night("e", SHAW, "2026-12-21"))
                .penalizesBy(480);
    }

    @Test
    void the_night_with_an_hour_twice_is_an_hour_longer() {
        the(NightRules::tooManyNightsRunning)
                .given(nights("2026-10-21", "2026-10-22", "2026-10-23", "2026-10-24"))
                .penalizesBy(540);
    }
}
