package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ooh.rota.Assignment;
import ooh.rota.DraftRota;
import ooh.rota.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.config.solver.EnvironmentMode;

class PlanTest {
    private static final Planner PLANNER = new Planner(CALENDAR, WEIGHTS);
    private static final PlanningProblem PROBLEM = SampleWeek.of(1);

    private static PlanningProblem with(DraftRota draft) {
        return PROBLEM.with(draft);
    }

    private static Score score(DraftRota draft) {
        return PLANNER.inspect(with(draft)).score();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_generated_week_is_lawful_and_almost_all_covered_after_a_few_thousand_steps(long seed) {
        PlanningProblem problem = SampleWeek.of(seed);
        DraftRota planned = PLANNER.plan(problem, Effort.steps(3000, seed), Progress.UNWATCHED);
        Score score = PLANNER.inspect(problem.with(planned)).score();
        assertThat(score.hard()).isZero();
        assertThat(planned.assignments()).filteredOn(Assignment::isCovered).hasSizeGreaterThanOrEqualTo(37);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void core_managers_have_at_least_32_of_their_36_hours_before_the_bank_works(long seed) {
        PlanningProblem problem = SampleWeek.of(seed);
        DraftRota planned = PLANNER.plan(problem, Effort.steps(20_000, seed), Progress.UNWATCHED);
        for (String manager : List.of("ooh-manager-1", "ooh-manager-2", "ooh-manager-3")) {
            assertThat(planned.assignments().stream()
                            .filter(assignment -> manager.equals(assignment.person()))
                            .mapToLong(assignment -> assignment.shift().span().minutes())
                            .sum())
                    .as(manager)
                    .isBetween(32 * 60L, 36 * 60L);
        }
    }

    @Test
    void the_same_seed_and_steps_give_the_same_rota() {
        DraftRota first = PLANNER.plan(PROBLEM, Effort.steps(500, 7), Progress.UNWATCHED);
        DraftRota second =
                new Planner(CALENDAR, WEIGHTS).plan(SampleWeek.of(1), Effort.steps(500, 7), Progress.UNWATCHED);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_score_stays_right_move_by_move() {
        DraftRota planned =
                PLANNER.plan(SampleWeek.inFlu(3), Effort.steps(60, 3), Progress.UNWATCHED, EnvironmentMode.FULL_ASSERT);
        assertThat(planned.assignments()).anyMatch(Assignment::isCovered);
    }

    @Test
    void a_pin_is_kept_even_where_it_breaks_a_rule_and_where_it_keeps_a_shift_open() {
        String night = "manager-23-2026-11-10-1";
        String evening = "manager-17-2026-11-11-1";
        DraftRota draft =
                PROBLEM.draft().giving(night, "grade-i-1").pinning(night, true).pinning(evening, true);
        DraftRota planned = PLANNER.plan(with(draft), Effort.steps(200, 1), Progress.UNWATCHED);
        assertThat(planned.assignment(night)).isEqualTo(draft.assignment(night));
        assertThat(planned.assignment(evening)).isEqualTo(draft.assignment(evening));
    }

    @Test
    void week_version_shifts_and_pins_come_back_as_they_were_and_the_draft_given_is_left_alone() {
        DraftRota draft = PROBLEM.draft().atVersion(9);
        DraftRota planned = PLANNER.plan(with(draft), Effort.steps(10, 1), Progress.UNWATCHED);
        assertThat(planned.week()).isEqualTo(draft.week());
        assertThat(planned.version()).isEqualTo(9);
        assertThat(planned.assignments())
                .extracting(Assignment::shift)
                .isEqualTo(draft.assignments().stream().map(Assignment::shift).toList());
        assertThat(draft.assignments()).noneMatch(Assignment::isCovered);
    }

    @Test
    void planning_goes_on_from_what_is_there_and_never_makes_it_worse() {
        DraftRota good = PLANNER.plan(PROBLEM, Effort.steps(1000, 1), Progress.UNWATCHED);
        DraftRota again = PLANNER.plan(with(good), Effort.steps(1, 1), Progress.UNWATCHED);
        assertThat(score(again)).isGreaterThanOrEqualTo(score(good));
    }

    @Test
    void a_draft_without_shifts_stays_empty() {
        DraftRota empty = DraftRota.covering(SampleWeek.WEEK, List.of());
        assertThat(PLANNER.plan(with(empty), Effort.steps(10, 1), Progress.UNWATCHED))
                .isEqualTo(empty);
    }

    @Test
    void progress_begins_with_the_draft_and_only_rises_to_the_rota_returned() {
        List<Score> heard = new ArrayList<>();
        DraftRota planned = PLANNER.plan(PROBLEM, Effort.steps(500, 1), (best, elapsed, bound) -> {
            assertThat(bound.score()).isGreaterThanOrEqualTo(best);
            assertThat(elapsed).isPositive();
            return heard.add(best);
        });
        assertThat(heard).isSorted();
        assertThat(heard.get(0)).isEqualTo(score(PROBLEM.draft()));
        assertThat(heard.get(heard.size() - 1)).isEqualTo(score(planned));
    }

    /** A search may find nothing better for seconds; what the construction found must be heard of all the same. */
    @Test
    void what_the_construction_covers_is_told_before_the_search_betters_it() {
        List<Score> heard = new ArrayList<>();
        PLANNER.plan(PROBLEM, Effort.steps(1, 1), (best, elapsed, bound) -> heard.add(best));
        assertThat(heard.get(0).medium()).isLessThan(heard.get(heard.size() - 1).medium());
    }

    /** Cut short in its construction, a run once left a week empty that was covered before. */
    @Test
    void a_run_that_is_stopped_at_once_keeps_what_was_there() {
        DraftRota good = PLANNER.plan(PROBLEM, Effort.steps(1000, 1), Progress.UNWATCHED);
        DraftRota half = good;
        for (Assignment assignment : good.assignments().subList(0, 10)) {
            half = half.giving(assignment.shift().id(), null);
        }
        Effort moment = new Effort(Duration.ofMillis(1), null, null, 0);
        DraftRota planned = PLANNER.plan(with(half), moment, (best, elapsed, bound) -> false);
        assertThat(score(planned)).isGreaterThanOrEqualTo(score(half));
    }

    @Test
    void the_shortest_run_that_can_be_asked_for_covers_most_of_the_week() {
        DraftRota planned = PLANNER.plan(PROBLEM, Effort.seconds(1), Progress.UNWATCHED);
        assertThat(planned.assignments())
                .filteredOn(Assignment::isCovered)
                .hasSizeGreaterThan(PROBLEM.draft().assignments().size() / 2);
        assertThat(score(planned).hard()).isZero();
    }

    @Test
    void a_large_construction_is_heard_of_before_it_is_done_and_its_stop_keeps_what_it_placed() {
        PlanningProblem large = ManyAreas.of(4, 1);
        List<Score> heard = new ArrayList<>();
        DraftRota planned = PLANNER.plan(large, Effort.seconds(600), (best, elapsed, bound) -> {
            if (heard.isEmpty() || !heard.get(heard.size() - 1).equals(best)) {
                heard.add(best);
            }
            return heard.size() < 3;
        });
        assertThat(heard).isSorted();
        assertThat(PLANNER.inspect(large.with(planned)).score()).isGreaterThanOrEqualTo(heard.get(2));
        assertThat(planned.assignments()).anyMatch(Assignment::isCovered);
    }

    @Test
    void a_draft_that_is_pinned_whole_comes_back_as_it_is() {
        DraftRota pinned = PLANNER.plan(PROBLEM, Effort.steps(50, 1), Progress.UNWATCHED);
        for (Assignment assignment : pinned.assignments()) {
            pinned = pinned.pinning(assignment.shift().id(), true);
        }
        assertThat(PLANNER.plan(with(pinned), Effort.seconds(2), Progress.UNWATCHED))
                .isEqualTo(pinned);
    }

    @Test
    void saying_stop_ends_an_hours_effort_early_and_keeps_the_best() {
        List<Score> heard = new ArrayList<>();
        DraftRota planned = PLANNER.plan(PROBLEM, Effort.seconds(3600), (best, elapsed, bound) -> {
            heard.add(best);
            return heard.size() < 3;
        });
        assertThat(heard).hasSize(3);
        assertThat(score(planned)).isGreaterThanOrEqualTo(heard.get(2));
    }

    @Test
    void nothing_better_for_a_while_ends_an_hours_effort_early() {
        DraftRota planned = PLANNER.plan(
                PROBLEM, Effort.seconds(3600).unlessUnimprovedFor(Duration.ofMillis(200)), Progress.UNWATCHED);
        assertThat(score(planned).hard()).isZero();
    }

    @Test
    void a_run_that_has_reached_the_best_possible_ends_early_and_says_so() {
        PlanningProblem small = WeekByLot.weeks(1, 4, 2);
        List<String> said = new ArrayList<>();
        DraftRota planned =
                PLANNER.plan(small, Effort.seconds(3600), (best, elapsed, bound) -> said.add(bound.distance(best)));
        assertThat(said.get(said.size() - 1)).isEqualTo("It is the best possible: no rota can be better.");
        assertThat(PLANNER.lowerBound(small)
                        .isReachedBy(PLANNER.inspect(small.with(planned)).score()))
                .isTrue();
    }

    @Test
    void an_interrupted_thread_gets_the_best_so_far_and_stays_interrupted() {
        DraftRota planned = PLANNER.plan(PROBLEM, Effort.seconds(3600), (best, elapsed, bound) -> {
            Thread.currentThread().interrupt();
            return true;
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(planned.assignments()).hasSameSizeAs(PROBLEM.draft().assignments());
    }

    @Test
    void a_watcher_that_fails_ends_the_run_and_is_heard() {
        assertThatThrownBy(() -> PLANNER.plan(PROBLEM, Effort.seconds(3600), (best, elapsed, bound) -> {
                    throw new IllegalStateException("watcher");
                }))
                .hasMessage("watcher");
    }
}
