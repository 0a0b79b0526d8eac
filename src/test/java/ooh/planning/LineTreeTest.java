package ooh.planning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import ooh.staff.RunningLimits;
import org.junit.jupiter.api.Test;

class LineTreeTest {
    /** So many lines a person that all rotas of three people can be tried. */
    private static final int MOST_LINES = 60;

    private final Random lots = new Random(1);

    @Test
    void it_proves_the_cheapest_rota_that_keeps_all_limits_and_no_bound_on_the_way_is_above_it() {
        int proved = 0;
        while (proved < 15) {
            RunningLimits limits = SmallSketch.limits(Map.of("late", 1 + lots.nextInt(3)), lots);
            Sketch sketch = SmallSketch.of(limits, lots);
            List<int[]> lawful = lawful(sketch);
            if (lawful.size() > 3 && lawful.size() <= MOST_LINES) {
                long cheapest = cheapest(sketch, lawful);
                LineTree tree = tree(sketch, 1);
                while (!tree.isDone()) {
                    assertThat(tree.atLeast()).isLessThanOrEqualTo(cheapest);
                    tree.slice(1);
                }
                assertThat(tree.rota().best()).isEqualTo(cheapest);
                assertThat(tree.atLeast()).isEqualTo(cheapest);
                proved++;
            }
        }
    }

    @Test
    void it_looks_for_nothing_that_costs_as_much_as_what_it_heard_of() {
        Sketch sketch = SmallSketch.of(new RunningLimits(Map.of(), 960, 1800, 2, 4, 2, 1), lots);
        LineTree tree = tree(sketch, 1);
        tree.hear(Long.MIN_VALUE + 1);
        tree.slice(1);
        assertThat(tree.isDone()).isTrue();
        assertThat(tree.rota().best()).isEqualTo(new SketchedRota(sketch).best());
    }

    @Test
    void the_same_seed_and_slices_give_the_same_rota() {
        Sketch sketch = SmallSketch.of(new RunningLimits(Map.of(), 960, 1800, 2, 4, 2, 1), lots);
        assertThat(sliced(sketch, 7).bestLines()).isEqualTo(sliced(sketch, 7).bestLines());
    }

    @Test
    void there_is_none_where_somebody_has_no_line_that_keeps_the_limits() {
        RunningLimits tooMuch = new RunningLimits(Map.of(), 60 * 100, 60 * 120, 0, 5, 0, 1);
        assertThat(LineTree.of(SmallSketch.of(tooMuch, lots), 1)).isNull();
    }

    private static LineTree tree(Sketch sketch, long seed) {
        return requireNonNull(LineTree.of(sketch, seed));
    }

    private static SketchedRota sliced(Sketch sketch, long seed) {
        LineTree tree = tree(sketch, seed);
        for (int slice = 0; slice < 5; slice++) {
            tree.slice(1000);
        }
        return tree.rota();
    }

    private static List<int[]> lawful(Sketch sketch) {
        SketchedRota rota = new SketchedRota(sketch);
        LineKinds kinds = LineKinds.all(sketch);
        return SmallSketch.lines(sketch.days, sketch.kinds).stream()
                .filter(line -> rota.broken(0, line) == 0 && kinds.mayHave(0, line))
                .toList();
    }

    /** Of all rotas, tried one after the other. */
    private static long cheapest(Sketch sketch, List<int[]> lawful) {
        SketchedRota rota = new SketchedRota(sketch);
        for (int[] one : lawful) {
            for (int[] two : lawful) {
                for (int[] three : lawful) {
                    rota.begin(new int[][] {one, two, three});
                }
            }
        }
        return rota.best();
    }
}
