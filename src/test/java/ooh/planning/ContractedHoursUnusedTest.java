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

class ContractedHoursUnusedTest {
    private static final Worker TEN_HOURS = core("core", 600);
    private static final Span TUESDAY = span("2026-12-22", "17:00", "22:00");
    private static final Span THURSDAY = span("2026-12-24", "17:00", "22:00");

    @Test
    void ten_hours_of_ten_are_used_and_eleven_are_no_worse() {
        the(RotaRules::contractedHoursUnused)
                .given(withWeeks(TEN_HOURS, duty("a", TEN_HOURS, TUESDAY), duty("b", TEN_HOURS, THURSDAY)))
                .penalizesBy(0);
        the(RotaRules::contractedHoursUnused)
                .given(withWeeks(TEN_HOURS, duty("a", TEN_HOURS, span("2026-12-22", "09:00", "20:00"))))
                .penalizesBy(0);
    }

    @Test
    void each_minute_less_counts_whichever_id_comes_first() {
        Span short1 = span("2026-12-24", "17:00", "21:59");
        the(RotaRules::contractedHoursUnused)
                .given(withWeeks(TEN_HOURS, duty("a", TEN_HOURS, TUESDAY), duty("b", TEN_HOURS, short1)))
                .penalizesBy(1);
        the(RotaRules::contractedHoursUnused)
                .given(withWeeks(TEN_HOURS, duty("b", TEN_HOURS, TUESDAY), duty("a", TEN_HOURS, short1)))
                .penalizesBy(1);
    }

    @Test
    void who_has_no_duty_has_the_whole_contract_unused() {
        the(RotaRules::contractedHoursUnused)
                .given(withWeeks(TEN_HOURS, duty("a", null, TUESDAY), duty("b", BELL, THURSDAY)))
                .penalizesBy(600);
    }

    @Test
    void a_bank_member_has_no_contract_to_use() {
        the(RotaRules::contractedHoursUnused)
                .given(withWeeks(BELL, duty("a", null, TUESDAY)))
                .penalizesBy(0);
    }

    @Test
    void a_week_without_a_shift_to_take_leaves_nothing_unused() {
        the(RotaRules::contractedHoursUnused)
                .given(withWeeks(TEN_HOURS, duty("a", Tier.GRADE_I, null, TUESDAY)))
                .penalizesBy(0);
    }

    @Test
    void a_duty_of_another_week_uses_nothing_of_this_weeks_contract() {
        the(RotaRules::contractedHoursUnused)
                .given(withWeeks(
                        TEN_HOURS,
                        duty("a", TEN_HOURS, TUESDAY),
                        ofAnotherWeek("b", Tier.MANAGER, TEN_HOURS, span("2026-12-20", "17:00", "22:00"))))
                .penalizesBy(300);
    }

    @Test
    void the_night_with_an_hour_twice_uses_an_hour_more() {
        the(RotaRules::contractedHoursUnused)
                .given(withWeeks(TEN_HOURS, duty("a", TEN_HOURS, span("2026-10-24", "23:00", "07:00"))))
                .penalizesBy(60);
        the(RotaRules::contractedHoursUnused)
                .given(withWeeks(TEN_HOURS, duty("a", TEN_HOURS, span("2027-03-27", "23:00", "07:00"))))
                .penalizesBy(180);
    }
}
