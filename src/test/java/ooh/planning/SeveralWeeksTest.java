package ooh.planning;

import static java.util.Objects.requireNonNull;
import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.WEIGHTS;
import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.shift;
import static ooh.planning.Fixtures.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ooh.rota.Assignment;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Duty;
import ooh.rota.Score;
import ooh.rota.Tally;
import ooh.staff.Absence;
import ooh.staff.DaytimePost;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.staff.Wish;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.config.solver.EnvironmentMode;

/** What holds for one week holds for each of several that are planned together, and across the edges between them. */
class SeveralWeeksTest {
    private static final Planner PLANNER = new Planner(CALENDAR, WEIGHTS);
    private static final Week FIRST = Week.parse("2026-11-16");
    private static final Person ADAMS = person(new Limits(0, 600, false), null);

    private static Person person(Limits limits, @Nullable DaytimePost post) {
        return new Person("adams", "A. Adams", "01632 960000", Set.of("manager", "core"), limits, post, null);
    }

    /** The weeks from the first on, one for each list of manager's duties, all of them Adams's. */
    @SafeVarargs
    private static PlanningProblem weeks(
            Person adams, CarriedOver carriedOver, Map<String, List<Wish>> wishes, List<Span>... duties) {
        List<DraftRota> drafts = new ArrayList<>();
        for (List<Span> ofWeek : duties) {
            List<Assignment> assignments = ofWeek.stream()
                    .map(span -> new Assignment(shift("at " + span.from(), Tier.MANAGER, span), "adams", false))
                    .toList();
            drafts.add(new DraftRota(FIRST.plus(drafts.size()), 1, assignments));
        }
        return new PlanningProblem(
                drafts, new Staff(List.of(adams), Map.of(), wishes), carriedOver, Set.of("core"), Map.of());
    }

    private static Score score(String rule, PlanningProblem problem) {
        return requireNonNull(PLANNER.scoreByRule(problem).get(rule));
    }

    @SafeVarargs
    private static long hard(String rule, Person adams, List<Span>... duties) {
        return score(rule, weeks(adams, CarriedOver.NOTHING, Map.of(), duties)).hard();
    }

    private static List<Span> nights(String... days) {
        return Arrays.stream(days).map(day -> span(day, "23:00", "09:00")).toList();
    }

    @Test
    void the_weekly_limit_holds_for_each_week_and_not_for_their_sum() {
        assertThat(hard("weekTooLong", ADAMS, nights("2026-11-18"), nights("2026-11-25")))
                .isZero();
        assertThat(hard("weekTooLong", ADAMS, nights("2026-11-18"), nights("2026-11-25", "2026-11-28")))
                .isEqualTo(-600);
    }

    @Test
    void rest_holds_across_the_edge_between_two_planned_weeks() {
        List<Span> sunday = nights("2026-11-22");
        assertThat(hard("restTooShort", ADAMS, sunday, List.of(span("2026-11-23", "20:00", "23:00"))))
                .isZero();
        assertThat(hard("restTooShort", ADAMS, sunday, List.of(span("2026-11-23", "19:59", "23:00"))))
                .isEqualTo(-1);
    }

    @Test
    void a_run_of_nights_goes_on_into_the_next_planned_week() {
        List<Span> weekend = nights("2026-11-21", "2026-11-22");
        assertThat(hard("tooManyNightsRunning", ADAMS, weekend, nights("2026-11-23")))
                .isZero();
        assertThat(hard("tooManyNightsRunning", ADAMS, weekend, nights("2026-11-23", "2026-11-24")))
                .isEqualTo(-600);
    }

    @Test
    void the_weekly_rest_of_a_week_may_lie_in_the_planned_week_before_until_a_duty_there_takes_it() {
        DaytimePost everyDay = new DaytimePost(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(17, 0));
        Person adams = person(new Limits(0, 6000, false), everyDay);
        Staff onLeave = new Staff(
                List.of(adams),
                Map.of("adams", List.of(new Absence(days("2026-11-21", "2026-11-23"), "leave"))),
                Map.of());
        Span evening = span("2026-11-25", "18:00", "19:00");
        PlanningProblem rested = weeks(adams, CarriedOver.NOTHING, Map.of(), List.of(), List.of(evening));
        assertThat(score("weeklyRestTooShort", with(rested, onLeave)).hard()).isZero();
        PlanningProblem worn = weeks(
                adams, CarriedOver.NOTHING, Map.of(), List.of(span("2026-11-21", "23:00", "23:30")), List.of(evening));
        assertThat(score("weeklyRestTooShort", with(worn, onLeave)).hard()).isNegative();
    }

    private static PlanningProblem with(PlanningProblem problem, Staff staff) {
        return new PlanningProblem(problem.drafts(), staff, problem.carriedOver(), Set.of("core"), Map.of());
    }

    /** 816 hours are the most in 17 weeks; 800 of them were worked in the weeks before, of which the oldest falls out. */
    @Test
    void a_planned_week_counts_towards_the_average_of_the_next_and_what_is_17_weeks_old_does_not() {
        Person adams = person(new Limits(0, 6000, false), null);
        Map<String, Tally> before = Map.of("adams", new Tally(800 * 60, 0, 0, 0, 0));
        Map<String, Tally> oldestGone = Map.of("adams", new Tally(799 * 60, 0, 0, 0, 0));
        List<Span> tenHours = nights("2026-11-18");
        CarriedOver carried = new CarriedOver(List.of(), Map.of(), List.of(before, oldestGone));
        List<Span> sevenHours = List.of(span("2026-11-25", "09:00", "16:00"));
        assertThat(score("averageWeekTooLong", weeks(adams, carried, Map.of(), tenHours, sevenHours))
                        .hard())
                .isZero();
        List<Span> longer = List.of(span("2026-11-25", "09:00", "16:01"));
        assertThat(score("averageWeekTooLong", weeks(adams, carried, Map.of(), tenHours, longer))
                        .hard())
                .isEqualTo(-1);
    }

