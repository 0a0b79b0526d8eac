package ooh.planning;

import java.util.List;
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
    private final RuleBook rules;

    Asking(InnerScoreDirector<RotaPlan, HardMediumSoftLongScore> director, RuleBook rules, RotaPlan plan) {
        this.director = director;
        this.rules = rules;
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

    /** What is broken; only where the book was opened with {@link RuleBook#askWhy}. */
    List<Finding> findings() {
        Score score = score();
        return rules.reading(score, director.getConstraintMatchTotalMap().values())
                .findings();
    }

    /** The score were the open shift that person's. */
    Score scoreWith(PlannedShift open, Worker worker) {
        give(open, worker);
        Score score = score();
        give(open, null);
        return score;
    }

    /** What were broken were the open shift that person's. */
    List<Finding> findingsWith(PlannedShift open, Worker worker) {
        give(open, worker);
        List<Finding> findings = findings();
        give(open, null);
        return findings;
    }

    @Override
    public void close() {
        director.close();
    }
}
