package ooh.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How instants are shown: to people in words, to programs in JSON. */
class SpokenTimeTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final SpokenTime spoken = new SpokenTime(LONDON);

    @Test
    void a_moment_is_said_in_local_time() {
        assertThat(spoken.moment(Instant.parse("2026-12-25T17:00:00Z"))).isEqualTo("Fri 25 December 17:00");
        assertThat(spoken.moment(Instant.parse("2026-07-01T16:00:00Z"))).isEqualTo("Wed 1 July 17:00");
        assertThat(spoken.datedMoment(Instant.parse("2026-12-25T17:00:00Z"))).isEqualTo("Fri 25 December 2026 17:00");
    }

    @Test
    void the_two_times_of_the_repeated_hour_are_told_apart_and_no_others_bear_a_name() {
        assertThat(spoken.time(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("01:30 BST");
        assertThat(spoken.time(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("01:30 GMT");
        assertThat(spoken.time(Instant.parse("2026-10-25T02:00:00Z"))).isEqualTo("02:00");
        assertThat(spoken.time(Instant.parse("2027-03-28T01:00:00Z"))).isEqualTo("02:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T16:00:00Z, 2026-07-01T17:00:00+01:00",
        "2026-12-25T17:00:00Z, 2026-12-25T17:00:00Z",
        "2026-10-25T00:30:00Z, 2026-10-25T01:30:00+01:00",
        "2026-10-25T01:30:00Z, 2026-10-25T01:30:00Z",
        "2026-12-25T17:00:00.250Z, 2026-12-25T17:00:00.25Z"
    })
    void json_bears_the_london_offset_and_seconds_always(String at, String written) throws Exception {
        ServiceCalendar calendar = new ServiceCalendar(
                LONDON, new BankHolidays(2012, 2028, Set.of(), Set.of()), LocalTime.of(9, 0), LocalTime.of(17, 0));
        ObjectMapper json = new ObjectMapper()
                .registerModule(new SimpleModule().addSerializer(new InstantsInLondon(() -> calendar)));
        assertThat(json.writeValueAsString(Instant.parse(at))).isEqualTo('"' + written + '"');
    }
}
