package ooh.time;

import static ooh.time.TimeFixture.LONDON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockTest {
    private static final WallClock CLOCK = new WallClock(LONDON);

    @ParameterizedTest
    @CsvSource({
        "2026-12-25T17:00, 2026-12-25T17:00:00Z",
        "2026-12-25 17:00:30, 2026-12-25T17:00:30Z",
        "2026-07-01 17:00, 2026-07-01T16:00:00Z",
        "2026-07-01 17:00:00.250, 2026-07-01T16:00:00.250Z",
        "01/07/2026 17:00, 2026-07-01T16:00:00Z",
        "01/07/2026 17:00:59, 2026-07-01T16:00:59Z",
        "2026-07-01T17:00:00+01:00, 2026-07-01T16:00:00Z",
        "2026-07-01T17:00:00Z, 2026-07-01T17:00:00Z"
    })
    void times_are_read_as_people_and_programs_write_them(String text, Instant at) {
        WallClock.Reading reading = CLOCK.read(text);
        assertThat(reading.at()).contains(at);
        assertThat(reading.fault()).isEmpty();
        assertThat(reading.note()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17:00",
                "2026-12-25",
                "2026-13-01 10:00",
                "2026-02-29 10:00",
                "31/04/2026 10:00",
                "12/25/2026 10:00",
                "2026-12-25 24:00",
                "2026-12-25 17:60",
                "2026-12-2517:00",
                "25/12/26 17:00",
                "tomorrow"
            })
    void what_is_no_time_is_a_fault_that_names_it(String text) {
        assertThat(CLOCK.read(text).at()).isEmpty();
        assertThat(CLOCK.read(text).fault().orElseThrow()).startsWith("\"" + text + "\" is not a time such as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28 01:00", "2027-03-28 01:30", "28/03/2027 01:59"})
    void an_hour_that_clocks_skip_does_not_exist(String text) {
        assertThat(CLOCK.read(text).at()).isEmpty();
        assertThat(CLOCK.read(text).fault().orElseThrow())
                .isEqualTo("\"" + text + "\" does not exist in Europe/London, because clocks go forward that night");
    }

    @Test
    void the_minutes_beside_the_skipped_hour_exist() {
        assertThat(CLOCK.read("2027-03-28 00:59").at()).contains(Instant.parse("2027-03-28T00:59:00Z"));
        assertThat(CLOCK.read("2027-03-28 02:00").at()).contains(Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void an_hour_that_happens_twice_is_taken_as_the_first_and_said() {
        WallClock.Reading reading = CLOCK.read("2026-10-25 01:30");
        assertThat(reading.at()).contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(reading.note().orElseThrow())
                .contains("\"2026-10-25 01:30\" happens twice")
                .endsWith("taken as the first");
    }

    @Test
    void an_offset_says_which_of_the_two_hours_is_meant() {
        assertThat(CLOCK.read("2026-10-25T01:30:00Z").at()).contains(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(CLOCK.read("2026-10-25T01:30:00Z").note()).isEmpty();
        assertThat(CLOCK.read("2026-10-25 02:00").note()).isEmpty();
    }
}
