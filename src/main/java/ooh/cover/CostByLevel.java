package ooh.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What it costs to keep each service level on some shifts. Required cover changes only where the level passes the risk of a
 * shift at some number of people, so the cost is a staircase with finitely many steps, and the answers here are exact.
 */
final class CostByLevel {
    private final TreeMap<Double, Step> stepByLevel = new TreeMap<>();

    /** What holds from this level on, up to that of the next step: the looser a level, the less it costs. */
    record Step(double level, long pence, long minutes) {}

    private CostByLevel() {}

    static CostByLevel of(List<DatedShift> shifts) {
        // By the level from which on one person of a shift is not needed: what that saves.
        TreeMap<Double, Step> savings = new TreeMap<>();
        long pence = 0;
        long minutes = 0;
        for (DatedShift shift : shifts) {
            int most = shift.required(0);
            pence += most * shift.pence();
            minutes += most * shift.span().minutes();
            for (int people = shift.required(1); people < most; people++) {
                savings.merge(
                        shift.risk(people),
                        new Step(shift.risk(people), shift.pence(), shift.span().minutes()),
                        (one, other) ->
                                new Step(one.level(), one.pence() + other.pence(), one.minutes() + other.minutes()));
            }
        }
        CostByLevel costs = new CostByLevel();
        costs.stepByLevel.put(0.0, new Step(0, pence, minutes));
        for (Step saving : savings.values()) {
            pence -= saving.pence();
            minutes -= saving.minutes();
            costs.stepByLevel.put(saving.level(), new Step(saving.level(), pence, minutes));
        }
        return costs;
    }

    /** The strictest level, first; it is 0 where everything is at its most, whatever that keeps. */
    List<Step> steps() {
        return new ArrayList<>(stepByLevel.values());
    }

    /** What the level costs at least. */
    Step at(double level) {
        return stepByLevel.floorEntry(level).getValue();
    }

    /** The strictest that costs no more. */
    Optional<Step> within(long pence) {
        return stepByLevel.values().stream()
                .filter(step -> step.pence() <= pence)
                .findFirst();
    }
}
