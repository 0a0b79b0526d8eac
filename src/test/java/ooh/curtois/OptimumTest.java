package ooh.curtois;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import ooh.planning.Effort;
import ooh.planning.OneSum;
import ooh.planning.Planner;
import ooh.planning.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proved to be the best ends the run: the smallest published instances take a few seconds of a minute. */
class OptimumTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void the_optimum_is_found_and_ends_the_run(int number) throws IOException {
        Path file = Instance.shared(number);
        assumeTrue(Files.exists(file), "Skipped: the published instance is not at " + file);
        Instance instance = Instance.read(file);
        Duration[] last = {Duration.ZERO};
        Progress watch = (best, elapsed, bound) -> {
            last[0] = elapsed;
            return true;
        };
        Roster roster = BenchmarkRota.roster(
                instance,
                new Planner(BenchmarkRota.CALENDAR, OneSum.weights())
                        .planAll(BenchmarkRota.problem(instance), Effort.seconds(600), watch));
        assertThat(Evaluator.judge(instance, roster))
                .isEqualTo(new Evaluator.Verdict(List.of(), Published.of(number).best()));
        assertThat(last[0]).isLessThan(Duration.ofSeconds(300));
    }
}
