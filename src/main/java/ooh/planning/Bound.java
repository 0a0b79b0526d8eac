package ooh.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Counts the shifts, and the points of them, that no lawful rota can win back. Each person's {@link Reach} in each week is
 * found by asking the rule book about that person alone, beside the duties that can not move (carried over or pinned). What
 * the reaches of all can serve together is then found by {@link Matching}.
 *
 * <p>This is a bound because a lawful rota gives nobody more than their reach: the rules asked look at one person's work
 * alone, and more work never mends one of them, so what is broken beside the fixed duties, or by two shifts, or by too many,
 * is broken in every rota that has them too. The sets of shifts that a network can serve are the independent sets of a
 * matroid, a gammoid (Perfect 1968; Mason 1972), so taking the dearest shift first, and each that can still be served
 * beside those taken, serves the most points there are (Rado 1957, Edmonds 1971), and the most shifts. Rules that look at
 * several people (Grade I beside a social worker and a manager) are not asked, and a reach may hold sets that break a rule
 * by three shifts; so the best rota may be worse than the bound, but is never better.
 */
final class Bound {
    private final RotaPlan plan;
    private final RuleBook rules;
    private final RuleWeights weights;
    private final RuleScores alone;

    Bound(RotaPlan plan, RuleBook rules, RuleWeights weights) {
        this.plan = plan;
        this.rules = rules;
        this.weights = weights;
        this.alone = new RuleScores(weights.only(Reach.RULES));
    }

    CoverBound cover() {
        Matching matching = new Matching(reaches());
        List<PlannedShift> open = plan.shifts().stream()
                .sorted(Comparator.comparingLong(PlannedShift::points).reversed())
                .filter(shift -> !shift.isSpare())
                .filter(shift -> shift.isPinned() ? shift.isUncovered() : !matching.finds(shift.id()))
                .toList();
        long points = open.stream().mapToLong(PlannedShift::points).sum();
        return new CoverBound(-weights.weight("shiftUncovered") * points, open.size());
    }

    private List<Reach> reaches() {
        List<Reach> reaches = new ArrayList<>();
        for (Worker worker : plan.workers()) {
            for (WorkingWeek week : worker.weeks()) {
                reaches.add(Reach.of(worker, plan.alone(worker, alone, shiftsFor(worker, week)), rules));
            }
        }
        return reaches;
    }

    /** What the person has anyway, and what of the week could be given to the person, still open. */
    private List<PlannedShift> shiftsFor(Worker worker, WorkingWeek week) {
        return plan.shifts().stream()
                .filter(shift -> shift.isPinned()
                        ? shift.isOf(worker)
                        : shift.isOfWeek(week.number()) && shift.eligible().contains(worker))
                .map(shift -> shift.isPinned() ? shift.copy() : shift.copy().givenTo(null))
                .toList();
    }
}
