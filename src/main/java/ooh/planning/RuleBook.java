package ooh.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ooh.rota.Score;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatch;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.score.stream.DefaultConstraintJustification;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.impl.solver.DefaultSolverFactory;

/** Asks {@link RotaRules} about a plan as it stands, without moving anything. Made once, because making it is dear. */
final class RuleBook {
    private final DefaultSolverFactory<RotaPlan> asked =
            (DefaultSolverFactory<RotaPlan>) SolverFactory.<RotaPlan>create(Tuning.rulesOnly());
    private final SolutionManager<RotaPlan, HardMediumSoftLongScore> rules = SolutionManager.create(asked);
    private final List<RuleWeights.Rule> book;

    RuleBook(RuleWeights weights) {
        this.book = weights.rules();
    }

    /** What the rules say: the score, the score by rule in the order of the book, and every match worst first by rule. */
    record Reading(Score score, Map<String, Score> scoreByRule, List<Finding> findings) {}

    List<String> names() {
        return book.stream().map(RuleWeights.Rule::name).toList();
    }

    /** For asking of one plan over and over, a little changed each time. */
    Asking ask(RotaPlan plan) {
        return ask(plan, false);
    }

    /** The same where it is asked what is broken too; slower. */
    Asking askWhy(RotaPlan plan) {
        return ask(plan, true);
    }

    private Asking ask(RotaPlan plan, boolean why) {
        return new Asking(
                asked.<HardMediumSoftLongScore>getScoreDirectorFactory().buildScoreDirector(false, why), this, plan);
    }

    Score score(RotaPlan plan) {
        return score(rules.update(plan));
    }

    Reading read(RotaPlan plan) {
        var explained = rules.explain(plan);
        return reading(
                score(explained.getScore()),
                explained.getConstraintMatchTotalMap().values());
    }

    Reading reading(Score score, Collection<ConstraintMatchTotal<HardMediumSoftLongScore>> all) {
        Map<String, Score> scores = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, ConstraintMatchTotal<HardMediumSoftLongScore>> totals = new LinkedHashMap<>();
        all.forEach(total -> totals.put(total.getConstraintName(), total));
        for (RuleWeights.Rule rule : book) {
            ConstraintMatchTotal<HardMediumSoftLongScore> total = totals.get(rule.name());
            scores.put(rule.name(), total == null ? Score.PERFECT : score(total.getScore()));
            if (total != null) {
                total.getConstraintMatchSet().stream()
                        .map(match -> finding(rule, match))
                        .filter(finding -> finding.amount() > 0)
                        .sorted(Comparator.comparingLong(Finding::amount).reversed())
                        .forEach(findings::add);
            }
        }
        return new Reading(score, scores, findings);
    }

    static Score score(HardMediumSoftLongScore score) {
        return new Score(score.hardScore(), score.mediumScore(), score.softScore());
    }

    private static Finding finding(RuleWeights.Rule rule, ConstraintMatch<HardMediumSoftLongScore> match) {
        Score score = score(match.getScore());
        DefaultConstraintJustification why = match.getJustification();
        long amount = -(score.hard() + score.medium() + score.soft()) / rule.weight();
        return new Finding(rule.name(), rule.level(), amount, why.getFacts());
    }
}
