package ooh.time;

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
import java.util.stream.IntStream;
import ooh.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankHolidaysTest {
    private static final BankHolidays PUBLISHED = new BankHolidays(2012, 2028, Set.of(), Set.of());

    @Test
    void the_days_are_those_that_the_government_published() throws IOException {
        Path file = Path.of(
                        Optional.ofNullable(System.getenv("OOH_SHARED_DATA")).orElse("../shared/data"))
                .resolve("bank-holidays.json");
        assumeTrue(Files.exists(file), "Skipped: the published bank holidays are not at " + file);
        Set<LocalDate> published = new TreeSet<>();
        for (JsonNode event : new ObjectMapper().readTree(file.toFile()).at("/england-and-wales/events")) {
            published.add(LocalDate.parse(event.get("date").asText()));
        }
        Set<LocalDate> ours = new TreeSet<>();
        IntStream.rangeClosed(2012, 2028).forEach(year -> ours.addAll(PUBLISHED.in(year)));
        assertThat(ours).hasSize(140).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-12-28", // Boxing Day on a Saturday: the Monday in its place
                "2022-12-27", // Christmas Day on a Sunday
                "2020-05-08", // Early May moved to VE day
                "2012-06-05", // proclaimed for one year
                "2022-09-19", // proclaimed a week before
                "2023-05-08",
                "2026-12-28"
            })
    void substitute_moved_and_proclaimed_days_are_bank_holidays(LocalDate day) {
        assertThat(PUBLISHED.contains(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-05-04", "2020-12-26", "2022-05-30", "2026-12-26", "2026-12-24"})
    void a_day_that_was_moved_or_substituted_is_none(LocalDate day) {
        assertThat(PUBLISHED.contains(day)).isFalse();
    }

    @Test
    void one_off_days_come_and_go_by_configuration() {
        LocalDate proclaimed = LocalDate.of(2027, 6, 21);
        LocalDate moved = LocalDate.of(2027, 5, 3);
        BankHolidays changed = new BankHolidays(2012, 2028, Set.of(proclaimed), Set.of(moved));
        assertThat(changed.contains(proclaimed)).isTrue();
        assertThat(changed.contains(moved)).isFalse();
        assertThat(changed.in(2026)).isEqualTo(PUBLISHED.in(2026));
    }

    @ParameterizedTest
    @ValueSource(ints = {2011, 2029, 1998})
    void a_year_that_is_not_published_is_refused_and_never_guessed(int year) {
        assertThat(PUBLISHED.knows(year)).isFalse();
        assertThatThrownBy(() -> PUBLISHED.contains(LocalDate.of(year, 7, 1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The bank holidays of " + year + " are not known")
                .hasMessageContaining("2012 to 2028");
    }
}
