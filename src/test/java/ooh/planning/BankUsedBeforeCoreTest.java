package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.core;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;
import static ooh.planning.Fixtures.withWeeks;

import ooh.staff.Tier;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class BankUsedBeforeCoreTest {
    private static final Worker TEN_HOURS = core("core", 600);
    private static final Span TUESDAY = span("2026-12-22", "17:00", "22:00");
    private static final Span THURSDAY = span("2026-12-24", "17:00", "22:00");

    @Test
    void a_bank_members_duty_counts_whole_where_the_contract_had_just_room_for_it() {
        the(RotaRules::bankUsedBeforeCore)
                .given(withWeeks(TEN_HOURS, duty("a", TEN_HOURS, TUESDAY), duty("b", BELL, THURSDAY)))
                .penalizesBy(300);
        the(RotaRules::bankUsedBeforeCore)
                .given(withWeeks(TEN_HOURS, duty("b", TEN_HOURS, TUESDAY), duty("a", BELL, THURSDAY)))
                .penalizesBy(300);
    }

    @Test
    void a_minute_too_little_left_is_no_room() {
        the(RotaRules::bankUsedBeforeCore)
                .given(withWeeks(
                        TEN_HOURS,
                        duty("a", TEN_HOURS, span("2026-12-22", "17:00", "22:01")),
                        duty("b", BELL, THURSDAY)))
                .penalizesBy(0);
    }

    @Test
    void it_counts_for_each_core_post_that_had_room() {
        the(RotaRules::bankUsedBeforeCore)
                .given(withWeeks(TEN_HOURS, core("other", 300), core("full", 299), duty("b", BELL, THURSDAY)))
                .penalizesBy(600);
    }

    @Test
    void another_core_post_or_nobody_on_the_shift_is_not_the_bank() {
        Worker other = core("other", 300);
        the(RotaRules::bankUsedBeforeCore)
                .given(withWeeks(TEN_HOURS, other, duty("a", other, TUESDAY), duty("b", null, THURSDAY)))
                .penalizesBy(0);
    }

    @Test
    void a_shift_that_core_posts_do_not_take_is_the_banks() {
        the(RotaRules::bankUsedBeforeCore)
                .given(withWeeks(TEN_HOURS, duty("a", null, TUESDAY), duty("g", Tier.GRADE_I, BELL, THURSDAY)))
                .penalizesBy(0);
    }

    @Test
    void a_duty_of_another_week_is_past_giving_to_somebody_else() {
        the(RotaRules::bankUsedBeforeCore)
                .given(withWeeks(TEN_HOURS, duty("a", null, TUESDAY), ofAnotherWeek("b", Tier.MANAGER, BELL, THURSDAY)))
                .penalizesBy(0);
    }

    @Test
    void the_night_with_an_hour_twice_wants_an_hour_more_room() {
        Worker nine = core("nine", 540);
        the(RotaRules::bankUsedBeforeCore)
                .given(withWeeks(nine, duty("a", BELL, span("2026-10-24", "23:00", "07:00"))))
                .penalizesBy(540);
        the(RotaRules::bankUsedBeforeCore)
                .given(withWeeks(core("eight", 539), duty("a", BELL, span("2026-10-24", "23:00", "07:00"))))
                .penalizesBy(0);
    }
}
