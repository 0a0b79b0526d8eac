package ooh.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {
    @Test
    void a_week_is_named_by_its_monday() {
        Week week = Week.parse("2026-12-21");
        assertThat(week.monday()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(week).hasToString("2026-12-21");
        assertThat(week.next()).isEqualTo(Week.parse("2026-12-28"));
        assertThat(week.plus(-1)).isLessThan(week);
    }

    @Test
    void another_day_is_refused_and_its_monday_named() {
        assertThatThrownBy(() -> Week.parse("2026-12-25"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("2026-12-25 is a Friday")
                .hasMessageContaining("2026-12-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21/12/2026", "2026-12-32", "2026-02-29", "next week", "+999999999-01-04", "2026-W52"})
    void what_is_no_date_is_unreadable(String text) {
        assertThatThrownBy(() -> Week.parse(text))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("\"" + text + "\" is not a date such as 2026-12-21");
    }
}
