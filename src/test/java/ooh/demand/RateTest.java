package ooh.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    /** A gamma of shape k is half a chi-square of 2k degrees of freedom; those are the published 5 % and 95 % points. */
    @ParameterizedTest
    @CsvSource({"4, 0.711, 9.488", "10, 3.940, 18.307", "20, 10.851, 31.410", "100, 77.929, 124.342"})
    void the_limits_are_those_of_the_published_tables(int degrees, double five, double ninetyFive) {
        Rate rate = new Rate(degrees, 2.0 / degrees);
        assertThat(rate.low()).isCloseTo(five, within(0.04 * five));
        assertThat(rate.high()).isCloseTo(ninetyFive, within(0.01 * ninetyFive));
    }

    @Test
    void without_doubt_the_limits_are_the_mean_and_the_counts_are_poisson() {
        Rate sure = new Rate(0.3, 0);
        assertThat(sure.low()).isEqualTo(0.3, within(1e-12));
        assertThat(sure.high()).isEqualTo(0.3, within(1e-12));
        assertThat(sure.chances(0).shape()).isInfinite();
    }

    @Test
    void no_doubt_is_so_great_that_a_rate_falls_below_nothing() {
        assertThat(new Rate(0.1, 50).low()).isZero();
        assertThat(new Rate(0.1, 2).high()).isGreaterThan(0.1);
    }
}
