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

import java.time.LocalDate;
import java.util.Map;
import ooh.staff.RunningLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TooManyWeekendsTest {
    private static final RunningLimits LIMITS = new RunningLimits(Map.of(), 0, ANY, 0, ANY, 0, 1);
    private static final Worker PACE = limited("pace", LIMITS);

    @Test
    void one_weekend_is_allowed_and_a_second_is_one_too_many() {
        the(RunningRules::tooManyWeekends).given(earlies(PACE, "2026-12-26")).penalizesBy(0);
        the(RunningRules::tooManyWeekends)
                .given(earlies(PACE, "2026-12-26", "2027-01-02"))
                .penalizesBy(1);
        the(RunningRules::tooManyWeekends)
                .given(earlies(PACE, "2027-01-03", "2026-12-27"))
                .penalizesBy(1);
    }

    @Test
    void saturday_and_sunday_are_one_weekend() {
        the(RunningRules::tooManyWeekends).given(earlies(PACE, 26, 27)).penalizesBy(0);
    }

    @Test
    void each_weekend_is_too_many_where_none_is_allowed() {
        Worker never = limited("never", new RunningLimits(Map.of(), 0, ANY, 0, ANY, 0, 0));
        the(RunningRules::tooManyWeekends)
                .given(earlies(never, "2026-12-26", "2027-01-03"))
                .penalizesBy(2);
    }

    @Test
    void the_sunday_with_which_a_line_begins_and_the_saturday_with_which_it_ends_are_weekends() {
        EmptyLine line = new EmptyLine(PACE, LocalDate.parse("2026-12-20"), 7);
        the(RunningRules::tooManyWeekends)
                .given(line, early(PACE, "2026-12-20"), early(PACE, "2026-12-26"))
                .penalizesBy(1);
        the(RunningRules::tooManyWeekends)
                .given(line, early(PACE, "2026-12-20"), early(PACE, "2026-12-25"))
                .penalizesBy(0);
    }

    @Test
    void what_begins_before_six_on_saturday_is_of_friday_and_on_monday_of_sunday() {
        PlannedShift sunday = early(PACE, "2027-01-03");
        the(RunningRules::tooManyWeekends)
                .given(line(PACE, sunday, duty("call-out", PACE, "2026-12-26", "05:59", "09:00")))
                .penalizesBy(0);
        the(RunningRules::tooManyWeekends)
                .given(line(PACE, sunday, duty("call-out", PACE, "2026-12-26", "06:00", "09:00")))
                .penalizesBy(1);
        the(RunningRules::tooManyWeekends)
                .given(line(PACE, sunday, duty("call-out", PACE, "2026-12-28", "05:59", "09:00")))
                .penalizesBy(1);
        the(RunningRules::tooManyWeekends)
                .given(line(PACE, sunday, duty("call-out", PACE, "2026-12-28", "06:00", "09:00")))
                .penalizesBy(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOCKS_GO_BACK, CLOCKS_GO_FORWARD})
    void the_sunday_of_a_clock_change_is_of_its_weekend(String sunday) {
        PlannedShift next = night(PACE, after(sunday, 7));
        the(RunningRules::tooManyWeekends)
                .given(lineAbout(sunday, PACE, night(PACE, sunday), next))
                .penalizesBy(1);
        the(RunningRules::tooManyWeekends)
                .given(lineAbout(sunday, PACE, night(PACE, after(sunday, -1)), next))
                .penalizesBy(1);
        the(RunningRules::tooManyWeekends)
                .given(lineAbout(sunday, PACE, night(PACE, after(sunday, 1)), next))
                .penalizesBy(0);
    }

    @Test
    void duties_of_others_of_nobody_and_of_other_weeks_are_in_no_line() {
        the(RunningRules::tooManyWeekends)
                .given(lineAmongOthers(PACE, "2026-12-26", "2026-12-20", early(PACE, "2027-01-02")))
                .penalizesBy(0);
    }

    @Test
    void whoever_has_no_running_limits_is_not_held_to_any() {
        the(RunningRules::tooManyWeekends)
                .given(earlies(SHAW, "2026-12-26", "2027-01-02"))
                .penalizesBy(0);
    }
}
