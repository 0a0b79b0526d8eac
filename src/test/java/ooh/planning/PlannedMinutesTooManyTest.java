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

class PlannedMinutesTooManyTest {
    private static final RunningLimits LIMITS = new RunningLimits(Map.of(), 0, 960, 0, ANY, 0, ANY);
    private static final Worker PACE = limited("pace", LIMITS);

    @Test
    void sixteen_hours_are_allowed_and_a_minute_more_is_one_too_many() {
        the(RunningRules::plannedMinutesTooMany).given(earlies(PACE, 22, 23)).penalizesBy(0);
        the(RunningRules::plannedMinutesTooMany)
                .given(line(PACE, early(PACE, "2026-12-22"), duty("early", PACE, "2026-12-23", "09:00", "17:01")))
                .penalizesBy(1);
    }

    @Test
    void all_weeks_planned_together_count_and_the_morning_at_their_end() {
        the(RunningRules::plannedMinutesTooMany)
                .given(line(
                        PACE,
                        early(PACE, "2026-12-21"),
                        early(PACE, "2027-01-03"),
                        duty("dawn", PACE, "2027-01-04", "06:00", "08:00")))
                .penalizesBy(120);
    }

    @Test
    void the_night_that_clocks_go_back_has_an_hour_more_and_the_other_one_less() {
        Worker eight = limited("eight", new RunningLimits(Map.of(), 0, 480, 0, ANY, 0, ANY));
        the(RunningRules::plannedMinutesTooMany)
                .given(lineAbout(CLOCKS_GO_BACK, eight, night(eight, after(CLOCKS_GO_BACK, -1))))
                .penalizesBy(60);
        the(RunningRules::plannedMinutesTooMany)
                .given(lineAbout(CLOCKS_GO_FORWARD, eight, night(eight, after(CLOCKS_GO_FORWARD, -1))))
                .penalizesBy(0);
    }

    @Test
    void duties_of_others_of_nobody_and_of_other_weeks_are_in_no_line() {
        the(RunningRules::plannedMinutesTooMany)
                .given(lineAmongOthers(
                        PACE, "2026-12-24", "2026-12-20", early(PACE, "2026-12-22"), early(PACE, "2026-12-23")))
                .penalizesBy(0);
    }

    @Test
    void whoever_has_no_running_limits_is_not_held_to_any() {
        the(RunningRules::plannedMinutesTooMany)
                .given(earlies(SHAW, 21, 22, 23))
                .penalizesBy(0);
    }
}
