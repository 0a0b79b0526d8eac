package ooh.planning;

import ooh.rota.Score;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/**
 * The rule book open at one plan: shifts of it are given and taken back, and only what that changes is reckoned anew. For
 * asking thousands of times about one person. To be closed.
 */
final class Asking implements AutoCloseable {
    private static final String PERSON = "person";

    private final InnerScoreDirector<RotaPlan, HardMediumSoftLongScore> director;

    Asking(InnerScoreDirector<RotaPlan, HardMediumSoftLongScore> director, RotaPlan plan) {
        this.director = director;
        director.setWorkingSolution(plan);
    }

    /** Gives the shift to that person, or to nobody. */
    void give(PlannedShift shift, @Nullable Worker worker) {
        director.beforeVariableChanged(shift, PERSON);
        shift.givenTo(worker);
        director.afterVariableChanged(shift, PERSON);
    }

    Score score() {
        return RuleBook.score(levels());
    }

    /** The score as the solver has it, to be added to and subtracted from. */
    HardMediumSoftLongScore levels() {
        director.triggerVariableListeners();
        return director.calculateScore();
    }

    @Override
    public void close() {
        director.close();
    }
}
