package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.RunningFixtures.early;
import static ooh.planning.RunningFixtures.night;
import static ooh.planning.RunningFixtures.nightWish;
import static ooh.planning.RunningFixtures.the;

import ooh.staff.Tier;
import ooh.staff.Wish;
import org.junit.jupiter.api.Test;

/** Which shifts a wish is about, over clock changes too, is {@link PatternWishTest}'s. */
class PatternWishIgnoredTest {
    private static final PatternWish NO_NIGHT = nightWish(Wish.Kind.RATHER_NOT, "2026-12-22", "2026-12-24");

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
                .given(nightWish(Wish.Kind.WOULD_LIKE, "2026-12-22", "2026-12-24"), night(SHAW, "2026-12-22"))
                .penalizesBy(0);
    }
}
