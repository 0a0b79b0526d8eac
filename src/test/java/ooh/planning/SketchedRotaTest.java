package ooh.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchedRotaTest {
    @Test
    void what_is_taken_line_by_line_costs_what_it_costs_at_once() {
        Random lots = new Random(1);
        Sketch sketch = SmallSketch.of(SmallSketch.limits(Map.of("early", 3), lots), lots);
        SketchedRota rota = new SketchedRota(sketch);
        for (int number = 0; number < 500; number++) {
            int person = lots.nextInt(sketch.people.size());
            int from = lots.nextInt(sketch.days);
            int to = from + 1 + lots.nextInt(sketch.days - from);
            int[] line = rota.lines[person].clone();
            Arrays.setAll(line, day -> day >= from && day < to ? lots.nextInt(sketch.kinds) : line[day]);
            long dearer = rota.dearer(person, line, from, to);
            rota.take(person, line, from, to, dearer, rota.broken(person, line));
            SketchedRota anew = new SketchedRota(sketch);
            anew.begin(rota.lines);
            assertThat(rota.cost()).isEqualTo(anew.cost());
        }
    }
}
