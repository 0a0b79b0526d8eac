package ooh.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CountChancesTest {
    private static final double POISSON = Double.POSITIVE_INFINITY;

    @Property(tries = 200)
    void the_chances_of_all_counts_add_up_to_one(
            @ForAll @DoubleRange(min = 0.01, max = 60) double mean,
            @ForAll @DoubleRange(min = 0.2, max = 500) double shape) {
        CountChances chances = new CountChances(mean, shape);
        double sum = 0;
        double expected = 0;
        double squares = 0;
        for (int n = 0; n < 20_000; n++) {
            double chance = chances.chanceOf(n);
            sum += chance;
            expected += n * chance;
            squares += (double) n * n * chance;
            if (n > mean && chance < 1e-17) {
                break;
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-8));
        assertThat(expected).isCloseTo(mean, within(1e-6 * (1 + mean)));
        double variance = mean + mean * mean / shape;
        assertThat(squares - expected * expected).isCloseTo(variance, within(1e-4 * (1 + variance)));
    }

    @Property(tries = 200)
    void a_quantile_is_the_least_count_that_reaches_its_chance(
            @ForAll @DoubleRange(min = 0.01, max = 40) double mean,
            @ForAll @DoubleRange(min = 0.2, max = 500) double shape,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double chance) {
        CountChances chances = new CountChances(mean, shape);
        int quantile = chances.quantile(chance);
        assertThat(1 - chances.chanceOfAtLeast(quantile + 1)).isGreaterThanOrEqualTo(chance - 1e-9);
        assertThat(1 - chances.chanceOfAtLeast(quantile)).isLessThan(chance + 1e-9);
    }

    @Test
    void without_end_of_shape_it_is_the_poisson() {
        CountChances two = new CountChances(2, POISSON);
        assertThat(two.chanceOf(0)).isCloseTo(Math.exp(-2), within(1e-12));
        assertThat(two.chanceOf(3)).isCloseTo(Math.exp(-2) * 8 / 6, within(1e-12));
        assertThat(two.quantile(0.95)).isEqualTo(5); // tables of the Poisson: 0.947 up to 4, 0.983 up to 5
        assertThat(two.chanceOfAtLeast(0)).isEqualTo(1);
    }

    @Test
    void of_shape_one_it_is_the_geometric() {
        CountChances geometric = new CountChances(1, 1);
        assertThat(geometric.chanceOf(0)).isCloseTo(0.5, within(1e-12));
        assertThat(geometric.chanceOf(4)).isCloseTo(1 / 32.0, within(1e-12));
        assertThat(geometric.chanceOfAtLeast(3)).isCloseTo(1 / 8.0, within(1e-12));
    }

    @Test
    void what_is_beyond_all_numbers_still_has_a_logarithm() {
        CountChances few = new CountChances(1.5, POISSON);
        assertThat(few.chanceOf(600)).isZero();
        assertThat(few.logChanceOf(600)).isFinite().isLessThan(-2_000);
        assertThat(few.chanceOfAtLeast(600)).isZero();
        assertThat(few.chanceOf(-1)).isZero();
        assertThat(new CountChances(5_000, POISSON).quantile(0.5)).isBetween(4_998, 5_002);
    }

    @Test
    void a_mean_of_nothing_and_a_quantile_of_certainty_are_refused() {
        assertThatThrownBy(() -> new CountChances(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountChances(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountChances(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountChances(1, 1).quantile(1)).hasMessageContaining("from 0 to below 1");
    }
}
