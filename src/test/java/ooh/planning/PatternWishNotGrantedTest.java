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
class PatternWishNotGrantedTest {
    private static final PatternWish A_NIGHT = nightWish(Wish.Kind.WOULD_LIKE, "2026-12-22", "2026-12-24");

    @Test
    void without_a_shift_of_the_pattern_in_the_stretch_it_costs_its_weight_once() {
        the(RunningRules::patternWishNotGranted).given(A_NIGHT).penalizesBy(3);
        the(RunningRules::patternWishNotGranted)
                .given(A_NIGHT, early(SHAW, "2026-12-22"), early(SHAW, "2026-12-23"))
                .penalizesBy(3);
    }

    @Test
    void one_such_shift_grants_it() {
        the(RunningRules::patternWishNotGranted)
                .given(A_NIGHT, night(SHAW, "2026-12-23"))
                .penalizesBy(0);
    }

    @Test
    void what_somebody_else_has_or_nobody_does_not_grant_it() {
        the(RunningRules::patternWishNotGranted)
                .given(A_NIGHT, night(BELL, "2026-12-22"), night(null, "2026-12-23"))
                .penalizesBy(3);
    }

    @Test
    void a_duty_of_the_week_before_grants_a_wish_that_reaches_into_it() {
        the(RunningRules::patternWishNotGranted)
                .given(
                        nightWish(Wish.Kind.WOULD_LIKE, "2026-12-19", "2026-12-24"),
                        ofAnotherWeek("night-2026-12-20-1", Tier.MANAGER, SHAW, span("2026-12-20", "23:00", "07:00"))
                                .on(PatternTerms.NONE))
                .penalizesBy(0);
    }

    @Test
    void a_wish_not_to_have_it_is_no_wish_to_be_granted() {
        the(RunningRules::patternWishNotGranted)
                .given(nightWish(Wish.Kind.RATHER_NOT, "2026-12-22", "2026-12-24"))
                .penalizesBy(0);
    }
}
