package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    private final Sentences words = new Sentences(Fixtures.CALENDAR);

    @ParameterizedTest
    @CsvSource({"0, 0 h", "45, 45 min", "60, 1 h", "570, 9 h 30 min", "90000, 1500 h"})
    void minutes_are_said_in_hours_and_minutes(long minutes, String said) {
        assertThat(words.hours(minutes)).isEqualTo(said);
    }

    @Test
    void times_are_local_in_summer_and_winter() {
        assertThat(words.when(span("2026-07-04", "17:00", "22:00"))).isEqualTo("Sat 4 July 17:00 to 22:00");
        assertThat(words.when(span("2026-12-19", "17:00", "22:00"))).isEqualTo("Sat 19 December 17:00 to 22:00");
    }

    @Test
    void a_night_names_the_day_on_which_it_ends() {
        assertThat(words.when(span("2026-10-24", "23:00", "09:00"))).isEqualTo("Sat 24 October 23:00 to Sun 09:00");
    }

    @Test
    void names_stand_in_the_order_given() {
        assertThat(words.names(List.of(SHAW, BELL))).isEqualTo("A. Shaw, K. Bell");
        assertThat(words.names(List.of(BELL, SHAW))).isEqualTo("K. Bell, A. Shaw");
    }
}
