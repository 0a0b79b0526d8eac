package ooh.curtois;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import ooh.planning.Effort;
import ooh.planning.OneSum;
import ooh.planning.Planner;
import ooh.planning.Progress;
import org.junit.jupiter.api.Test;

/** Sketching, too, can be repeated. */
class SameRotaTest {
    private static final Path SMALL = Path.of("src/test/resources/ooh/curtois/small.txt");

    @Test
    void the_same_seed_and_steps_give_the_same_rota() throws IOException {
        assertThat(planned(3)).isEqualTo(planned(3));
    }

    private static Roster planned(long seed) throws IOException {
        Instance instance = Instance.read(SMALL);
        Planner planner = new Planner(BenchmarkRota.CALENDAR, OneSum.weights());
        return BenchmarkRota.roster(
                instance, planner.planAll(BenchmarkRota.problem(instance), Effort.steps(20, seed), Progress.UNWATCHED));
    }
}
