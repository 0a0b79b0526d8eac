package ooh.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ooh.rota.Level;
import ooh.rota.Score;

final class Bound {
    private final RotaPlan plan;
    private final RuleBook rules;
    private final RuleWeights weights;
    private final BoundRules asked;
    private final int weeks;
    private final List<Kind> kinds;

    Bound(RotaPlan plan, RuleBook rules, RuleWeights weights) {
        this.plan = plan;
        this.rules = rules;
        this.weights = weights;
        this.weeks = plan.workers().stream()
                .mapToInt(worker -> worker.weeks().size())
                .max()
                .orElse(1);
        this.asked = new BoundRules(weights, weeks == 1);
        this.kinds = Kind.of(plan.shifts(), asked.isAlwaysOneAtATime());
    }

    /** Tells of what is counted as soon as it is: cover first. */
    LowerBound count(Consumer<LowerBound> told) {
        List<Reach> reaches = reaches();
        Score untouched = untouched();
        List<PlannedShift> open = open(reaches);
        long points = open.stream().mapToLong(PlannedShift::points).sum();
        boolean coverIsMedium = weights.level("shiftUncovered") == Level.MEDIUM;
        Score cover = new Score(
                untouched.hard(), coverIsMedium ? -weights.weight("shiftUncovered") * points : 0, 0);
        LowerBound covered = new LowerBound(cover, open.size());
        told.accept(covered);
        if (!coverIsMedium || weights.weight("shiftUncovered") == 0) {
            return covered;
        }
        long pinned = plan.shifts().stream()
                .filter(shift -> shift.isPinned() && shift.isMissed())
                .mapToLong(PlannedShift::points)
                .sum();
        OptionalLong dearer = new RowPrices(
                        kinds, reaches.stream().map(Reach::rows).toList())
                .least(points - pinned);
        if (dearer.isEmpty()) {
            return covered;
        }
        long soft = untouched.soft() - dearer.getAsLong() + asked.roundedAtMost(plan.workers().size(), weeks);
        LowerBound all =
                new LowerBound(new Score(cover.hard(), cover.medium(), Math.min(0, soft)), open.size());
        told.accept(all);
        return all;
    }

    /** The score where nothing but the duties that can not move is given. */
    private Score untouched() {
        List<PlannedShift> opened = plan.shifts().stream().map(Bound::opened).toList();
        return rules.score(plan.with(asked.scores(!plan.overridden().isEmpty()), opened));
    }

    /** What the dearest first leaves open. */
    private List<PlannedShift> open(List<Reach> reaches) {
        Matching matching = new Matching(reaches);
        return plan.shifts().stream()
                .sorted(Comparator.comparingLong(PlannedShift::points).reversed())
                .filter(shift -> !shift.isSpare())
                .filter(shift -> shift.isPinned() ? shift.isUncovered() : !matching.finds(shift.id()))
                .toList();
    }

    private List<Reach> reaches() {
        List<Reach> reaches = new ArrayList<>();
        for (Worker worker : plan.workers()) {
            for (WorkingWeek week : worker.weeks()) {
                reaches.add(reach(worker, week));
            }
        }
        return reaches;
    }

    private Reach reach(Worker worker, WorkingWeek week) {
        List<Kind> open = kinds.stream()
                .filter(kind -> kind.first().isOfWeek(week.number())
                        && kind.first().eligible().contains(worker))
                .toList();
        List<PlannedShift> theirs = Stream.concat(
                        plan.shifts().stream().filter(shift -> shift.isPinned() && shift.isOf(worker)),
                        open.stream().map(Kind::first))
                .map(Bound::opened)
                .toList();
        boolean overridden =
                plan.overridden().stream().anyMatch(duty -> duty.worker().equals(worker));
        return Reach.of(worker, plan.alone(worker, asked.scores(overridden), theirs), open, rules);
    }

    private static PlannedShift opened(PlannedShift shift) {
        return shift.isPinned() ? shift.copy() : shift.copy().givenTo(null);
    }
}
