package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** How the solver is set up, and which search a plan gets. Chosen by measuring: decision 0017. */
final class Tuning {
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

    /**
     * First a {@link Construction}; then {@link Sketching} where days must follow each other in certain ways, for all of the
     * time if it knows all that counts; and {@link Trading} otherwise.
     */
    static SolverConfig search(
            RotaPlan start, RuleWeights weights, RuleBook rules, Effort effort, EnvironmentMode mode) {
        List<PhaseConfig<?>> phases = new ArrayList<>();
        phases.add(Construction.phase(start));
        PhaseConfig<?> trading = Trading.phase(rules, effort, effort.limit());
        phases.addAll(List.of(
                Sketching.suits(start)
                        ? Sketching.before(trading, weights, effort, effort.limit())
                        : new PhaseConfig<?>[] {trading}));
        return rulesOnly()
                .withEnvironmentMode(mode)
                .withRandomSeed(effort.seed())
                .withTerminationConfig(new TerminationConfig()
                        .withMillisecondsSpentLimit(effort.limit().toMillis()))
                .withPhases(phases.toArray(PhaseConfig<?>[]::new));
    }
}
