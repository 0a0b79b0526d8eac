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

class TooFewDaysRunningTest {
    private static final RunningLimits LIMITS = new RunningLimits(Map.of(), 0, ANY, 3, ANY, 0, ANY);
    private static final Worker PACE = limited("pace", LIMITS);

    @Test
    void three_days_running_are_enough_two_are_one_too_few_and_one_is_two() {
        the(RunningRules::tooFewDaysRunning).given(earlies(PACE, 22, 23, 24)).penalizesBy(0);
        the(RunningRules::tooFewDaysRunning).given(earlies(PACE, 22, 23)).penalizesBy(1);
        the(RunningRules::tooFewDaysRunning).given(earlies(PACE, 22)).penalizesBy(2);
        the(RunningRules::tooFewDaysRunning).given(earlies(PACE, 22, 25, 26)).penalizesBy(3);
    }

    @Test
    void a_run_that_touches_the_first_or_the_last_planned_day_may_go_on_outside() {
        the(RunningRules::tooFewDaysRunning)
                .given(earlies(PACE, "2026-12-21", "2027-01-02", "2027-01-03"))
                .penalizesBy(0);
        the(RunningRules::tooFewDaysRunning)
                .given(earlies(PACE, "2027-01-01", "2027-01-02"))
                .penalizesBy(1);
    }

    @Test
    void the_order_in_which_they_come_does_not_matter() {
        the(RunningRules::tooFewDaysRunning).given(earlies(PACE, 24, 22, 23)).penalizesBy(0);
        the(RunningRules::tooFewDaysRunning).given(earlies(PACE, 24, 23)).penalizesBy(1);
    }

    @Test
    void whoever_has_no_duty_works_no_run_that_is_too_short() {
        the(RunningRules::tooFewDaysRunning).given(line(PACE)).penalizesBy(0);
    }

    @Test
    void a_day_begins_at_six() {
        PlannedShift first = early(PACE, "2026-12-22");
        PlannedShift second = early(PACE, "2026-12-23");
        the(RunningRules::tooFewDaysRunning)
                .given(line(PACE, first, second, duty("call-out", PACE, "2026-12-24", "06:00", "07:00")))
                .penalizesBy(0);
        the(RunningRules::tooFewDaysRunning)
                .given(line(PACE, first, second, duty("call-out", PACE, "2026-12-24", "05:59", "07:00")))
                .penalizesBy(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOCKS_GO_BACK, CLOCKS_GO_FORWARD})
    void the_day_of_a_clock_change_is_one_day(String sunday) {
        PlannedShift saturday = night(PACE, after(sunday, -1));
        the(RunningRules::tooFewDaysRunning)
                .given(lineAbout(sunday, PACE, saturday, night(PACE, sunday)))
                .penalizesBy(1);
        the(RunningRules::tooFewDaysRunning)
                .given(lineAbout(sunday, PACE, saturday, night(PACE, sunday), night(PACE, after(sunday, 1))))
                .penalizesBy(0);
    }

    @Test
    void duties_of_others_of_nobody_and_of_other_weeks_lengthen_no_run() {
        the(RunningRules::tooFewDaysRunning)
                .given(line(
                        PACE,
                        early(PACE, "2026-12-22"),
                        early(limited("other", LIMITS), "2026-12-23"),
                        early(null, "2026-12-24"),
                        earlyOfAnotherWeek(PACE, "2026-12-21")))
                .penalizesBy(2);
    }

    @Test
    void whoever_has_no_running_limits_is_not_held_to_any() {
        the(RunningRules::tooFewDaysRunning).given(earlies(SHAW, 22)).penalizesBy(0);
    }
}
