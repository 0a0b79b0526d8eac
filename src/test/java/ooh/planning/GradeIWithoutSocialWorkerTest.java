package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.inAsye;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;
import static ooh.planning.Fixtures.withSlices;

import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class GradeIWithoutSocialWorkerTest {
    private static final PlannedShift EVENING = duty("g", Tier.GRADE_I, SHAW, span("2026-12-26", "17:00", "22:00"));

    @Test
    void a_social_worker_on_call_all_evening_is_enough() {
        the(RotaRules::gradeIWithoutSocialWorker)
                .given(withSlices(EVENING, duty("s", BELL, span("2026-12-26", "17:00", "22:00"))))
                .penalizesBy(0);
    }

    @Test
    void every_minute_alone_counts() {
        the(RotaRules::gradeIWithoutSocialWorker)
                .given(withSlices(EVENING, duty("s", BELL, span("2026-12-26", "17:00", "21:59"))))
                .penalizesBy(1);
        the(RotaRules::gradeIWithoutSocialWorker).given(withSlices(EVENING)).penalizesBy(300);
    }

    @Test
    void two_social_workers_one_after_the_other_are_enough_in_either_order_of_ids() {
        PlannedShift early = duty("s1", BELL, span("2026-12-26", "15:00", "19:30"));
        PlannedShift late = duty("s0", BELL, span("2026-12-26", "19:30", "23:00"));
        the(RotaRules::gradeIWithoutSocialWorker)
                .given(withSlices(EVENING, early, late))
                .penalizesBy(0);
    }

    @Test
    void a_hole_between_two_social_workers_is_time_alone() {
        PlannedShift early = duty("s1", BELL, span("2026-12-26", "15:00", "19:00"));
        PlannedShift late = duty("s2", BELL, span("2026-12-26", "19:30", "23:00"));
        the(RotaRules::gradeIWithoutSocialWorker)
                .given(withSlices(EVENING, early, late))
                .penalizesBy(30);
    }

    @Test
    void a_manager_is_no_social_worker_and_nobody_is_none_either() {
        the(RotaRules::gradeIWithoutSocialWorker)
                .given(withSlices(
                        EVENING,
                        duty("m", Tier.MANAGER, BELL, span("2026-12-26", "17:00", "23:00")),
                        duty("s", null, span("2026-12-26", "17:00", "22:00"))))
                .penalizesBy(300);
    }

    @Test
    void a_social_worker_in_the_assessed_year_keeps_nobody_safe() {
        PlannedShift newly = duty("s", inAsye("newly", "2026-12-26"), span("2026-12-26", "17:00", "22:00"));
        the(RotaRules::gradeIWithoutSocialWorker)
                .given(withSlices(EVENING, newly))
                .penalizesBy(300);
    }

    @Test
    void two_grade_i_people_alone_are_both_alone() {
        the(RotaRules::gradeIWithoutSocialWorker)
                .given(withSlices(EVENING, duty("h", Tier.GRADE_I, BELL, span("2026-12-26", "17:00", "22:00"))))
                .penalizesBy(600);
    }

    @Test
    void a_grade_i_shift_that_nobody_has_is_not_alone() {
        the(RotaRules::gradeIWithoutSocialWorker)
                .given(withSlices(duty("g", Tier.GRADE_I, null, span("2026-12-26", "17:00", "22:00"))))
                .penalizesBy(0);
    }

    @Test
    void a_duty_of_another_week_is_cover_and_asks_for_none() {
        the(RotaRules::gradeIWithoutSocialWorker)
                .given(withSlices(
                        EVENING, ofAnotherWeek("s", Tier.SOCIAL_WORKER, BELL, span("2026-12-26", "17:00", "22:00"))))
                .penalizesBy(0);
        the(RotaRules::gradeIWithoutSocialWorker)
                .given(withSlices(ofAnotherWeek("g", Tier.GRADE_I, SHAW, span("2026-12-20", "17:00", "22:00"))))
                .penalizesBy(0);
    }

    @Test
    void the_hour_that_comes_twice_is_two_hours_alone() {
        the(RotaRules::gradeIWithoutSocialWorker)
                .given(withSlices(
                        duty("g", Tier.GRADE_I, SHAW, span("2026-10-25", "00:00", "03:00")),
                        duty("s", BELL, span("2026-10-25", "00:00", "01:00"))))
                .penalizesBy(180);
    }
}
