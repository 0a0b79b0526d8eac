package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;
import static ooh.planning.Fixtures.wish;

import ooh.staff.Wish;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class WishNotGrantedTest {
    private static final Span EVENING = span("2026-12-22", "17:00", "22:00");

    private static Wished wouldLike(Span span) {
        return wish(Wish.Kind.WOULD_LIKE, SHAW, span);
    }

    @Test
    void a_minute_of_duty_in_it_grants_a_wish() {
        the(RotaRules::wishNotGranted)
                .given(duty("a", SHAW, EVENING), wouldLike(span("2026-12-22", "12:00", "17:01")))
                .penalizesBy(0);
    }

    @Test
    void a_duty_that_begins_as_the_wish_ends_does_not() {
        the(RotaRules::wishNotGranted)
                .given(duty("a", SHAW, EVENING), wouldLike(span("2026-12-22", "12:00", "17:00")))
                .penalizesBy(300);
    }

    @Test
    void a_duty_of_somebody_else_and_a_shift_that_nobody_has_grant_nothing() {
        the(RotaRules::wishNotGranted)
                .given(duty("a", BELL, EVENING), duty("b", null, EVENING), wouldLike(EVENING))
                .penalizesBy(300);
    }

    @Test
    void a_wish_for_days_on_end_weighs_no_more_than_twelve_hours() {
        the(RotaRules::wishNotGranted)
                .given(wouldLike(days("2026-12-22", "2026-12-25")))
                .penalizesBy(720);
    }

    @Test
    void what_one_would_rather_not_work_is_granted_by_no_duty() {
        the(RotaRules::wishNotGranted)
                .given(wish(Wish.Kind.RATHER_NOT, SHAW, EVENING))
                .penalizesBy(0);
    }

    @Test
    void the_hour_that_is_skipped_is_not_wished_for() {
        the(RotaRules::wishNotGranted)
                .given(wouldLike(span("2027-03-28", "00:00", "04:00")))
                .penalizesBy(180);
    }
}
