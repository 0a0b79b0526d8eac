package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.WEIGHTS;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.RunningFixtures.early;
import static ooh.planning.RunningFixtures.the;

import java.util.Map;
import java.util.Set;
import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class SpareTakenTest {
    private static final PatternTerms SPARE = new PatternTerms(Map.of(), Set.of("early-2026-12-22-1"));

    @Test
    void a_spare_place_that_somebody_has_costs_its_points() {
        the(RunningRules::spareTaken)
                .given(early(SHAW, "2026-12-22").on(SPARE))
                .penalizesBy(WEIGHTS.points(Tier.SOCIAL_WORKER, 0.5));
    }

    @Test
    void each_costs_its_own_whoever_has_it() {
        PlannedShift managers = Fixtures.duty(
                        "early-2026-12-22-1", Tier.MANAGER, BELL, span("2026-12-22", "09:00", "17:00"))
                .on(SPARE);
        the(RunningRules::spareTaken)
                .given(early(SHAW, "2026-12-22").on(SPARE), managers)
                .penalizesBy(WEIGHTS.points(Tier.SOCIAL_WORKER, 0.5) + WEIGHTS.points(Tier.MANAGER, 0.5));
    }

    @Test
    void left_open_it_costs_nothing_and_is_not_missed() {
        PlannedShift open = early(null, "2026-12-22").on(SPARE);
        the(RunningRules::spareTaken).given(open).penalizesBy(0);
        Fixtures.the(RotaRules::shiftUncovered).given(open).penalizesBy(0);
    }

    @Test
    void another_day_of_the_pattern_is_no_spare_place() {
        the(RunningRules::spareTaken).given(early(SHAW, "2026-12-23").on(SPARE)).penalizesBy(0);
    }

    @Test
    void one_of_another_week_is_past_mending() {
        the(RunningRules::spareTaken)
                .given(ofAnotherWeek("early", Tier.MANAGER, SHAW, span("2026-12-22", "09:00", "17:00"))
                        .on(new PatternTerms(Map.of(), Set.of("early"))))
                .penalizesBy(0);
    }
}
