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

class PatternWishNotGrantedTest {
    private static final PatternWish A_NIGHT = wish(Wish.Kind.WOULD_LIKE, "2026-12-22", "2026-12-24");

    private static PatternWish wish(Wish.Kind kind, String first, String dayAfterLast) {
        return new PatternWish(SHAW, days(first, dayAfterLast), "night", kind, 3);
    }

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
    void it_is_about_what_begins_in_the_stretch_whose_end_is_outside() {
        the(RunningRules::patternWishNotGranted)
                .given(A_NIGHT, night(SHAW, "2026-12-21"))
                .penalizesBy(3);
        the(RunningRules::patternWishNotGranted)
                .given(A_NIGHT, duty("night", SHAW, "2026-12-22", "00:00", "07:00"))
                .penalizesBy(0);
        the(RunningRules::patternWishNotGranted)
                .given(A_NIGHT, duty("night", SHAW, "2026-12-24", "00:00", "07:00"))
                .penalizesBy(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOCKS_GO_BACK, CLOCKS_GO_FORWARD})
    void the_day_of_a_clock_change_ends_at_its_local_midnight(String sunday) {
        PatternWish onSunday = wish(Wish.Kind.WOULD_LIKE, sunday, after(sunday, 1));
        the(RunningRules::patternWishNotGranted)
                .given(onSunday, duty("night", SHAW, sunday, "23:59", "07:00"))
                .penalizesBy(0);
        the(RunningRules::patternWishNotGranted)
                .given(onSunday, duty("night", SHAW, after(sunday, 1), "00:00", "07:00"))
                .penalizesBy(3);
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
                        wish(Wish.Kind.WOULD_LIKE, "2026-12-19", "2026-12-24"),
                        ofAnotherWeek("night-2026-12-20-1", Tier.MANAGER, SHAW, span("2026-12-20", "23:00", "07:00"))
                                .on(PatternTerms.NONE))
                .penalizesBy(0);
    }

    @Test
    void a_wish_not_to_have_it_is_no_wish_to_be_granted() {
        the(RunningRules::patternWishNotGranted)
                .given(wish(Wish.Kind.RATHER_NOT, "2026-12-22", "2026-12-24"))
                .penalizesBy(0);
    }
}
