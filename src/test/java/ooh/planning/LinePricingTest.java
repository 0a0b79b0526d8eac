package ooh.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinePricingTest {
    private final Random lots = new Random(1);
    private int priced;
    private int none;

    @Test
    void it_finds_the_cheapest_of_all_lines_that_keep_the_limits() {
        for (int number = 0; number < 40; number++) {
            Map<String, Integer> most = Map.of("early", lots.nextInt(4), "late", lots.nextInt(4));
            Sketch sketch = SmallSketch.of(SmallSketch.limits(most, lots), lots);
            SketchedRota rota = new SketchedRota(sketch);
            List<int[]> lawful = SmallSketch.lines(sketch.days, sketch.kinds).stream()
                    .filter(line -> rota.broken(0, line) == 0 && mayAllBeHad(sketch, line))
                    .toList();
            LinePricing pricing = LinePricing.ofAll(sketch)[0];
            for (int time = 0; time < 10; time++) {
                compare(sketch, lawful, pricing);
            }
        }
        assertThat(priced).isGreaterThan(50);
        assertThat(none).isGreaterThan(20);
    }

    private void compare(Sketch sketch, List<int[]> lawful, LinePricing pricing) {
        long[][] prices = pricesByLot(sketch);
        LinePricing.Cheapest found = pricing.cheapest(prices, 5);
        if (lawful.isEmpty()) {
            assertThat(found.atLeast()).isEqualTo(LinePricing.NONE);
            assertThat(found.lines()).isEmpty();
            none++;
            return;
        }
        long cheapest =
                lawful.stream().mapToLong(line -> price(prices, line)).min().orElseThrow();
        assertThat(found.atLeast()).isEqualTo(cheapest);
        assertThat(found.lines().get(0).price()).isEqualTo(cheapest);
        assertThat(found.lines()).allSatisfy(each -> {
            assertThat(lawful).anyMatch(line -> Arrays.equals(line, each.line()));
            assertThat(price(prices, each.line())).isEqualTo(each.price());
        });
        assertThat(found.lines()).extracting(LinePricing.Priced::price).isSorted();
        priced++;
    }

    private long[][] pricesByLot(Sketch sketch) {
        long[][] prices = new long[sketch.days][sketch.kinds];
        for (int day = 0; day < sketch.days; day++) {
            for (int kind = 0; kind < sketch.kinds; kind++) {
                prices[day][kind] = sketch.mayHave(0, day, kind) ? lots.nextInt(200) - 100 : Sketch.NEVER;
            }
        }
        return prices;
    }

    private static long price(long[][] prices, int[] line) {
        long sum = 0;
        for (int day = 0; day < line.length; day++) {
            sum += prices[day][line[day]];
        }
        return sum;
    }

    private static boolean mayAllBeHad(Sketch sketch, int[] line) {
        return LineKinds.all(sketch).mayHave(0, line);
    }
}
