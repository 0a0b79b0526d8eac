package ooh.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangBTest {
    /** The erlangs that so many lines carry at 1, 2, 5 and 10 % loss, as the Erlang B tables print them to three figures. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.0101, 0.0204, 0.0526, 0.111",
        "2, 0.153, 0.223, 0.381, 0.595",
        "3, 0.455, 0.602, 0.899, 1.27",
        "4, 0.869, 1.09, 1.52, 2.05",
        "5, 1.36, 1.66, 2.22, 2.88",
        "10, 4.46, 5.08, 6.22, 7.51",
        "20, 12.0, 13.2, 15.2, 17.6"
    })
    void the_chance_is_that_of_the_published_tables(
            int people, BigDecimal one, BigDecimal two, BigDecimal five, BigDecimal ten) {
        assertThat(0.01).isBetween(chance(one, -1, people), chance(one, 1, people));
        assertThat(0.02).isBetween(chance(two, -1, people), chance(two, 1, people));
        assertThat(0.05).isBetween(chance(five, -1, people), chance(five, 1, people));
        assertThat(0.10).isBetween(chance(ten, -1, people), chance(ten, 1, people));
    }

    /** The chance at half a unit of the last printed figure below or above. */
    private static double chance(BigDecimal printed, int side, int people) {
        BigDecimal half = printed.ulp().divide(BigDecimal.valueOf(2)).multiply(BigDecimal.valueOf(side));
        return ErlangB.busyChance(printed.add(half).doubleValue(), people);
    }

    @Test
    void it_is_the_formula_of_1917() {
        double load = 2.5;
        double sum = 0;
        double term = 1;
        for (int n = 1; n <= 4; n++) {
            sum += term;
            term *= load / n;
        }
        assertThat(ErlangB.busyChance(load, 4)).isEqualTo(term / (sum + term), within(1e-12));
    }

    @Test
    void where_nothing_is_asked_nobody_is_busy_and_where_nobody_is_there_everybody_is() {
        assertThat(ErlangB.busyChance(0, 1)).isZero();
        assertThat(ErlangB.busyChance(0.5, 0)).isEqualTo(1);
    }

    @Test
    void a_load_that_would_overflow_factorials_is_still_a_chance() {
        assertThat(ErlangB.busyChance(900, 1000)).isBetween(0.0, 0.001);
        assertThat(ErlangB.busyChance(5_000, 1000)).isBetween(0.79, 0.81);
    }
}
