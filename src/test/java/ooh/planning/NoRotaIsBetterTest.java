package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import ooh.rota.Score;
import org.jspecify.annotations.Nullable;

/** Of small weeks by lot every rota there is, tried one after the other, against what {@link Bound} says of them all. */
class NoRotaIsBetterTest {
    private static final Planner PLANNER = new Planner(CALENDAR, WEIGHTS);
    private static final RuleBook RULES = new RuleBook(WEIGHTS);

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void no_rota_of_a_week_is_better_than_the_bound(@ForAll long seed) {
        assertNoneIsBetter(WeekByLot.weeks(1, 6, seed));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void nor_is_any_of_two_weeks_together(@ForAll long seed) {
        assertNoneIsBetter(WeekByLot.weeks(2, 3, seed));
    }

    /** A bound that was never reached would hold as well, and be worth nothing. */
    @Example
    void the_best_rota_of_many_weeks_is_as_good_as_the_bound() {
        long reached = 0;
        for (long seed = 0; seed < 40; seed++) {
            PlanningProblem problem = WeekByLot.weeks(1, 5, seed);
            LowerBound bound = PLANNER.lowerBound(problem);
            List<Score> scores = new ArrayList<>();
            each(problem, (score, open) -> scores.add(score));
            reached += scores.stream().anyMatch(bound::isReachedBy) ? 1 : 0;
        }
        assertThat(reached).isGreaterThan(10);
    }

    private static void assertNoneIsBetter(PlanningProblem problem) {
        LowerBound bound = PLANNER.lowerBound(problem);
        each(problem, (score, open) -> {
            if (score.compareTo(bound.score()) > 0
                    || score.hard() == bound.score().hard() && open < bound.openShifts()) {
                throw new AssertionError("A rota of " + score + " with " + open + " open is better than " + bound);
            }
        });
    }

    private static void each(PlanningProblem problem, BiConsumer<Score, Long> heard) {
        RotaPlan plan = new Layout(problem, CALENDAR, WEIGHTS).plan();
        List<PlannedShift> free =
                plan.shifts().stream().filter(shift -> !shift.isPinned()).toList();
        try (Asking asking = RULES.ask(plan)) {
            each(free, 0, asking, plan, heard);
        }
    }

    private static void each(
            List<PlannedShift> free, int next, Asking asking, RotaPlan plan, BiConsumer<Score, Long> heard) {
        if (next == free.size()) {
            heard.accept(
                    asking.score(),
                    plan.shifts().stream().filter(PlannedShift::isMissed).count());
            return;
        }
        PlannedShift shift = free.get(next);
        List<@Nullable Worker> takers = new ArrayList<>(shift.eligible());
        takers.add(null);
        for (Worker taker : takers) {
            asking.give(shift, taker);
            each(free, next + 1, asking, plan, heard);
        }
    }
}
