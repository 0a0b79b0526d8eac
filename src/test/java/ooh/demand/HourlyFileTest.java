package ooh.demand;

import static ooh.demand.SimulatedLog.ALMANAC;
import static ooh.time.TimeFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.Test;

class HourlyFileTest {
    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");

    @Test
    void counts_stand_at_their_hours_whatever_the_order_and_an_hour_without_a_row_was_not_observed() {
        HourlyFile file = read("local_hour,count\n2026-06-01T03:00,4\n2026-06-01T00:00,1\n2026-06-01 01:00,0\n");
        HourLog log = file.log();
        assertThat(log.at(0)).isEqualTo(at("2026-06-01 00:00"));
        assertThat(log.size()).isEqualTo(4);
        assertThat(log.count(0)).isEqualTo(1);
        assertThat(log.count(3)).isEqualTo(4);
        assertThat(log.observed(1)).isEqualTo(1);
        assertThat(log.observed(2)).isZero();
        assertThat(file.notes()).isEmpty();
    }

    @Test
    void dates_in_days_since_1970_are_read_too() {
        HourLog log = read("Date,Hour,Weekday,Arrivals\n15887,22,Mon,5\n15887,23,Mon,7\n")
                .log();
        assertThat(log.at(0)).isEqualTo(at("2013-07-01 22:00"));
        assertThat(log.count(1)).isEqualTo(7);
    }

    @Test
    void one_row_of_the_hour_that_happens_twice_holds_both() {
        HourlyFile file = read("local_hour,count\n2026-10-25T00:00,1\n2026-10-25T01:00,6\n2026-10-25T02:00,2\n");
        assertThat(file.log().size()).isEqualTo(4);
        assertThat(file.log().observed(1)).isEqualTo(2);
        assertThat(file.log().count(1)).isEqualTo(6);
        assertThat(file.log().observed(2)).isZero();
        assertThat(file.log().count(3)).isEqualTo(2);
        assertThat(file.notes())
                .containsExactly(
                        "Rows that stand alone for an hour that happened twice: 1. Each was taken to hold the contacts of both.");
    }

    @Test
    void two_rows_of_the_hour_that_happens_twice_are_the_first_and_the_second() {
        HourlyFile file = read("local_hour,count\n2026-10-25T01:00,6\n2026-10-25T01:00,2\n");
        assertThat(file.log().count(0)).isEqualTo(6);
        assertThat(file.log().count(1)).isEqualTo(2);
        assertThat(file.log().observed(1)).isEqualTo(1);
        assertThat(file.notes()).isEmpty();
    }

    @Test
    void a_row_of_the_hour_that_clocks_skip_is_left_out_and_said() {
        HourlyFile file = read("local_hour,count\n2027-03-28T00:00,1\n2027-03-28T01:00,3\n2027-03-28T02:00,2\n");
        assertThat(file.log().size()).isEqualTo(2);
        assertThat(file.log().count(1)).isEqualTo(2);
        assertThat(file.notes())
                .containsExactly(
                        "Rows of hours that clocks skipped: 1. They were left out, and with them contacts: 3.");
    }

    @Test
    void on_neither_night_is_there_a_dip_or_a_peak() {
        for (String first : new String[] {"2026-10-12", "2027-03-01"}) {
            StringBuilder rows = new StringBuilder("local_hour,count\n");
            LocalDate.parse(first)
                    .datesUntil(LocalDate.parse(first).plusWeeks(4))
                    .forEach(day -> {
                        for (int hour = 0; hour < 24; hour++) {
                            boolean twice = day.equals(LocalDate.of(2026, 10, 25)) && hour == 1;
                            boolean never = day.equals(LocalDate.of(2027, 3, 28)) && hour == 1;
                            rows.append("%sT%02d:00,%d%n".formatted(day, hour, twice ? 6 : never ? 0 : 3));
                        }
                    });
            DemandProfile profile = DemandProfile.of(read(rows.toString()).log());
            assertThat(profile.week())
                    .allSatisfy(hour -> assertThat(hour.expected()).isEqualTo(3, within(1e-9)));
        }
    }

    @Test
    void every_bad_row_is_named_at_once() {
        assertThat(catchThrowableOfType(
                                Unreadable.class,
                                () -> read("local_hour,count\n"
                                        + "2026-06-01T00:00,-3\n"
                                        + "2026-06-01T01:00,2.5\n"
                                        + "2027-06-01T14:00,1\n"
                                        + "2026-06-01T02:30,1\n"
                                        + "2026-06-01T04:00,1\n"
                                        + "2026-06-01T04:00,1\n"))
                        .faults())
                .extracting(Fault::field, Fault::message)
                .containsExactly(
                        tuple("line 2, count", "\"-3\" is not a count: a whole number, 0 or above"),
                        tuple("line 3, count", "\"2.5\" is not a count: a whole number, 0 or above"),
                        tuple(
                                "line 4, local_hour",
                                "\"2027-06-01T14:00\" is still to come; counts are of what has happened"),
                        tuple("line 5, local_hour", "\"2026-06-01T02:30\" is not an hour such as 2026-10-25T01:00"),
                        tuple(
                                "line 7, local_hour",
                                "\"2026-06-01T04:00\" stands there twice, and an hour has one count"));
    }

    @Test
    void an_empty_file_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("The file of hourly counts can not be read: file: is empty");
    }

    private static HourlyFile read(String text) {
        return HourlyFile.read(text.getBytes(StandardCharsets.UTF_8), ALMANAC, NOW);
    }
}
