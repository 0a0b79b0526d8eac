package ooh.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import ooh.staff.RunningLimits;
import org.junit.jupiter.api.Test;

class RedrawTest {
    private static final double COLD = 0.05;

    private final Random lots = new Random(1);
    private int drawn;
    private int none;

    @Test
    void when_cold_it_draws_the_cheapest_of_all_lines_that_keep_the_limits() {
        for (int number = 0; number < 60; number++) {
            RunningLimits limits = SmallSketch.limits(Map.of(), lots);
            Sketch sketch = SmallSketch.of(limits, lots);
            SketchedRota rota = byLot(sketch);
            for (int stretch = 0; stretch < 20; stretch++) {
                int from = lots.nextInt(sketch.days);
                compare(rota, from, from + 1 + lots.nextInt(sketch.days - from));
            }
        }
        assertThat(drawn).isGreaterThan(200);
        assertThat(none).isGreaterThan(200);
    }

    private void compare(SketchedRota rota, int from, int to) {
        int[] before = rota.lines[0];
        int[] line = before.clone();
        List<int[]> all = choices(rota, from, to);
        boolean found = new Redraw(rota.sketch, new SplittableRandom(1))
                .draw(rota, new Stretch(rota.sketch, 0, line, from, to), COLD);
        // Where the days outside the stretch break a limit already, no stretch mends it.
        boolean keeps = found && rota.broken(0, line) == 0;
        assertThat(keeps)
                .as("%s from %s to %s", Arrays.toString(before), from, to)
                .isEqualTo(!all.isEmpty());
        if (keeps) {
            long cheapest = all.stream()
                    .mapToLong(each -> rota.dearer(0, each, from, to))
                    .min()
                    .orElseThrow();
            assertThat(rota.dearer(0, line, from, to)).isEqualTo(cheapest);
            drawn++;
        } else {
            none++;
        }
    }

    @Test
    void when_warm_each_line_comes_with_the_chance_of_its_cost() {
        Sketch sketch = SmallSketch.of(new RunningLimits(Map.of(), 480, 1500, 2, 3, 2, 1), lots);
        SketchedRota rota = byLot(sketch);
        double temperature = 3;
        List<int[]> all = choices(rota, 0, sketch.days);
        double sum = 0;
        Map<String, Double> chance = new HashMap<>();
        for (int[] each : all) {
            double weight = Math.exp(-rota.dearer(0, each, 0, sketch.days) / temperature);
            chance.put(Arrays.toString(each), weight);
            sum += weight;
        }
        Map<String, Integer> seen = new HashMap<>();
        Redraw redraw = new Redraw(sketch, new SplittableRandom(1));
        int times = 100_000;
        for (int time = 0; time < times; time++) {
            int[] line = rota.lines[0].clone();
            redraw.draw(rota, new Stretch(sketch, 0, line, 0, sketch.days), temperature);
            seen.merge(Arrays.toString(line), 1, Integer::sum);
        }
        for (Map.Entry<String, Double> each : chance.entrySet()) {
            assertThat(seen.getOrDefault(each.getKey(), 0) / (double) times)
                    .as(each.getKey())
                    .isCloseTo(each.getValue() / sum, within(0.005));
        }
        assertThat(chance.keySet()).containsAll(seen.keySet());
    }

    private SketchedRota byLot(Sketch sketch) {
        int[][] lines = new int[sketch.people.size()][sketch.days];
        Arrays.setAll(lines[0], day -> lots.nextInt(sketch.kinds));
        SketchedRota rota = new SketchedRota(sketch);
        rota.begin(lines);
        return rota;
    }

    /** All lines that keep the limits and are as they were outside the stretch. */
    private static List<int[]> choices(SketchedRota rota, int from, int to) {
        int[] now = rota.lines[0];
        return SmallSketch.lines(rota.sketch.days, rota.sketch.kinds).stream()
                .filter(line -> Arrays.equals(line, 0, from, now, 0, from)
                        && Arrays.equals(line, to, line.length, now, to, line.length))
                .filter(line -> rota.broken(0, line) == 0)
                .toList();
    }
}