    @Test
    void contracted_hours_are_owed_in_each_week() {
        PlanningProblem problem = weeks(
                person(new Limits(600, 600, false), null),
                CarriedOver.NOTHING,
                Map.of(),
                nights("2026-11-18"),
                List.of(span("2026-11-25", "17:00", "23:00")));
        assertThat(score("contractedHoursUnused", problem).soft())
                .isEqualTo(-240 * WEIGHTS.weight("contractedHoursUnused"));
    }

    @Test
    void a_wish_over_the_edge_of_two_weeks_is_asked_of_each() {
        Map<String, List<Wish>> wishes =
                Map.of("adams", List.of(new Wish(days("2026-11-22", "2026-11-25"), Wish.Kind.WOULD_LIKE)));
        PlanningProblem problem = weeks(ADAMS, CarriedOver.NOTHING, wishes, nights("2026-11-18"), nights("2026-11-24"));
        assertThat(score("wishNotGranted", problem).soft())
                .isEqualTo(-WEIGHTS.wishMinutes() * WEIGHTS.weight("wishNotGranted"));
    }

    @Test
    void fairness_squares_what_was_carried_over_plus_all_planned_weeks() {
        CarriedOver carried = new CarriedOver(List.of(), Map.of("adams", new Tally(1200, 0, 0, 0, 0)));
        PlanningProblem problem = weeks(ADAMS, carried, Map.of(), nights("2026-11-18"), nights("2026-11-24"));
        assertThat(score("hoursUnfair", problem).soft()).isEqualTo(-(2400L * 2400 - 1200 * 1200) / 600);
    }

    @Test
    void weeks_that_were_planned_together_are_as_good_when_they_are_published_one_by_one() {
        PlanningProblem problem = SampleWeek.weeks(4, 3);
        List<DraftRota> planned = PLANNER.planAll(problem, Effort.steps(1500, 3), Progress.UNWATCHED);
        PlanningProblem together = problem.with(planned);
        List<Duty> published = new ArrayList<>();
        long medium = 0;
        long hours = 0;
        for (DraftRota draft : planned) {
            CarriedOver before = CarriedOver.into(CALENDAR.span(draft.week()), published, CALENDAR);
            PlanningProblem alone = new PlanningProblem(
                    draft, problem.staff(), plus(before, problem.carriedOver()), problem.coreBanks(), Map.of());
            Score score = PLANNER.inspect(alone).score();
            assertThat(score.hard()).isZero();
            medium += score.medium();
            hours += score("hoursUnfair", alone).soft();
            published.addAll(draft.assignments().stream()
                    .flatMap(assignment -> assignment.duty().stream())
                    .toList());
        }
        assertThat(PLANNER.scoreByRule(together).values())
                .extracting(Score::hard)
                .containsOnly(0L);
        assertThat(score("shiftUncovered", together).medium()).isEqualTo(medium);
        long fairness = score("hoursUnfair", together).soft();
        assertThat(hours)
                .isBetween(fairness, fairness + 4L * problem.staff().people().size());
    }

    private static CarriedOver plus(CarriedOver one, CarriedOver other) {
        Map<String, Tally> tallies = new HashMap<>(one.tallies());
        other.tallies().forEach((person, tally) -> tallies.merge(person, tally, Tally::plus));
        return new CarriedOver(one.duties(), tallies, one.workedTallies());
    }

    @Test
    void the_score_of_several_weeks_stays_right_move_by_move_and_pins_stay() {
        PlanningProblem problem = SampleWeek.weeks(3, 2);
        DraftRota second = problem.drafts().get(1);
        String pinnedShift = second.assignments().get(0).shift().id();
        List<DraftRota> pinned = List.of(
                problem.drafts().get(0),
                second.giving(pinnedShift, "grade-i-1").pinning(pinnedShift, true),
                problem.drafts().get(2).atVersion(7));
        List<DraftRota> planned = PLANNER.planAll(
                problem.with(pinned), Effort.steps(15, 2), Progress.UNWATCHED, EnvironmentMode.FULL_ASSERT);
        assertThat(planned)
                .extracting(DraftRota::week)
                .isEqualTo(Stream.iterate(SampleWeek.WEEK, Week::next).limit(3).toList());
        assertThat(planned).extracting(DraftRota::version).containsExactly(1L, 1L, 7L);
        assertThat(planned.get(1).assignment(pinnedShift).person()).isEqualTo("grade-i-1");
        assertThat(planned)
                .allSatisfy(draft -> assertThat(draft.assignments())
                        .filteredOn(Assignment::isCovered)
                        .hasSizeGreaterThan(30));
    }

    @Test
    void only_1_to_13_weeks_that_follow_each_other_can_be_planned_together() {
        Staff nobody = new Staff(List.of(), Map.of(), Map.of());
        DraftRota first = DraftRota.covering(FIRST, List.of());
        for (List<DraftRota> wrong : List.of(
                List.<DraftRota>of(),
                List.of(first, first),
                List.of(first, DraftRota.covering(FIRST.plus(2), List.of())),
                Stream.iterate(FIRST, Week::next)
                        .limit(14)
                        .map(week -> DraftRota.covering(week, List.of()))
                        .toList())) {
            assertThatThrownBy(() -> new PlanningProblem(wrong, nobody, CarriedOver.NOTHING, Set.of(), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("can not be planned together");
        }
    }
}
