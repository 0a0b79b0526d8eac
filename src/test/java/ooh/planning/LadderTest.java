package ooh.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import ooh.staff.RunningLimits;
import org.junit.jupiter.api.Test;

class LadderTest {
    private final Random lots = new Random(1);
    private final Sketch sketch = SmallSketch.of(new RunningLimits(Map.of("late", 2), 960, 1800, 2, 4, 2, 1), lots);

    @Test
    void it_finds_the_cheapest_rota_that_keeps_all_limits() {
        assertThat(best(1).best()).isEqualTo(cheapest());
    }

    @Test
    void the_same_seed_and_slices_give_the_same_rota() {
        assertThat(best(7).bestLines()).isEqualTo(best(7).bestLines());
    }

    private SketchedRota best(long seed) {
        Ladder ladder = new Ladder(sketch, seed, sketch.start);
        for (int slice = 0; slice < 10; slice++) {
            ladder.slice(1000);
        }
        return ladder.rotas().stream()
                .min((one, other) -> Long.compare(one.best(), other.best()))
                .orElseThrow();
    }

    /** Of all rotas, tried one after the other. */
    private long cheapest() {
        SketchedRota rota = new SketchedRota(sketch);
        List<int[]> lawful = SmallSketch.lines(sketch.days, sketch.kinds).stream()
                .filter(line -> rota.broken(0, line) == 0)
                .toList();
        for (int[] one : lawful) {
            for (int[] two : lawful) {
                for (int[] three : lawful) {
                    rota.begin(new int[][] {one, two, three});
                }
            }
        }
        assertThat(lawful).hasSizeBetween(10, 200);
        return rota.best();
    }
}
