package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.WEIGHTS;
import static ooh.planning.Fixtures.person;
import static ooh.planning.Fixtures.shift;
import static ooh.planning.Fixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Duty;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Planner PLANNER = new Planner(CALENDAR, WEIGHTS);
    private static final Week WEEK = new Week(LocalDate.parse("2026-12-21"));
    private static final DraftRota DRAFT = DraftRota.covering(
            WEEK, List.of(shift("tuesday", Tier.SOCIAL_WORKER, span("2026-12-22", "17:00", "22:00"))));
    private static final Staff STAFF = new Staff(
            List.of(person("adams", "A. Adams", 600, "social-worker"), person("brown", "B. Brown", 600, "manager")),
            Map.of(),
            Map.of());

    private static RotaPlan plan(DraftRota draft, CarriedOver carriedOver) {
        return new Layout(new PlanningProblem(draft, STAFF, carriedOver), CALENDAR, WEIGHTS).plan();
    }

    @Test
    void only_people_on_the_shifts_banks_can_be_drawn_for_it() {
        assertThat(plan(DRAFT, CarriedOver.NOTHING).shift("tuesday").eligible())
                .extracting(Worker::id)
                .containsExactly("adams");
    }

    @Test
    void who_left_the_banks_keeps_the_duty_and_is_told_to_be_on_none() {
        DraftRota draft = DRAFT.giving("tuesday", "gone");
        assertThat(PLANNER.inspect(new PlanningProblem(draft, STAFF, CarriedOver.NOTHING))
                        .breaches())
                .extracting(breach -> breach.rule())
                .startsWith("tierNotHeld", "weekTooLong");
    }

    @Test
    void a_carried_over_duty_is_fixed_whoever_had_it() {
        Duty before = new Duty("sunday", Tier.MANAGER, "gone", span("2026-12-20", "23:00", "09:00"), false);
        RotaPlan plan = plan(DRAFT, new CarriedOver(List.of(before), Map.of()));
        assertThat(plan.shifts())
                .filteredOn(shift -> !shift.isOfThisWeek())
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.isPinned()).isTrue();
                    assertThat(duty.worker().id()).isEqualTo("gone");
                    assertThat(duty.shift().id()).isEqualTo("sunday");
                });
        assertThat(PLANNER.inspect(new PlanningProblem(
                                DRAFT.giving("tuesday", "adams"), STAFF, new CarriedOver(List.of(before), Map.of())))
                        .score()
                        .hard())
                .isZero();
    }

    @Test
    void two_parts_of_a_duty_that_a_stand_in_cut_are_two_duties() {
        Duty early = new Duty("sunday", Tier.MANAGER, "brown", span("2026-12-20", "17:00", "20:00"), false);
        Duty late = new Duty("sunday", Tier.MANAGER, "brown", span("2026-12-20", "22:00", "23:00"), true);
        assertThat(plan(DRAFT, new CarriedOver(List.of(early, late), Map.of())).shifts())
                .extracting(PlannedShift::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void managers_are_placed_first_and_grade_i_last() {
        RotaPlan plan = new Layout(SampleWeek.of(1), CALENDAR, WEIGHTS).plan();
        assertThat(plan.shifts()).extracting(PlannedShift::tier).isSorted();
    }
}
