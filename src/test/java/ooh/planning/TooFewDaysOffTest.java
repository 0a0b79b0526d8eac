package ooh.planning;

import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.RunningFixtures.CLOCKS_GO_BACK;
import static ooh.planning.RunningFixtures.CLOCKS_GO_FORWARD;
import static ooh.planning.RunningFixtures.after;
import static ooh.planning.RunningFixtures.duty;
import static ooh.planning.RunningFixtures.earlies;
import static ooh.planning.RunningFixtures.early;
import static ooh.planning.RunningFixtures.limited;
import static ooh.planning.RunningFixtures.line;
import static ooh.planning.RunningFixtures.lineAbout;
import static ooh.planning.RunningFixtures.lineAmongOthers;
import static ooh.planning.RunningFixtures.night;
import static ooh.planning.RunningFixtures.the;
import static ooh.staff.RunningLimits.ANY;

import java.util.Map;
import ooh.staff.RunningLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TooFewDaysOffTest {
    private static final RunningLimits LIMITS = new RunningLimits(Map.of(), 0, ANY, 0, ANY, 3, ANY);
    private static final Worker PACE = limited("pace", LIMITS);

    @Test
    void three_days_off_are_enough_two_are_one_too_few_and_one_is_two() {
        the(RunningRules::tooFewDaysOff).given(earlies(PACE, 22, 26)).penalizesBy(0);
        the(RunningRules::tooFewDaysOff).given(earlies(PACE, 22, 25)).penalizesBy(1);
        the(RunningRules::tooFewDaysOff).given(earlies(PACE, 22, 24)).penalizesBy(2);
        the(RunningRules::tooFewDaysOff).given(earlies(PACE, 22, 24, 27)).penalizesBy(3);
    }

    @Test
    void days_off_that_touch_the_first_or_the_last_planned_day_may_go_on_outside() {
        the(RunningRules::tooFewDaysOff)
                .given(earlies(PACE, "2026-12-22", "2027-01-02"))
                .penalizesBy(0);
        the(RunningRules::tooFewDaysOff)
                .given(earlies(PACE, "2026-12-21", "2026-12-23"))
                .penalizesBy(2);
    }

    @Test
    void the_order_in_which_they_come_does_not_matter() {
        the(RunningRules::tooFewDaysOff).given(earlies(PACE, 27, 22, 24)).penalizesBy(3);
    }

    @Test
    void between_two_days_of_work_one_after_the_other_there_are_no_days_off_to_be_too_few() {
        the(RunningRules::tooFewDaysOff).given(earlies(PACE, 22, 23)).penalizesBy(0);
        the(RunningRules::tooFewDaysOff).given(line(PACE)).penalizesBy(0);
    }

    @Test
    void a_day_begins_at_six() {
        PlannedShift first = early(PACE, "2026-12-22");
        the(RunningRules::tooFewDaysOff)
                .given(line(PACE, first, duty("call-out", PACE, "2026-12-26", "06:00", "07:00")))
                .penalizesBy(0);
        the(RunningRules::tooFewDaysOff)
                .given(line(PACE, first, duty("call-out", PACE, "2026-12-26", "05:59", "07:00")))
                .penalizesBy(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOCKS_GO_BACK, CLOCKS_GO_FORWARD})
    void the_day_of_a_clock_change_is_one_day_off(String sunday) {
        PlannedShift friday = night(PACE, after(sunday, -2));
        the(RunningRules::tooFewDaysOff)
                .given(lineAbout(sunday, PACE, friday, early(PACE, after(sunday, 1))))
                .penalizesBy(1);
        the(RunningRules::tooFewDaysOff)
                .given(lineAbout(sunday, PACE, friday, early(PACE, after(sunday, 2))))
                .penalizesBy(0);
    }

    @Test
    void duties_of_others_of_nobody_and_of_other_weeks_are_in_no_line() {
        the(RunningRules::tooFewDaysOff)
                .given(lineAmongOthers(PACE, "2026-12-25", "2026-12-21", early(PACE, "2026-12-23")))
                .penalizesBy(0);
    }

    @Test
    void whoever_has_no_running_limits_is_not_held_to_any() {
        the(RunningRules::tooFewDaysOff).given(earlies(SHAW, 22, 24)).penalizesBy(0);
    }
}
