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
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class AsyeWithoutSocialWorkerTest {
    private static final Worker NEWLY = inAsye("newly", "2026-12-26");
    private static final Span SATURDAY = span("2026-12-26", "17:00", "22:00");
    private static final PlannedShift EVENING = duty("e", Tier.MANAGER, NEWLY, SATURDAY);

    private static PlannedShift beside(String id, Worker worker, String from, String to) {
        return duty(id, Tier.SOCIAL_WORKER, worker, span("2026-12-26", from, to));
    }

    @Test
    void somebody_qualified_beside_all_evening_is_enough_and_every_minute_alone_counts() {
        the(RotaRules::asyeWithoutSocialWorker)
                .given(withSlices(EVENING, beside("s", BELL, "17:00", "22:00")))
                .penalizesBy(0);
        the(RotaRules::asyeWithoutSocialWorker)
                .given(withSlices(EVENING, beside("s", BELL, "17:00", "21:59")))
                .penalizesBy(1);
        the(RotaRules::asyeWithoutSocialWorker).given(withSlices(EVENING)).penalizesBy(300);
    }

    @Test
    void two_one_after_the_other_are_enough_in_either_order_of_ids() {
        the(RotaRules::asyeWithoutSocialWorker)
                .given(withSlices(EVENING, beside("b", BELL, "15:00", "19:00"), beside("a", SHAW, "19:00", "23:00")))
                .penalizesBy(0);
    }

    @Test
    void another_in_the_assessed_year_or_nobody_is_no_help() {
        the(RotaRules::asyeWithoutSocialWorker)
                .given(withSlices(
                        EVENING,
                        beside("s", inAsye("too", "2027-01-31"), "17:00", "22:00"),
                        duty("t", Tier.SOCIAL_WORKER, null, SATURDAY)))
                .penalizesBy(600);
    }

    @Test
    void the_day_after_the_year_ended_nobody_need_be_beside() {
        the(RotaRules::asyeWithoutSocialWorker)
                .given(withSlices(duty("e", Tier.MANAGER, NEWLY, span("2026-12-27", "17:00", "22:00"))))
                .penalizesBy(0);
        the(RotaRules::asyeWithoutSocialWorker)
                .given(withSlices(duty("e", Tier.MANAGER, SHAW, SATURDAY)))
                .penalizesBy(0);
    }

    @Test
    void grade_i_is_the_matter_of_its_own_rules_and_other_weeks_of_theirs() {
        the(RotaRules::asyeWithoutSocialWorker)
                .given(withSlices(
                        duty("g", Tier.GRADE_I, NEWLY, SATURDAY),
                        ofAnotherWeek("w", Tier.MANAGER, NEWLY, span("2026-12-20", "17:00", "22:00"))))
                .penalizesBy(0);
    }

    @Test
    void the_hour_that_comes_twice_is_two_hours_alone() {
        the(RotaRules::asyeWithoutSocialWorker)
                .given(withSlices(duty("e", Tier.MANAGER, NEWLY, span("2026-10-25", "00:00", "03:00"))))
                .penalizesBy(240);
    }
}
