package ooh.planning;

import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.RunningFixtures.duty;
import static ooh.planning.RunningFixtures.earlies;
import static ooh.planning.RunningFixtures.early;
import static ooh.planning.RunningFixtures.limited;
import static ooh.planning.RunningFixtures.line;
import static ooh.planning.RunningFixtures.lineAmongOthers;
import static ooh.planning.RunningFixtures.night;
import static ooh.planning.RunningFixtures.the;
import static ooh.staff.RunningLimits.ANY;

import java.util.Map;
import ooh.staff.RunningLimits;
import org.junit.jupiter.api.Test;

class TooManyOfPatternTest {
    private static final RunningLimits LIMITS =
            new RunningLimits(Map.of("early", 2, "night", 1), 0, ANY, 0, ANY, 0, ANY);
    private static final Worker PACE = limited("pace", LIMITS);

    @Test
    void two_earlies_are_allowed_and_of_four_two_are_too_many() {
        the(RunningRules::tooManyOfPattern).given(earlies(PACE, 21, 23)).penalizesBy(0);
        the(RunningRules::tooManyOfPattern).given(earlies(PACE, 21, 23, 25, 27)).penalizesBy(2);
        the(RunningRules::tooManyOfPattern).given(earlies(PACE, 27, 25, 23)).penalizesBy(1);
    }

    @Test
    void each_pattern_has_a_most_of_its_own_and_what_is_left_of_one_helps_no_other() {
        the(RunningRules::tooManyOfPattern)
                .given(line(PACE, night(PACE, "2026-12-21"), night(PACE, "2026-12-23"), night(PACE, "2026-12-25")))
                .penalizesBy(2);
        the(RunningRules::tooManyOfPattern)
                .given(line(PACE, early(PACE, "2026-12-21"), night(PACE, "2026-12-22"), early(PACE, "2026-12-24")))
                .penalizesBy(0);
    }

    @Test
    void a_pattern_without_a_most_is_free_even_where_it_begins_with_the_same_word() {
        the(RunningRules::tooManyOfPattern)
                .given(line(
                        PACE,
                        early(PACE, "2026-12-21"),
                        early(PACE, "2026-12-22"),
                        duty("early-support", PACE, "2026-12-23", "09:00", "17:00")))
                .penalizesBy(0);
    }

    @Test
    void two_places_of_one_day_are_two_shifts() {
        PlannedShift second = Fixtures.duty("early-2026-12-21-2", PACE, Fixtures.span("2026-12-21", "09:00", "17:00"))
                .on(PatternTerms.NONE);
        the(RunningRules::tooManyOfPattern)
                .given(line(PACE, early(PACE, "2026-12-21"), second, early(PACE, "2026-12-22")))
                .penalizesBy(1);
    }

    @Test
    void a_pattern_that_somebody_may_never_have_is_too_many_at_once() {
        Worker never = limited("never", new RunningLimits(Map.of("early", 0), 0, ANY, 0, ANY, 0, ANY));
        the(RunningRules::tooManyOfPattern).given(earlies(never, 21)).penalizesBy(1);
    }

    @Test
    void duties_of_others_of_nobody_and_of_other_weeks_are_in_no_line() {
        the(RunningRules::tooManyOfPattern)
                .given(lineAmongOthers(
                        PACE, "2026-12-24", "2026-12-20", early(PACE, "2026-12-22"), early(PACE, "2026-12-23")))
                .penalizesBy(0);
    }

    @Test
    void whoever_has_no_running_limits_is_not_held_to_any() {
        the(RunningRules::tooManyOfPattern).given(earlies(SHAW, 21, 22, 23)).penalizesBy(0);
    }
}
