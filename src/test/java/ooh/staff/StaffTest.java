package ooh.staff;

import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.problem.Missing;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

class StaffTest {
    private static final DaytimePost WEEKDAYS =
            new DaytimePost(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    private static final Span CHRISTMAS = CALENDAR.span(Week.parse("2026-12-21"));
    private static final Person SHAW = person("shaw", WEEKDAYS, "managers", "social-workers");
    private static final Person BELL = person("bell", null, "grade-i");

    @Test
    void people_come_by_id_and_by_bank() {
        Staff staff = new Staff(List.of(SHAW, BELL), Map.of(), Map.of());
        assertThat(staff.people()).containsExactly(BELL, SHAW);
        assertThat(staff.on(Set.of("managers"))).containsExactly(SHAW);
        assertThat(staff.on(Set.of("social-workers", "grade-i"))).containsExactly(BELL, SHAW);
        assertThat(staff.on(Set.of())).isEmpty();
    }

    @Test
    void somebody_unknown_is_missing_by_id() {
        Staff staff = new Staff(List.of(SHAW), Map.of(), Map.of());
        assertThat(staff.person("shaw")).isEqualTo(SHAW);
        assertThat(staff.find("cole")).isEmpty();
        assertThatThrownBy(() -> staff.person("cole"))
                .isInstanceOf(Missing.class)
                .hasMessageContaining("\"cole\"");
        assertThat(staff.absences("cole")).isEmpty();
        assertThat(staff.wishes("cole")).isEmpty();
    }

    @Test
    void a_daytime_post_is_not_worked_on_bank_holidays_and_weekends() {
        assertThat(WEEKDAYS.during(CHRISTMAS, CALENDAR))
                .extracting(Span::from)
                .containsExactly(
                        span("2026-12-21 09:00", "2026-12-21 17:00").from(),
                        span("2026-12-22 09:00", "2026-12-22 17:00").from(),
                        span("2026-12-23 09:00", "2026-12-23 17:00").from(),
                        span("2026-12-24 09:00", "2026-12-24 17:00").from());
    }

    @Test
    void the_post_after_a_clock_change_begins_at_nine_by_the_clock() {
        assertThat(WEEKDAYS.during(span("2026-10-25 12:00", "2026-10-26 12:00"), CALENDAR))
                .containsExactly(span("2026-10-26 09:00", "2026-10-26 17:00"));
    }

    @Test
    void whoever_is_absent_does_not_work_the_post_then() {
        Absence leave = new Absence(span("2026-12-22 00:00", "2026-12-24 13:00"), "leave");
        Staff staff = new Staff(List.of(SHAW, BELL), Map.of("shaw", List.of(leave)), Map.of());
        assertThat(staff.postWorked(SHAW, CHRISTMAS, CALENDAR))
                .containsExactly(
                        span("2026-12-21 09:00", "2026-12-21 17:00"), span("2026-12-24 13:00", "2026-12-24 17:00"));
        assertThat(staff.postWorked(BELL, CHRISTMAS, CALENDAR)).isEmpty();
    }

    @Test
    void limits_and_posts_that_can_not_be_are_refused() {
        assertThatThrownBy(() -> new Limits(600, 599, false))
                .hasMessageContaining("600 min on contract and at most 599");
        assertThatThrownBy(() -> new Limits(-1, 10, false)).hasMessageContaining("can not be");
        assertThatThrownBy(() -> new DaytimePost(Set.of(), LocalTime.of(17, 0), LocalTime.of(9, 0)))
                .hasMessageContaining("17:00 to 09:00 can not be");
    }

    @Test
    void a_fair_share_is_the_contract_or_what_somebody_is_willing_to_work() {
        assertThat(new Limits(36 * 60, 40 * 60, false).shareMinutes()).isEqualTo(36 * 60);
        assertThat(new Limits(0, 10 * 60, false).shareMinutes()).isEqualTo(10 * 60);
    }

    @Test
    void tiers_and_wishes_are_known_by_the_words_of_outside_programs() {
        assertThat(Tier.of("grade-i")).contains(Tier.GRADE_I);
        assertThat(Tier.of("GRADE_I")).isEmpty();
        assertThat(Wish.Kind.of("rather-not")).contains(Wish.Kind.RATHER_NOT);
        assertThat(Wish.Kind.of("never")).isEmpty();
    }

    private static Person person(String id, @org.jspecify.annotations.Nullable DaytimePost post, String... banks) {
        return new Person(id, id, "01632 960000", Set.of(banks), new Limits(0, 600, false), post, null);
    }
}
