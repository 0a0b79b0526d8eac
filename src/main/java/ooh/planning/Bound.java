package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import ooh.rota.Score;

/**
 * Counts the points that no lawful rota of the week can win back: those of the shifts that must stay open. A shift must,
 * where each person on its banks, put on it beside nothing but the duties that can not move (carried over or pinned),
 * breaks a hard rule that stands without it.
 *
 * <p>This is a bound because the rules asked here look at one person's work alone, and more work never mends any of them:
 * what is broken beside the fixed duties is broken in every rota that has them too. The rules that other people's duties
 * can mend (Grade I beside a social worker and a manager) are not asked, nor those that more work mends ({@link Asked}). Shifts that stand in each other's way are each
 * counted as coverable, so the true optimum may be worse than the bound.
 */
final class Bound {
    private final RotaPlan plan;
    private final RuleBook rules;

    Bound(RotaPlan plan, RuleBook rules) {
        this.plan = plan;
        this.rules = rules;
    }

    /** The points of the shifts that must stay open. */
    long lostPoints() {
        return plan.shifts().stream()
                .filter(this::mustStayOpen)
                .mapToLong(PlannedShift::points)
                .sum();
    }

    private boolean mustStayOpen(PlannedShift shift) {
        if (shift.isSpare()) {
            return false;
        }
        return shift.isPinned()
                ? shift.isUncovered()
                : shift.eligible().stream().noneMatch(worker -> canTake(worker, shift));
    }

    private boolean canTake(Worker worker, PlannedShift shift) {
        List<PlannedShift> duties = new ArrayList<>(plan.shifts().stream()
                .filter(other -> other.isPinned() && other.isOf(worker))
                .map(PlannedShift::copy)
                .toList());
        Score before = rules.score(plan.alone(worker, duties));
        duties.add(shift.copy().givenTo(worker));
        return rules.score(plan.alone(worker, duties)).hard() >= before.hard();
    }
}
