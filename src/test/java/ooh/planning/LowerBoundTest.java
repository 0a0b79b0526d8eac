package ooh.planning;

import static org.assertj.core.api.Assertions.assertThat;

import ooh.rota.Score;
import org.junit.jupiter.api.Test;

class LowerBoundTest {
    private static final LowerBound BOUND = new LowerBound(new Score(-60, -100, -2000), 2);

    @Test
    void only_the_very_score_is_the_best_possible() {
        assertThat(BOUND.distance(new Score(-60, -100, -2000))).contains("It is the best possible");
        assertThat(BOUND.isReachedBy(new Score(-60, -100, -2001))).isFalse();
    }

    @Test
    void the_highest_level_that_is_short_of_it_is_said() {
        assertThat(BOUND.distance(new Score(-61, -100, -2000))).contains("not lawful");
        assertThat(BOUND.distance(new Score(-60, -140, -2000))).contains("40 points");
    }

    @Test
    void the_distance_in_per_cent_is_never_said_too_small() {
        assertThat(BOUND.distance(new Score(-60, -100, -2001))).contains("at most 0.1 % from it");
        assertThat(BOUND.distance(new Score(-60, -100, -2500))).contains("at most 20.0 % from it");
    }

    @Test
    void where_nothing_is_known_of_a_level_nothing_is_said_of_it() {
        LowerBound ofCover = new LowerBound(new Score(0, -100, 0), 2);
        assertThat(ofCover.distance(new Score(0, -100, -9))).isEqualTo("Its cover is the best possible.");
        assertThat(LowerBound.NOTHING_COUNTED.distance(new Score(0, -100, -9))).contains("at most 100 points");
    }

    @Test
    void open_shifts_are_said_beside_the_fewest_possible() {
        assertThat(BOUND.sentence(3)).isEqualTo("No rota can leave fewer than 2 shifts open; this one leaves 3.");
        assertThat(LowerBound.NOTHING_COUNTED.sentence(0)).isEqualTo("Every shift is covered.");
    }
}
