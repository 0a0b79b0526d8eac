package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/** Who would have which shift, put to the rule book: it stays where the rules find it better than what is there. */
record Proposal(List<Given> all) {
    private static final String PERSON = "person";

    /** A shift, and who has it; nobody: {@code null}. */
    record Given(PlannedShift shift, @Nullable Worker worker) {}

    void put(ScoreDirector<RotaPlan> director) {
        HardMediumSoftLongScore before = score(director);
        List<Given> had = new ArrayList<>();
        for (Given wanted : all) {
            PlannedShift working = director.lookUpWorkingObject(wanted.shift());
            if (!Objects.equals(wanted.worker(), working.person())) {
                had.add(new Given(working, working.person()));
                give(working, wanted.worker(), director);
            }
        }
        if (!had.isEmpty() && score(director).compareTo(before) <= 0) {
            had.forEach(given -> give(given.shift(), given.worker(), director));
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
