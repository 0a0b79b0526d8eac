package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;

import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class RestTooShortTest {
    private static final PlannedShift EVENING = duty("a", SHAW, span("2026-12-22", "14:00", "22:00"));

    @Test
    void eleven_hours_off_is_enough() {
        the(RotaRules::restTooShort)
                .given(EVENING, duty("b", SHAW, span("2026-12-23", "09:00", "17:00")))
                .penalizesBy(0);
    }

    @Test
    void a_minute_less_than_eleven_hours_is_missing_one_minute() {
        the(RotaRules::restTooShort)
                .given(EVENING, duty("b", SHAW, span("2026-12-23", "08:59", "17:00")))
                .penalizesBy(1);
    }

    @Test
    void nine_hours_off_miss_two_hours_whichever_id_comes_first() {
        the(RotaRules::restTooShort)
                .given(EVENING, duty("b", SHAW, span("2026-12-23", "07:00", "15:00")))
                .penalizesBy(120);
        the(RotaRules::restTooShort)
                .given(
                        duty("b", SHAW, span("2026-12-22", "14:00", "22:00")),
                        duty("a", SHAW, span("2026-12-23", "07:00", "15:00")))
                .penalizesBy(120);
    }

    @Test
    void one_stretch_of_thirteen_hours_needs_no_rest_inside() {
        the(RotaRules::restTooShort)
                .given(
                        duty("a", SHAW, span("2026-12-26", "09:00", "17:00")),
                        duty("b", SHAW, span("2026-12-26", "17:00", "22:00")))
                .penalizesBy(0);
    }

    @Test
    void a_stretch_of_fourteen_hours_is_an_hour_too_long() {
        the(RotaRules::restTooShort)
                .given(
                        duty("a", SHAW, span("2026-12-26", "09:00", "17:00")),
                        duty("b", SHAW, span("2026-12-26", "17:00", "23:00")))
                .penalizesBy(60);
    }

    @Test
    void two_people_do_not_owe_each_other_rest() {
        the(RotaRules::restTooShort)
                .given(EVENING, duty("b", BELL, span("2026-12-23", "07:00", "15:00")))
                .penalizesBy(0);
    }

    @Test
    void an_overlap_is_a_double_booking_and_no_short_rest() {
        the(RotaRules::restTooShort)
                .given(EVENING, duty("b", SHAW, span("2026-12-22", "21:00", "09:00")))
                .penalizesBy(0);
    }

    @Test
    void shifts_that_nobody_has_need_no_rest() {
        the(RotaRules::restTooShort)
                .given(
                        duty("a", null, span("2026-12-22", "14:00", "22:00")),
                        duty("b", null, span("2026-12-23", "07:00", "15:00")))
                .penalizesBy(0);
    }

    @Test
    void rest_is_held_against_the_week_before_and_not_within_it() {
        PlannedShift sunday = ofAnotherWeek("z", Tier.MANAGER, SHAW, span("2026-12-20", "23:00", "09:00"));
        PlannedShift saturday = ofAnotherWeek("y", Tier.MANAGER, SHAW, span("2026-12-20", "12:00", "20:00"));
        the(RotaRules::restTooShort)
                .given(sunday, duty("a", SHAW, span("2026-12-21", "17:00", "22:00")))
                .penalizesBy(180);
        the(RotaRules::restTooShort).given(sunday, saturday).penalizesBy(0);
    }

    @Test
    void the_night_that_clocks_go_back_gives_an_hour_more() {
        the(RotaRules::restTooShort)
                .given(
                        duty("a", SHAW, span("2026-10-24", "14:00", "22:00")),
                        duty("b", SHAW, span("2026-10-25", "08:00", "16:00")))
                .penalizesBy(0);
    }

    @Test
    void the_night_that_clocks_go_forward_takes_an_hour() {
        the(RotaRules::restTooShort)
                .given(
                        duty("a", SHAW, span("2027-03-27", "14:00", "22:00")),
                        duty("b", SHAW, span("2027-03-28", "09:00", "17:00")))
                .penalizesBy(60);
    }
}
