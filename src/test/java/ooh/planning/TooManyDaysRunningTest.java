package ooh.planning;

import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.RunningFixtures.CLOCKS_GO_BACK;
import static ooh.planning.RunningFixtures.CLOCKS_GO_FORWARD;
import static ooh.planning.RunningFixtures.after;
import static ooh.planning.RunningFixtures.duty;
import static ooh.planning.RunningFixtures.earlies;
import static ooh.planning.RunningFixtures.early;
import static ooh.planning.RunningFixtures.earlyOfAnotherWeek;
import static ooh.planning.RunningFixtures.limited;
import static ooh.planning.RunningFixtures.line;
import static ooh.planning.RunningFixtures.lineAbout;
import static ooh.planning.RunningFixtures.night;
import static ooh.planning.RunningFixtures.the;
import static ooh.staff.RunningLimits.ANY;

import java.util.Map;
import ooh.staff.RunningLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TooManyDaysRunningTest {
    private static final RunningLimits LIMITS = new RunningLimits(Map.of(), 0, ANY, 0, 3, 0, ANY);
    private static final Worker PACE = limited("pace", LIMITS);

    @Test
    void three_days_running_are_allowed_and_of_five_two_are_too_many() {
        the(RunningRules::tooManyDaysRunning).given(earlies(PACE, 22, 23, 24)).penalizesBy(0);
        the(RunningRules::tooManyDaysRunning)
                .given(earlies(PACE, 22, 23, 24, 25, 26))
                .penalizesBy(2);
    }

    @Test
    void every_run_counts_those_at_the_edges_too() {
        the(RunningRules::tooManyDaysRunning)
                .given(earlies(PACE, 21, 22, 23, 24, 26, 27, 28, 29))
                .penalizesBy(2);
    }

    @Test
    void the_order_in_which_they_come_does_not_matter() {
        the(RunningRules::tooManyDaysRunning)
                .given(earlies(PACE, 24, 22, 25, 23))
                .penalizesBy(1);
    }

    @Test
    void two_duties_of_a_day_are_one_day() {
        the(RunningRules::tooManyDaysRunning)
                .given(line(
                        PACE,
                        early(PACE, "2026-12-22"),
                        night(PACE, "2026-12-22"),
                        early(PACE, "2026-12-23"),
                        early(PACE, "2026-12-24")))
                .penalizesBy(0);
    }

    @Test
    void a_day_begins_at_six() {
        PlannedShift[] three = {early(PACE, "2026-12-22"), early(PACE, "2026-12-23"), early(PACE, "2026-12-24")};
        the(RunningRules::tooManyDaysRunning)
                .given(line(PACE, three[0], three[1], three[2], duty("call-out", PACE, "2026-12-25", "05:59", "07:00")))
                .penalizesBy(0);
        the(RunningRules::tooManyDaysRunning)
                .given(line(PACE, three[0], three[1], three[2], duty("call-out", PACE, "2026-12-25", "06:00", "07:00")))
                .penalizesBy(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOCKS_GO_BACK, CLOCKS_GO_FORWARD})
    void the_day_of_a_clock_change_is_one_day(String sunday) {
        PlannedShift early = duty("call-out", PACE, sunday, "05:00", "05:59");
        the(RunningRules::tooManyDaysRunning)
                .given(lineAbout(
                        sunday,
                        PACE,
                        early(PACE, after(sunday, -2)),
                        night(PACE, after(sunday, -1)),
                        early,
                        early(PACE, sunday)))
                .penalizesBy(0);
        the(RunningRules::tooManyDaysRunning)
                .given(lineAbout(
                        sunday,
                        PACE,
                        night(PACE, after(sunday, -2)),
                        night(PACE, after(sunday, -1)),
                        night(PACE, sunday),
                        night(PACE, after(sunday, 1))))
                .penalizesBy(1);
    }

    @Test
    void duties_of_others_of_nobody_and_of_other_weeks_are_in_no_line() {
        the(RunningRules::tooManyDaysRunning)
                .given(line(
                        PACE,
                        early(PACE, "2026-12-21"),
                        early(PACE, "2026-12-22"),
                        early(PACE, "2026-12-23"),
                        early(limited("other", LIMITS), "2026-12-24"),
                        early(null, "2026-12-24"),
                        earlyOfAnotherWeek(PACE, "2026-12-20")))
                .penalizesBy(0);
    }

    @Test
    void whoever_has_no_running_limits_is_not_held_to_any() {
        the(RunningRules::tooManyDaysRunning)
                .given(earlies(SHAW, 21, 22, 23, 24))
                .penalizesBy(0);
    }
}
