package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.RunningFixtures.CLOCKS_GO_BACK;
import static ooh.planning.RunningFixtures.CLOCKS_GO_FORWARD;
import static ooh.planning.RunningFixtures.after;
import static ooh.planning.RunningFixtures.duty;
import static ooh.planning.RunningFixtures.early;
import static ooh.planning.RunningFixtures.night;
import static ooh.planning.RunningFixtures.the;

import ooh.staff.Tier;
import ooh.staff.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternWishIgnoredTest {
    private static final PatternWish NO_NIGHT = wish(Wish.Kind.RATHER_NOT, "2026-12-22", "2026-12-24");

    private static PatternWish wish(Wish.Kind kind, String first, String dayAfterLast) {
        return new PatternWish(SHAW, days(first, dayAfterLast), "night", kind, 3);
    }

    @Test
    void each_shift_of_the_pattern_in_the_stretch_costs_the_weight() {
        the(RunningRules::patternWishIgnored)
                .given(NO_NIGHT, night(SHAW, "2026-12-22"))
                .penalizesBy(3);
        the(RunningRules::patternWishIgnored)
                .given(NO_NIGHT, night(SHAW, "2026-12-23"), night(SHAW, "2026-12-22"))
                .penalizesBy(6);
    }

    @Test
    void another_pattern_is_welcome() {
        the(RunningRules::patternWishIgnored)
                .given(NO_NIGHT, early(SHAW, "2026-12-22"))
                .penalizesBy(0);
    }

    @Test
    void it_is_about_what_begins_in_the_stretch_whose_end_is_outside() {
        the(RunningRules::patternWishIgnored)
                .given(NO_NIGHT, night(SHAW, "2026-12-21"))
                .penalizesBy(0);
        the(RunningRules::patternWishIgnored)
                .given(NO_NIGHT, duty("night", SHAW, "2026-12-22", "00:00", "07:00"))
                .penalizesBy(3);
        the(RunningRules::patternWishIgnored)
                .given(NO_NIGHT, duty("night", SHAW, "2026-12-24", "00:00", "07:00"))
                .penalizesBy(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOCKS_GO_BACK, CLOCKS_GO_FORWARD})
    void the_day_of_a_clock_change_ends_at_its_local_midnight(String sunday) {
        PatternWish onSunday = wish(Wish.Kind.RATHER_NOT, sunday, after(sunday, 1));
        the(RunningRules::patternWishIgnored)
                .given(onSunday, duty("night", SHAW, sunday, "23:59", "07:00"))
                .penalizesBy(3);
        the(RunningRules::patternWishIgnored)
                .given(onSunday, duty("night", SHAW, after(sunday, 1), "00:00", "07:00"))
                .penalizesBy(0);
    }

    @Test
    void somebody_else_may_have_it_or_nobody_and_other_weeks_are_past_mending() {
        the(RunningRules::patternWishIgnored)
                .given(
                        NO_NIGHT,
                        night(BELL, "2026-12-22"),
                        night(null, "2026-12-23"),
                        ofAnotherWeek("night-2026-12-22-1", Tier.MANAGER, SHAW, span("2026-12-22", "23:00", "07:00"))
                                .on(PatternTerms.NONE))
                .penalizesBy(0);
    }

    @Test
    void a_wish_to_have_it_is_not_ignored_by_having_it() {
        the(RunningRules::patternWishIgnored)
                .given(wish(Wish.Kind.WOULD_LIKE, "2026-12-22", "2026-12-24"), night(SHAW, "2026-12-22"))
                .penalizesBy(0);
    }
}
