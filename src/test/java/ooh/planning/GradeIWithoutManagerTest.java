package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;
import static ooh.planning.Fixtures.withSlices;

import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class GradeIWithoutManagerTest {
    private static final PlannedShift EVENING = duty("g", Tier.GRADE_I, SHAW, span("2026-12-26", "17:00", "22:00"));

    private static PlannedShift manager(String id, String from, String to) {
        return duty(id, Tier.MANAGER, BELL, span("2026-12-26", from, to));
    }

    @Test
    void a_manager_on_duty_all_evening_is_enough() {
        the(RotaRules::gradeIWithoutManager)
                .given(withSlices(EVENING, manager("m", "17:00", "22:00")))
                .penalizesBy(0);
    }

    @Test
    void every_minute_without_a_manager_counts() {
        the(RotaRules::gradeIWithoutManager)
                .given(withSlices(EVENING, manager("m", "17:01", "22:00")))
                .penalizesBy(1);
        the(RotaRules::gradeIWithoutManager).given(withSlices(EVENING)).penalizesBy(300);
    }

    @Test
    void a_hand_over_between_two_managers_leaves_nobody_alone_in_either_order_of_ids() {
        the(RotaRules::gradeIWithoutManager)
                .given(withSlices(EVENING, manager("m1", "09:00", "18:00"), manager("m0", "18:00", "23:00")))
                .penalizesBy(0);
    }

    @Test
    void a_social_worker_is_no_manager_and_nobody_is_none_either() {
        the(RotaRules::gradeIWithoutManager)
                .given(withSlices(
                        EVENING,
                        duty("s", BELL, span("2026-12-26", "17:00", "22:00")),
                        duty("m", Tier.MANAGER, null, span("2026-12-26", "17:00", "23:00"))))
                .penalizesBy(300);
    }

    @Test
    void a_grade_i_shift_that_nobody_has_is_not_alone() {
        the(RotaRules::gradeIWithoutManager)
                .given(withSlices(duty("g", Tier.GRADE_I, null, span("2026-12-26", "17:00", "22:00"))))
                .penalizesBy(0);
    }

    @Test
    void a_manager_of_the_week_before_who_is_still_on_duty_is_cover() {
        the(RotaRules::gradeIWithoutManager)
                .given(withSlices(
                        EVENING, ofAnotherWeek("m", Tier.MANAGER, BELL, span("2026-12-26", "16:00", "23:00"))))
                .penalizesBy(0);
    }

    @Test
    void the_hour_that_is_skipped_is_not_time_alone() {
        the(RotaRules::gradeIWithoutManager)
                .given(withSlices(duty("g", Tier.GRADE_I, SHAW, span("2027-03-28", "00:00", "04:00"))))
                .penalizesBy(180);
    }
}
