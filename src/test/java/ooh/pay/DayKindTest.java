package ooh.pay;

import static ooh.time.TimeFixture.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ooh.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayKindTest {
    /** Called a substitute day too, but for a Monday of the same year that was moved: no holiday lies on a weekend. */
    private static final LocalDate MOVED = LocalDate.of(2012, 6, 4);

    @ParameterizedTest
    @CsvSource({
        "2026-12-22, weekday",
        "2026-12-24, weekday",
        "2026-12-19, saturday",
        "2026-12-27, sunday",
        "2026-12-25, bank-holiday",
        "2026-12-26, real-bank-holiday",
        "2026-12-28, substitute-bank-holiday",
        "2026-12-29, weekday",
        "2022-12-25, real-bank-holiday",
        "2022-12-26, bank-holiday",
        "2022-12-27, substitute-bank-holiday",
        "2027-12-25, real-bank-holiday",
        "2027-12-26, real-bank-holiday",
        "2027-12-27, substitute-bank-holiday",
        "2027-12-28, substitute-bank-holiday",
        "2028-01-01, real-bank-holiday",
        "2028-01-03, substitute-bank-holiday",
        "2027-01-01, bank-holiday",
        "2027-03-26, bank-holiday",
        "2022-09-19, bank-holiday",
        "2012-06-04, bank-holiday"
    })
    void a_day_is_what_the_published_bank_holidays_and_the_week_make_of_it(LocalDate day, String kind) {
        assertThat(DayKind.of(day, CALENDAR).word()).isEqualTo(kind);
        assertThat(DayKind.of(kind)).contains(DayKind.of(day, CALENDAR));
    }

    @Test
    void substitute_days_are_those_that_the_government_calls_so() throws IOException {
        Path file = Path.of(
                        Optional.ofNullable(System.getenv("OOH_SHARED_DATA")).orElse("../shared/data"))
                .resolve("bank-holidays.json");
        assumeTrue(Files.exists(file), "Skipped: the published bank holidays are not at " + file);
        Set<LocalDate> published = new TreeSet<>();
        for (JsonNode event : new ObjectMapper().readTree(file.toFile()).at("/england-and-wales/events")) {
            if (event.path("notes").asText().equals("Substitute day")) {
                published.add(LocalDate.parse(event.path("date").asText()));
            }
        }
        published.remove(MOVED);
        assertThat(LocalDate.of(2012, 1, 1)
                        .datesUntil(LocalDate.of(2029, 1, 1))
                        .filter(day -> DayKind.of(day, CALENDAR) == DayKind.SUBSTITUTE_BANK_HOLIDAY)
                        .collect(Collectors.toSet()))
                .hasSize(14)
                .isEqualTo(published);
    }

    @Test
    void a_day_of_a_year_that_is_not_published_is_refused() {
        assertThatThrownBy(() -> DayKind.of(LocalDate.of(2033, 1, 1), CALENDAR)).isInstanceOf(Refused.class);
    }

    @Test
    void another_word_is_no_kind() {
        assertThat(DayKind.of("holiday")).isEmpty();
    }
}
