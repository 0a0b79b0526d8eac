package ooh.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShrinkageTest {
    @Test
    void counts_that_vary_less_than_chance_are_all_as_expected() {
        assertThat(ratios(new double[] {9, 10, 11}, new double[] {10, 10, 10})).containsExactly(1, 1, 1);
    }

    @Test
    void counts_that_vary_more_than_chance_are_drawn_part_of_the_way() {
        // (100 + 100) / 10 = 20 where chance gives 2: a spread of 18 / 20 = 0.9; then (1 + 0.9 * 20) / (1 + 0.9 * 10).
        double[] ratios = ratios(new double[] {20, 0}, new double[] {10, 10});
        assertThat(ratios[0]).isEqualTo(19.0 / 10, within(1e-12));
        assertThat(ratios[1]).isEqualTo(1.0 / 10, within(1e-12));
    }

    @Test
    void the_fewer_were_expected_the_nearer_a_ratio_stays_to_one() {
        double[] ratios = ratios(new double[] {2, 200, 20}, new double[] {1, 100, 100});
        assertThat(ratios[0]).isBetween(1.0, ratios[1]);
        assertThat(ratios[1]).isCloseTo(2, within(0.05));
    }

    @Test
    void no_ratio_is_zero_or_without_end_even_where_nothing_was_expected() {
        double[] ratios = ratios(new double[] {0, 500, 0}, new double[] {100, 1, 0});
        assertThat(Arrays.stream(ratios)).allMatch(ratio -> ratio > 0 && Double.isFinite(ratio));
        assertThat(ratios(new double[] {0}, new double[] {0})).containsExactly(1);
    }

    @Test
    void the_more_was_seen_the_less_is_in_doubt() {
        double[] doubts = Shrinkage.of(new double[] {2, 200, 20}, new double[] {1, 100, 100})
                .doubts();
        assertThat(doubts[1]).isLessThan(doubts[2]).isLessThan(doubts[0]);
        assertThat(Shrinkage.of(new double[] {9, 10, 11}, new double[] {10, 10, 10})
                        .doubts())
                .containsOnly(0);
    }

    private static double[] ratios(double[] counts, double[] expected) {
        return Shrinkage.of(counts, expected).ratios();
    }
}
