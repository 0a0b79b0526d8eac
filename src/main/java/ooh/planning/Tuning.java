package ooh.planning;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicType;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/**
 * How the solver is set up: everybody is put where they fit best, hardest shifts first (the order in which {@link Layout}
 * gives them); then shifts change hands and swap as long as the effort lasts, by simulated annealing. Chosen by measuring
 * eight generated weeks with {@code TuningTrial}, 3 to 5 s each on two busy cores, where late acceptance (100 to 2000) and
 * entity tabu left shifts open in one to five weeks. Pillar and paired moves did not pay.
 */
final class Tuning {
    /**
     * At the start a rota may be worse by about an open shift, or by a few wishes' worth of fairness, and is taken all the
     * same. Of the latter, 500, 2,000 and 8,000 were run one after the other for 3 s each, with about ten threads waiting for
     * the two cores. On eight generated weeks 500 left shifts open beyond the bound in 6, 2,000 in 2 and 8,000 in 2; on the
     * sample week and 20 made from it all three covered what the proven optimum covers, and reached it in 2, 2 and 1.
     */
    private static final String STARTING_TEMPERATURE = "0hard/100medium/2000soft";

    private Tuning() {}

    /** Enough for asking the rules; nothing is searched with it. */
    static SolverConfig rulesOnly() {
        return new SolverConfig()
                .withSolutionClass(RotaPlan.class)
                .withEntityClasses(PlannedShift.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(RotaRules.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET));
    }

    static SolverConfig construction(Effort effort, EnvironmentMode mode) {
        return seeded(effort, mode)
                .withPhases(new ConstructionHeuristicPhaseConfig()
                        .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT));
    }

    /** Where days must follow each other in certain ways, {@link Sketching} first, or alone if it knows all that counts. */
    static SolverConfig search(
            RotaPlan start, RuleWeights weights, Effort effort, Duration left, EnvironmentMode mode, RuleBook rules) {
        return seeded(effort, mode)
                .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(left.toMillis()))
                .withPhases(Boolean.getBoolean("trade") ? Trading.phases(rules, effort, left) :
                        Sketching.suits(start)
                                ? Sketching.before(localSearch(effort), weights, effort, left)
                                : new PhaseConfig<?>[] {localSearch(effort)});
    }

    private static SolverConfig seeded(Effort effort, EnvironmentMode mode) {
        return rulesOnly().withEnvironmentMode(mode).withRandomSeed(effort.seed());
    }

    private static LocalSearchPhaseConfig localSearch(Effort effort) {
        LocalSearchPhaseConfig search = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                        .withMoveSelectors(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig()))
                .withAcceptorConfig(
                        new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(STARTING_TEMPERATURE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        TerminationConfig end = end(effort.unimproved(), effort.steps());
        if (end != null) {
            search.setTerminationConfig(end);
        }
        return search;
    }

    private static @Nullable TerminationConfig end(@Nullable Duration unimproved, @Nullable Integer steps) {
        if (unimproved == null && steps == null) {
            return null;
        }
        TerminationConfig end = new TerminationConfig();
        if (unimproved != null) {
            end.setUnimprovedMillisecondsSpentLimit(unimproved.toMillis());
        }
        if (steps != null) {
            end.setStepCountLimit(steps);
        }
        return end;
    }
}
