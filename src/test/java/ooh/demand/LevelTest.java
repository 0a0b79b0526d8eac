package ooh.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LevelTest {
    private static final double[] AS_EXPECTED = weeks(40, 50);

    @Test
    void where_weeks_bring_what_was_expected_the_level_is_one() {
        Level level = new Level(AS_EXPECTED, AS_EXPECTED, 0.9);
        assertThat(level.in(0)).isEqualTo(1, within(1e-12));
        assertThat(level.ahead(0)).isEqualTo(1, within(1e-12));
    }

    @Test
    void the_last_weeks_weigh_most_and_what_lies_ahead_goes_back_to_the_whole_log() {
        double[] counts = AS_EXPECTED.clone();
        Arrays.fill(counts, 30, 40, 100);
        Level level = new Level(counts, AS_EXPECTED, 0.8);
        assertThat(level.ahead(0)).isBetween(1.8, 2.0);
        assertThat(level.in(5)).isCloseTo(1, within(0.02));
        assertThat(level.ahead(8)).isBetween(1.1, 1.2);
        assertThat(level.ahead(100)).isCloseTo(1, within(1e-6));
    }

    @Test
    void the_farther_ahead_the_more_is_in_doubt_but_only_for_a_year() {
        Level level = new Level(AS_EXPECTED, AS_EXPECTED, 0.95);
        assertThat(level.doubt(0)).isCloseTo(1 / 872.5, within(2e-4));
        assertThat(level.doubt(8)).isGreaterThan(level.doubt(0));
        assertThat(level.doubt(500)).isEqualTo(level.doubt(52)).isLessThan(1);
    }

    @Test
    void a_level_that_forgets_nothing_never_changes() {
        double[] counts = AS_EXPECTED.clone();
        counts[39] = 500;
        Level level = new Level(counts, AS_EXPECTED, 1);
        assertThat(level.in(39)).isEqualTo(1);
        assertThat(level.ahead(3)).isEqualTo(1);
        assertThat(level.doubt(3)).isZero();
    }

    @Test
    void weeks_of_silence_leave_a_level_above_nothing() {
        double[] counts = new double[40];
        assertThat(new Level(counts, AS_EXPECTED, 0.8).ahead(0)).isPositive();
    }

    private static double[] weeks(int weeks, double each) {
        double[] counts = new double[weeks];
        Arrays.fill(counts, each);
        return counts;
    }
}
