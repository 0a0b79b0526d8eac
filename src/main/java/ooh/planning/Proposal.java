package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/** Who would have which of the offered shifts, put to the rule book: it stays where the rules find it better than what is there. */
record Proposal(Offers offers, int[] holders) {
    private static final String PERSON = "person";

    /** A shift, and who had it before. */
    private record Change(PlannedShift shift, @Nullable Worker before) {}

    void put(ScoreDirector<RotaPlan> director) {
        HardMediumSoftLongScore before = score(director);
        List<Change> changes = new ArrayList<>();
        for (int shift = 0; shift < holders.length; shift++) {
            PlannedShift working = director.lookUpWorkingObject(offers.shifts.get(shift));
            Worker next = holders[shift] == Offers.NOBODY ? null : offers.workers.get(holders[shift]);
            if (!Objects.equals(next, working.person())) {
                changes.add(new Change(working, working.person()));
                give(working, next, director);
            }
        }
        if (!changes.isEmpty() && score(director).compareTo(before) <= 0) {
            changes.forEach(change -> give(change.shift(), change.before(), director));
            score(director);
        }
    }

    static HardMediumSoftLongScore score(ScoreDirector<RotaPlan> director) {
        director.triggerVariableListeners();
        return (HardMediumSoftLongScore) ((InnerScoreDirector<RotaPlan, ?>) director).calculateScore();
    }

    static void give(PlannedShift shift, @Nullable Worker worker, ScoreDirector<RotaPlan> director) {
        director.beforeVariableChanged(shift, PERSON);
        shift.givenTo(worker);
        director.afterVariableChanged(shift, PERSON);
    }
}
