package ooh.exact;

import static org.assertj.core.api.Assertions.assertThat;

import ooh.SampleVariants;
import ooh.desk.AuditFiles;
import ooh.planning.LowerBound;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.rota.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The planner's bound against optima proved from the audit file, for weeks that are quick to prove: two with the flu going
 * round, of which the second wants all of the bound (rows, company, what may stay open), one with pins and overridden rests,
 * and one with running limits. {@link PlannerBenchmark} compares them all.
 */
class BoundProofTest {
    private static final double SECONDS_AT_MOST = 120;
    private static final Planner PLANNER = new Planner(SampleVariants.calendar(), SampleVariants.weights());

    @ParameterizedTest
    @ValueSource(ints = {9, 18, 14, 4})
    void the_proven_optimum_is_exactly_as_good_as_the_bound(int variant) {
        PlanningProblem problem = SampleVariants.of(variant);
        String file = AuditFiles.json(problem, PLANNER, SampleVariants.weights(), SampleVariants.calendar());
        Total proven = ExactModel.best(AuditWeek.read(file), SECONDS_AT_MOST).total();
        LowerBound bound = PLANNER.lowerBound(problem);
        assertThat(bound.score()).isEqualTo(new Score(proven.hard(), proven.medium(), proven.soft()));
    }
}
