package ooh.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLevelTest {
    /** One contact in ten leads to a visit of an hour, so that ten contacts an hour are one erlang. */
    private static final ServiceLevel ONE_IN_TEN = level(0.05, 0.1, 60);

    @ParameterizedTest
    @CsvSource({"0, 1", "0.52, 1", "0.53, 2", "3.8, 2", "3.82, 3", "8.9, 3", "9.0, 4", "40, 8"})
    void the_fewest_people_who_keep_the_level_are_wanted(double contactsAnHour, int people) {
        assertThat(ONE_IN_TEN.peopleFor(contactsAnHour, 1, 9)).isEqualTo(people);
    }

    @Test
    void never_fewer_than_the_least_nor_more_than_the_most() {
        assertThat(ONE_IN_TEN.peopleFor(0, 2, 3)).isEqualTo(2);
        assertThat(ONE_IN_TEN.peopleFor(1_000, 2, 3)).isEqualTo(3);
    }

    @Test
    void longer_visits_and_more_of_them_want_more_people() {
        assertThat(level(0.05, 0.1, 180).peopleFor(3.8, 1, 9)).isGreaterThan(2);
        assertThat(level(0.05, 0.3, 60).peopleFor(3.8, 1, 9)).isGreaterThan(2);
        assertThat(level(0.2, 0.1, 60).peopleFor(3.8, 1, 9)).isLessThanOrEqualTo(2);
    }

    @Test
    void where_visits_are_made_in_pairs_there_are_never_fewer_than_two() {
        ServiceLevel paired = new ServiceLevel(0.05, new Visits(0.1, 60, 2, WhenBusy.ELSEWHERE, 60));
        assertThat(paired.peopleFor(0, 1, 9)).isEqualTo(2);
        assertThat(paired.peopleFor(3.8, 1, 9)).isEqualTo(4);
        assertThat(paired.peopleFor(9.0, 1, 7)).isEqualTo(6); // a seventh could not go out alone
        assertThat(paired.peopleFor(9.0, 7, 7)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "-0.1", "NaN"})
    void a_level_that_can_not_be_is_refused(double chance) {
        assertThatThrownBy(() -> level(chance, 0.1, 60)).hasMessageContaining("can not be");
    }

    private static ServiceLevel level(double chance, double share, double minutes) {
        return new ServiceLevel(chance, Visits.elsewhere(share, minutes));
    }
}
