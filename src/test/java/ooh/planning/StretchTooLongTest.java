package ooh.planning;

import static ooh.planning.Fixtures.BANK_MEMBER;
import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;

import java.util.List;
import ooh.rota.Tally;
import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class StretchTooLongTest {
    private static final PlannedShift MORNING = duty("b", SHAW, span("2026-12-26", "06:00", "10:00"));
    private static final PlannedShift NOON = duty("a", SHAW, span("2026-12-26", "12:00", "15:00"));

    /** Each two of these three lie within 13 hours or 11 hours apart, and yet 16 hours hold no rest. */
    private static final PlannedShift EVENING = duty("c", SHAW, span("2026-12-26", "21:00", "22:00"));

    @Test
    void three_pieces_of_which_each_two_are_lawful_can_leave_no_rest() {
        the(RotaRules::restTooShort).given(MORNING, NOON, EVENING).penalizesBy(0);
        the(RotaRules::stretchTooLong).given(MORNING, NOON, EVENING).penalizesBy(180);
    }

    @Test
    void thirteen_hours_are_allowed_and_a_minute_more_is_not() {
        the(RotaRules::stretchTooLong)
                .given(MORNING, NOON, duty("c", SHAW, span("2026-12-26", "18:00", "19:00")))
                .penalizesBy(0);
        the(RotaRules::stretchTooLong)
                .given(MORNING, NOON, duty("c", SHAW, span("2026-12-26", "18:00", "19:01")))
                .penalizesBy(1);
    }

    @Test
    void the_order_of_ids_does_not_matter() {
        the(RotaRules::stretchTooLong)
                .given(
                        duty("c", SHAW, span("2026-12-26", "06:00", "10:00")),
                        duty("b", SHAW, span("2026-12-26", "12:00", "15:00")),
                        duty("a", SHAW, span("2026-12-26", "21:00", "22:00")))
                .penalizesBy(180);
    }

    @Test
    void eleven_hours_off_end_a_stretch() {
        the(RotaRules::stretchTooLong)
                .given(MORNING, NOON, duty("c", SHAW, span("2026-12-27", "02:00", "05:00")))
                .penalizesBy(0);
    }

    @Test
    void two_pieces_are_left_to_the_rule_of_rest() {
        the(RotaRules::stretchTooLong)
                .given(MORNING, duty("c", SHAW, span("2026-12-26", "20:00", "22:00")))
                .penalizesBy(0);
    }

    @Test
    void somebody_elses_duty_and_a_shift_that_nobody_has_make_no_stretch_longer() {
        the(RotaRules::stretchTooLong)
                .given(
                        MORNING,
                        NOON,
                        duty("c", BELL, span("2026-12-26", "21:00", "22:00")),
                        duty("d", null, span("2026-12-26", "21:00", "22:00")))
                .penalizesBy(0);
    }

    @Test
    void the_daytime_post_is_a_piece_like_any_other() {
        Worker posted = new Worker(
                Fixtures.person("posted", "P. Posted", 600, "social-worker"),
                Tally.NONE,
                List.of(BANK_MEMBER),
                List.of(span("2026-12-22", "09:00", "17:00"), span("2026-12-23", "09:00", "17:00")));
        the(RotaRules::stretchTooLong)
                .given(duty("a", posted, span("2026-12-22", "17:00", "22:00")))
                .penalizesBy(0);
        the(RotaRules::stretchTooLong)
                .given(duty("a", posted, span("2026-12-22", "17:00", "22:01")))
                .penalizesBy((32 - 13) * 60);
    }

    @Test
    void it_reaches_into_the_week_before_but_looks_at_none_that_lies_there_whole() {
        PlannedShift sunday = ofAnotherWeek("x", Tier.MANAGER, SHAW, span("2026-12-20", "23:00", "03:00"));
        PlannedShift early = ofAnotherWeek("y", Tier.MANAGER, SHAW, span("2026-12-21", "06:00", "07:00"));
        the(RotaRules::stretchTooLong)
                .given(sunday, early, duty("a", SHAW, span("2026-12-21", "12:00", "13:00")))
                .penalizesBy(60);
        the(RotaRules::stretchTooLong)
                .given(sunday, early, ofAnotherWeek("z", Tier.MANAGER, SHAW, span("2026-12-21", "12:00", "13:00")))
                .penalizesBy(0);
    }

    @Test
    void over_the_night_of_a_clock_change_a_stretch_is_elapsed_time() {
        the(RotaRules::stretchTooLong)
                .given(
                        duty("a", SHAW, span("2026-10-24", "20:00", "23:00")),
                        duty("b", SHAW, span("2026-10-25", "03:00", "04:00")),
                        duty("c", SHAW, span("2026-10-25", "08:00", "09:00")))
                .penalizesBy(60);
        the(RotaRules::stretchTooLong)
                .given(
                        duty("a", SHAW, span("2027-03-27", "20:00", "23:00")),
                        duty("b", SHAW, span("2027-03-28", "03:00", "04:00")),
                        duty("c", SHAW, span("2027-03-28", "09:00", "10:00")))
                .penalizesBy(0);
    }

    @Test
    void an_override_silences_the_rest_before_its_duty_and_what_comes_after_is_asked_from_there() {
        PlannedShift late =
                duty("c", SHAW, span("2026-12-26", "21:00", "22:00")).restOverriddenFor("shaw");
        the(RotaRules::stretchTooLong).given(MORNING, NOON, late).penalizesBy(0);
        the(RotaRules::stretchTooLong)
                .given(
                        MORNING,
                        NOON,
                        late,
                        duty("d", SHAW, span("2026-12-27", "05:00", "06:00")),
                        duty("e", SHAW, span("2026-12-27", "11:00", "12:00")))
                .penalizesBy(120);
    }

    @Test
    void an_override_of_the_first_duty_gives_no_leave_for_what_follows_it() {
        the(RotaRules::stretchTooLong)
                .given(duty("b", SHAW, span("2026-12-26", "06:00", "10:00")).restOverriddenFor("shaw"), NOON, EVENING)
                .penalizesBy(180);
    }

    @Test
    void between_an_overridden_duty_and_the_post_that_comes_next_it_is_silent_too() {
        Worker posted = new Worker(
                Fixtures.person("posted", "P. Posted", 600, "social-worker"),
                Tally.NONE,
                List.of(BANK_MEMBER),
                List.of(span("2026-12-22", "09:00", "17:00"), span("2026-12-23", "09:00", "17:00")));
        PlannedShift late =
                duty("a", posted, span("2026-12-22", "17:00", "23:00")).restOverriddenFor("posted");
        the(RotaRules::stretchTooLong).given(late).penalizesBy(0);
        the(RotaRules::stretchTooLong)
                .given(
                        late,
                        duty("b", posted, span("2026-12-23", "17:00", "18:00")),
                        duty("c", posted, span("2026-12-23", "22:00", "23:00")))
                .penalizesBy(60);
    }
}
