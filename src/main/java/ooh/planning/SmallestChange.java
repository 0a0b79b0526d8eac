package ooh.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ooh.rota.Level;
import ooh.rota.Score;
import org.jspecify.annotations.Nullable;

/**
 * Mends a plan in which nothing but an absent person's duties is free, in steps outward: first those are given away as well
 * as can be; for each that is still open, one other duty may change hands so that its holder is free; then whoever is left
 * without those who must be beside them stands down. No solver is asked: a few duties and some twenty people can be looked
 * at one by one, in order, so the same plan gives the same change at once. What two further duties could do is not looked
 * for.
 */
final class SmallestChange {
    /** Who takes the open duty, which duty that person gives for it, and who takes that one. */
    private record Exchange(Worker first, PlannedShift given, Worker second, boolean movesAnother, Score score) {}

    /** Lawful and covered before all; then fewest duties moved; then the rest of the score. */
    private static final Comparator<Exchange> SMALLEST = Comparator.<Exchange>comparingLong(
                    exchange -> -exchange.score().hard())
            .thenComparingLong(exchange -> -exchange.score().medium())
            .thenComparing(Exchange::movesAnother)
            .thenComparingLong(exchange -> -exchange.score().soft());

    private final RotaPlan plan;
    private final RuleBook rules;
    private final Sickness sickness;

    SmallestChange(RotaPlan plan, RuleBook rules, Sickness sickness) {
        this.plan = plan;
        this.rules = rules;
        this.sickness = sickness;
    }

    /** Changes the plan; {@code hardBefore} is the hard score that it had before anybody was absent. */
    void make(long hardBefore) {
        List<PlannedShift> free =
                plan.shifts().stream().filter(shift -> !shift.isPinned()).toList();
        while (giveOneBetter(free) || swapTwoBetter(free)) {
            // Until no single step among the free duties makes it better.
        }
        free.stream().filter(PlannedShift::isUncovered).forEach(this::cover);
        while (rules.score(plan).hard() < hardBefore && standDownOne()) {
            // Each standing down may leave somebody else alone.
        }
    }

    /** Each free duty in turn goes to whom it suits best as the others are; whether that changed anything. */
    private boolean giveOneBetter(List<PlannedShift> free) {
        Score before = rules.score(plan);
        Score best = before;
        for (PlannedShift duty : free) {
            Worker holder = duty.person();
            duty.givenTo(null);
            List<Worker> able = duty.eligible().stream()
                    .filter(worker -> canTake(worker, duty, null))
                    .toList();
            for (Worker worker : able) {
                Score score = rules.score(plan.giving(duty, worker));
                if (score.compareTo(best) > 0) {
                    best = score;
                    holder = worker;
                }
            }
            duty.givenTo(holder);
        }
        return best.compareTo(before) > 0;
    }

    private boolean swapTwoBetter(List<PlannedShift> free) {
        Score before = rules.score(plan);
        for (PlannedShift one : free) {
            for (PlannedShift other : free) {
                Worker ofOne = one.person();
                Worker ofOther = other.person();
                if (one.id().compareTo(other.id()) < 0 && isAllowed(one, ofOther) && isAllowed(other, ofOne)) {
                    one.givenTo(ofOther);
                    other.givenTo(ofOne);
                    if (rules.score(plan).compareTo(before) > 0) {
                        return true;
                    }
                    one.givenTo(ofOne);
                    other.givenTo(ofOther);
                }
            }
        }
        return false;
    }

    private static boolean isAllowed(PlannedShift duty, @Nullable Worker worker) {
        return worker == null || duty.eligible().contains(worker);
    }

    private void cover(PlannedShift open) {
        Score before = rules.score(plan);
        List<Exchange> exchanges = new ArrayList<>();
        for (Worker first : open.eligible()) {
            for (PlannedShift given : dutiesOf(first)) {
                if (isMovable(given) && canTake(first, open, given)) {
                    exchanges(open, first, given, exchanges);
                }
            }
        }
        exchanges.stream()
                .filter(exchange -> exchange.score().hard() >= before.hard()
                        && exchange.score().medium() > before.medium())
                .min(SMALLEST)
                .ifPresent(exchange -> {
                    open.givenTo(exchange.first());
                    exchange.given().givenTo(exchange.second());
                });
    }

    private void exchanges(PlannedShift open, Worker first, PlannedShift given, List<Exchange> found) {
        for (Worker second : given.eligible()) {
            if (!second.equals(first) && canTake(second, given, null)) {
                open.givenTo(first);
                given.givenTo(second);
                found.add(new Exchange(first, given, second, given.isPinned(), rules.score(plan)));
                open.givenTo(null);
                given.givenTo(first);
            }
        }
    }

    /**
     * Whether the person's own work stays lawful with the wanted duty, and without another if one is given for it. Who has
     * just fallen ill is asked for nothing further, not even after the absence.
     */
    private boolean canTake(Worker worker, PlannedShift wanted, @Nullable PlannedShift given) {
        if (worker.id().equals(sickness.person())) {
            return false;
        }
        List<PlannedShift> duties = new ArrayList<>(dutiesOf(worker).stream()
                .filter(duty -> duty != given)
                .map(PlannedShift::copy)
                .toList());
        Score without = rules.score(plan.alone(worker, duties));
        duties.add(wanted.copy().givenTo(worker));
        return rules.score(plan.alone(worker, duties)).hard() >= without.hard();
    }

    private boolean standDownOne() {
        RuleBook.Reading now = rules.read(plan);
        Optional<PlannedShift> unsafe = now.findings().stream()
                .filter(finding -> finding.level() == Level.HARD)
                .flatMap(finding -> finding.facts().stream())
                .filter(PlannedShift.class::isInstance)
                .map(PlannedShift.class::cast)
                .filter(duty -> !duty.isUncovered() && isMovable(duty))
                .filter(duty -> {
                    Worker holder = duty.worker();
                    long without = rules.score(plan.giving(duty, null)).hard();
                    duty.givenTo(holder);
                    return without > now.score().hard();
                })
                .findFirst();
        unsafe.ifPresent(duty -> duty.givenTo(null));
        return unsafe.isPresent();
    }

    private boolean isMovable(PlannedShift duty) {
        return duty.isOfThisWeek() && !sickness.hasBegun(duty);
    }

    private List<PlannedShift> dutiesOf(Worker worker) {
        return plan.shifts().stream().filter(shift -> shift.isOf(worker)).toList();
    }
}
