package ooh.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ooh.rota.Level;
import ooh.rota.Score;

/**
 * Counts what no rota can better. For each person and week the rule book is asked, of that person alone and beside the duties
 * that can not move (carried over or pinned), which sets of shifts that person could have and what each costs; see {@link
 * Reach}. From that follow
 *
 * <ul>
 *   <li>the hard score: that of the fixed duties alone, by rules that no further work mends;
 *   <li>the shifts that stay open, and their points. What all reaches can serve together is found by {@link Matching}. The
 *       sets of shifts that a network can serve are the independent sets of a matroid, a gammoid (Perfect 1968; Mason
 *       1972), so taking the dearest shift first, and each that can still be served beside those taken, serves the most
 *       points there are (Rado 1957, Edmonds 1971), and the most shifts. Rows and company may raise the points further;
 *   <li>the soft score of a rota with that hard and that medium score: each person's rows, priced by the rule book, and
 *       {@link Ascent} over what ties them together. None is counted where somebody's rows are too many.
 * </ul>
 *
 * <p>Each level is a bound on rotas that reach the one above it, so no rota has a better score. Rules that are not asked
 * ({@link BoundRules}) make the bound weaker and never wrong.
 */
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

    /** Tells what is counted as soon as it is, cover first. An interrupted thread gives up what it has not counted yet. */
    LowerBound count(Consumer<LowerBound> told) {
        List<Reach> reaches = reaches();
        if (Thread.currentThread().isInterrupted()) {
            return LowerBound.NOTHING_COUNTED;
        }
        List<PlannedShift> open = open(reaches);
        Score untouched = rules.score(untouched());
        LowerBound covered = covered(untouched, open);
        told.accept(covered);
        if (pointWeight() == 0 || !reaches.stream().allMatch(Reach::isListed)) {
            return covered;
        }
        LowerBound priced = priced(new TiedRows(plan, kinds, reaches, weights), untouched, open);
        told.accept(priced);
        return priced;
    }

    private LowerBound covered(Score untouched, List<PlannedShift> open) {
        return new LowerBound(new Score(untouched.hard(), -pointWeight() * points(open), 0), open.size());
    }

    private LowerBound priced(TiedRows rows, Score untouched, List<PlannedShift> open) {
        long pinned = points(open.stream().filter(PlannedShift::isPinned).toList());
        long points = Math.max(points(open) - pinned, rows.pointsOpen());
        long soft = untouched.soft()
                - rows.priceWith(points)
                + asked.roundedAtMost(plan.workers().size(), weeks);
        return new LowerBound(
                new Score(untouched.hard(), -pointWeight() * (points + pinned), Math.min(0, soft)), open.size());
    }

    /** 0 where another service's book judges cover by another level. */
    private long pointWeight() {
        return weights.level("shiftUncovered") == Level.MEDIUM ? weights.weight("shiftUncovered") : 0;
    }

    private static long points(List<PlannedShift> open) {
        return open.stream().mapToLong(PlannedShift::points).sum();
    }

    /** With nothing but the duties that can not move. */
    private RotaPlan untouched() {
        List<PlannedShift> opened = plan.shifts().stream().map(Bound::opened).toList();
        return plan.with(asked.scores(!plan.overridden().isEmpty()), opened);
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
                if (!Thread.currentThread().isInterrupted()) {
                    reaches.add(reach(worker, week));
                }
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
        return Reach.of(week, plan.alone(worker, asked.scores(overridden), theirs), open, rules);
    }

    private static PlannedShift opened(PlannedShift shift) {
        return shift.isPinned() ? shift.copy() : shift.copy().givenTo(null);
    }
}
