package ooh.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitsTest {
    @Test
    void two_who_go_together_are_one_to_be_sent() {
        Visits alone = Visits.elsewhere(0.1, 60);
        Visits paired = new Visits(0.1, 60, 2, WhenBusy.ELSEWHERE, 60);
        assertThat(paired.busyChance(4, 4)).isEqualTo(alone.busyChance(4, 2));
        assertThat(paired.busyChance(4, 5)).isEqualTo(alone.busyChance(4, 2));
        assertThat(paired.busyChance(4, 1)).isEqualTo(1);
    }

    @Test
    void visits_that_wait_find_everybody_out_more_often_than_those_that_go_elsewhere() {
        Visits waiting = new Visits(0.1, 60, 1, WhenBusy.WAITS, 30);
        assertThat(waiting.busyChance(8, 2))
                .isGreaterThan(Visits.elsewhere(0.1, 60).busyChance(8, 2));
    }

    @Test
    void what_goes_elsewhere_is_lost_and_of_what_waits_only_what_is_given_up() {
        Visits elsewhere = Visits.elsewhere(0.1, 60);
        Visits waiting = new Visits(0.1, 60, 1, WhenBusy.WAITS, 30);
        assertThat(elsewhere.lostShare(8, 2)).isEqualTo(elsewhere.busyChance(8, 2));
        assertThat(waiting.lostShare(8, 2)).isPositive().isLessThan(waiting.busyChance(8, 2));
        assertThat(waiting.lostShare(8, 2)).isEqualTo(ErlangA.of(0.8, 2, 0.5).givenUpShare());
    }

    @Test
    void the_fewest_people_are_wanted_and_none_who_could_not_go_out() {
        Visits paired = new Visits(0.1, 60, 2, WhenBusy.ELSEWHERE, 60);
        assertThat(paired.peopleFor(9, 1, 5, 0.0001)).isEqualTo(4);
        assertThat(paired.peopleFor(9, 1, 5, 1)).isEqualTo(2);
        assertThat(Visits.elsewhere(0.1, 60).peopleFor(9, 1, 5, 0)).isEqualTo(5);
        assertThat(Visits.elsewhere(0.1, 60).peopleFor(0, 1, 5, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 60, 1, 60",
        "-0.1, 60, 1, 60",
        "0.1, 0, 1, 60",
        "0.1, 1441, 1, 60",
        "NaN, 60, 1, 60",
        "0.1, 60, 0, 60",
        "0.1, 60, 3, 60",
        "0.1, 60, 1, 0",
        "0.1, 60, 1, 1441"
    })
    void visits_that_can_not_be_are_refused(double share, double minutes, int people, double patience) {
        assertThatThrownBy(() -> new Visits(share, minutes, people, WhenBusy.WAITS, patience))
                .hasMessageContaining("can not be");
    }
}
