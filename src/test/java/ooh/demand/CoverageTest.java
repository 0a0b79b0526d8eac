package ooh.demand;

import static ooh.demand.SimulatedLog.ALMANAC;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import ooh.time.Span;

/** The limits hold what they promise, on logs whose truth is known. */
class CoverageTest {
    private static final Span YEAR = span("2025-01-06 00:00", "2026-01-05 00:00");
    private static final int CELLS = 168;

    @Property(tries = 8)
    void of_a_hundred_true_rates_about_ninety_lie_between_the_limits(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        double[] truth = rates(seed);
        List<DemandProfile.Hour> learnt = learnt(truth, seed);
        long within = IntStream.range(0, CELLS)
                .filter(cell -> truth[cell] >= learnt.get(cell).low()
                        && truth[cell] <= learnt.get(cell).high())
                .count();
        assertThat(within / (double) CELLS).isGreaterThan(0.78);
    }

    @Property(tries = 8)
    void of_a_hundred_hours_to_come_ninety_or_more_lie_between_the_limits(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        double[] truth = rates(seed);
        List<DemandProfile.Hour> learnt = learnt(truth, seed);
        Random random = new Random(seed + 1);
        int tries = 20 * CELLS;
        long within = IntStream.range(0, tries)
                .filter(i -> {
                    DemandProfile.Hour hour = learnt.get(i % CELLS);
                    int count = SimulatedLog.poisson(truth[i % CELLS], random);
                    return count >= hour.fewest() && count <= hour.most();
                })
                .count();
        assertThat(within / (double) tries).isGreaterThan(0.89);
    }

    private static List<DemandProfile.Hour> learnt(double[] truth, long seed) {
        return DemandProfile.of(SimulatedLog.of(
                        YEAR,
                        ALMANAC,
                        seed,
                        hour -> truth[ALMANAC.day(ALMANAC.dayOf(hour)).hourOfWeek(ALMANAC.hourOfDay(hour))]))
                .week();
    }

    /** An evening peak, busier on some days, and each hour a little of its own. */
    private static double[] rates(long seed) {
        Random random = new Random(seed);
        double[] rates = new double[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            double evening = cell % 24 >= 17 ? 1.8 : 0.5;
            double day = cell / 24 >= 5 ? 1.4 : 1;
            rates[cell] = evening * day * Math.exp(0.25 * random.nextGaussian());
        }
        return rates;
    }
}
