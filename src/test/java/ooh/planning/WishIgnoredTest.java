package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;
import static ooh.planning.Fixtures.wish;

import ooh.staff.Tier;
import ooh.staff.Wish;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class WishIgnoredTest {
    private static final PlannedShift EVENING = duty("a", SHAW, span("2026-12-22", "17:00", "22:00"));

    private static Wished ratherNot(Span span) {
        return wish(Wish.Kind.RATHER_NOT, SHAW, span);
    }

    @Test
    void a_wish_that_ends_as_the_duty_begins_is_kept() {
        the(RotaRules::wishIgnored)
                .given(EVENING, ratherNot(span("2026-12-22", "09:00", "17:00")))
                .penalizesBy(0);
    }

    @Test
    void each_minute_of_duty_in_the_wish_counts() {
        the(RotaRules::wishIgnored)
                .given(EVENING, ratherNot(span("2026-12-22", "09:00", "17:01")))
                .penalizesBy(1);
        the(RotaRules::wishIgnored)
                .given(EVENING, ratherNot(days("2026-12-22", "2026-12-23")))
                .penalizesBy(300);
    }

    @Test
    void somebody_elses_duty_and_a_shift_that_nobody_has_ignore_no_wish() {
        the(RotaRules::wishIgnored)
                .given(
                        duty("a", BELL, EVENING.span()),
                        duty("b", null, EVENING.span()),
                        ofAnotherWeek("c", Tier.MANAGER, SHAW, EVENING.span()),
                        ratherNot(days("2026-12-22", "2026-12-23")))
                .penalizesBy(0);
    }

    @Test
    void what_one_would_like_is_not_ignored_by_giving_it() {
        the(RotaRules::wishIgnored)
                .given(EVENING, wish(Wish.Kind.WOULD_LIKE, SHAW, days("2026-12-22", "2026-12-23")))
                .penalizesBy(0);
    }

    @Test
    void the_hour_that_comes_twice_counts_twice() {
        the(RotaRules::wishIgnored)
                .given(
                        duty("a", SHAW, span("2026-10-24", "23:00", "09:00")),
                        ratherNot(span("2026-10-25", "00:00", "03:00")))
                .penalizesBy(240);
    }
}
