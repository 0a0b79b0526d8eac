package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.WEIGHTS;
import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.person;
import static ooh.planning.Fixtures.shift;
import static ooh.planning.Fixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ooh.cover.Shift;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Duty;
import ooh.rota.RestOverride;
import ooh.rota.Score;
import ooh.staff.Absence;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTest {
    private static final Planner PLANNER = new Planner(CALENDAR, WEIGHTS);
    private static final Week WEEK = new Week(LocalDate.parse("2026-12-14"));
    private static final Person ADAMS = person("adams", "A. Adams", 600, "social-worker", "grade-i");
    private static final Shift MONDAY = shift("monday", Tier.SOCIAL_WORKER, span("2026-12-14", "17:00", "22:00"));
    private static final Shift SATURDAY = shift("saturday", Tier.SOCIAL_WORKER, span("2026-12-19", "17:00", "22:00"));
    private static final Shift SATURDAY_TOO = shift("too", Tier.SOCIAL_WORKER, span("2026-12-19", "17:00", "22:00"));
    private static final Shift GRADE_I = shift("grade-i", Tier.GRADE_I, span("2026-12-19", "17:00", "22:00"));
    private static final Shift SATURDAY_MANAGER = shift("manager", Tier.MANAGER, span("2026-12-19", "17:00", "22:00"));
    private static final Person MANAGER = person("shaw", "A. Shaw", 600, "manager");
    private static final long SOCIAL_WORKER_POINTS = WEIGHTS.points(Tier.SOCIAL_WORKER, 0.5);
    private static final Staff ONE = new Staff(List.of(ADAMS), Map.of(), Map.of());

    /** Each two of these lie within 13 hours or 11 hours apart, and yet 16 hours hold no rest. */
    private static final DraftRota THREE = open(
            shift("early", Tier.SOCIAL_WORKER, span("2026-12-19", "06:00", "10:00")),
            shift("noon", Tier.SOCIAL_WORKER, span("2026-12-19", "12:00", "15:00")),
            shift("late", Tier.SOCIAL_WORKER, span("2026-12-19", "21:00", "22:00")));

    private static long bound(DraftRota draft, Staff staff, CarriedOver carriedOver) {
        return PLANNER.lowerBound(new PlanningProblem(draft, staff, carriedOver))
                .score()
                .medium();
    }

    private static DraftRota open(Shift... shifts) {
        return DraftRota.covering(WEEK, List.of(shifts));
    }

    @Test
    void a_shift_that_somebody_could_take_alone_need_not_stay_open() {
        assertThat(bound(open(MONDAY, SATURDAY), ONE, CarriedOver.NOTHING)).isZero();
    }

    @Test
    void a_shift_whose_every_taker_is_absent_must_stay_open() {
        Staff absent = new Staff(
                List.of(ADAMS),
                Map.of("adams", List.of(new Absence(days("2026-12-19", "2026-12-20"), "leave"))),
                Map.of());
        assertThat(bound(open(MONDAY, SATURDAY), absent, CarriedOver.NOTHING)).isEqualTo(-SOCIAL_WORKER_POINTS);
    }

    @Test
    void rest_after_a_carried_over_duty_can_not_be_mended() {
        Duty night = new Duty("before", Tier.MANAGER, "adams", span("2026-12-13", "23:00", "09:00"), false);
        assertThat(bound(open(MONDAY, SATURDAY), ONE, new CarriedOver(List.of(night), Map.of())))
                .isEqualTo(-SOCIAL_WORKER_POINTS);
    }

    @Test
    void of_two_shifts_at_once_one_person_leaves_one_open_pinned_or_not() {
        DraftRota draft = open(SATURDAY, SATURDAY_TOO).giving("saturday", "adams");
        assertThat(bound(draft, ONE, CarriedOver.NOTHING)).isEqualTo(-SOCIAL_WORKER_POINTS);
        assertThat(bound(draft.pinning("saturday", true), ONE, CarriedOver.NOTHING))
                .isEqualTo(-SOCIAL_WORKER_POINTS);
    }

    @Test
    void a_shift_pinned_to_nobody_stays_open() {
        assertThat(bound(open(SATURDAY).pinning("saturday", true), ONE, CarriedOver.NOTHING))
                .isEqualTo(-SOCIAL_WORKER_POINTS);
    }

    @Test
    void grade_i_stays_open_where_nobody_could_keep_it_company() {
        Staff manned =
                new Staff(List.of(ADAMS, MANAGER, person("bell", "K. Bell", 600, "social-worker")), Map.of(), Map.of());
        assertThat(bound(open(GRADE_I, SATURDAY), manned, CarriedOver.NOTHING))
                .isEqualTo(-WEIGHTS.points(Tier.GRADE_I, 0.5));
        assertThat(bound(open(GRADE_I, SATURDAY, SATURDAY_MANAGER), manned, CarriedOver.NOTHING))
                .isZero();
    }

    @Test
    void of_three_short_shifts_that_leave_no_rest_between_them_one_stays_open() {
        assertThat(bound(THREE, ONE, CarriedOver.NOTHING)).isEqualTo(-SOCIAL_WORKER_POINTS);
    }

    @Test
    void an_overridden_rest_lets_only_its_own_duty_be_added_to_the_work_before() {
        RestOverride override = new RestOverride("nobody else", "coordinator", Instant.parse("2026-12-10T14:00:00Z"));
        assertThat(bound(THREE.giving("late", "adams").overridingRest("late", override), ONE, CarriedOver.NOTHING))
                .isZero();
        assertThat(bound(THREE.giving("early", "adams").overridingRest("early", override), ONE, CarriedOver.NOTHING))
                .isEqualTo(-SOCIAL_WORKER_POINTS);
    }

    @Test
    void a_pinned_breach_that_is_there_anyway_does_not_count_against_another_shift() {
        Staff absent = new Staff(
                List.of(ADAMS),
                Map.of("adams", List.of(new Absence(days("2026-12-19", "2026-12-20"), "leave"))),
                Map.of());
        DraftRota draft = open(MONDAY, SATURDAY).giving("saturday", "adams").pinning("saturday", true);
        assertThat(bound(draft, absent, CarriedOver.NOTHING)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_lawful_rota_of_a_generated_week_is_better_than_its_bound(long seed) {
        PlanningProblem problem = SampleWeek.inFlu(seed);
        DraftRota planned = PLANNER.plan(problem, Effort.steps(300, seed), Progress.UNWATCHED);
        Score score = PLANNER.inspect(problem.with(planned)).score();
        assertThat(score.hard()).isZero();
        assertThat(PLANNER.lowerBound(problem).score().medium()).isNegative().isGreaterThanOrEqualTo(score.medium());
    }
}
