package ooh.cover;

import static ooh.cover.CoverFixture.DAILY;
import static ooh.cover.CoverFixture.MANAGERS;
import static ooh.cover.CoverFixture.MANAGER_DAY;
import static ooh.cover.CoverFixture.MANAGER_EVENING;
import static ooh.cover.CoverFixture.MANAGER_NIGHT;
import static ooh.cover.CoverFixture.WEEKEND;
import static ooh.cover.CoverFixture.manager;
import static ooh.time.TimeFixture.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import ooh.problem.Fault;
import ooh.problem.Faults;
import org.junit.jupiter.api.Test;

class ManagerCoverTest {
    @Test
    void patterns_that_meet_tile_every_window_of_many_years() {
        assertThat(found(MANAGERS)).isEmpty();
    }

    @Test
    void one_duty_over_the_whole_weekday_night_tiles_too() {
        assertThat(found(List.of(MANAGER_DAY, manager("long-night", DAILY, true, "17:00", "09:00"))))
                .isEmpty();
    }

    @Test
    void a_day_duty_that_leaves_bank_holidays_out_leaves_a_hole_that_is_named_once() {
        assertThat(found(List.of(manager("day", WEEKEND, false, "09:00", "17:00"), MANAGER_EVENING, MANAGER_NIGHT)))
                .containsExactly("the manager patterns leave Fri 25 December 2026 09:00 to 17:00 uncovered,"
                        + " while the service is open");
    }

    @Test
    void a_night_that_begins_late_leaves_a_hole_on_each_day_of_the_week() {
        List<String> found =
                found(List.of(MANAGER_DAY, MANAGER_EVENING, manager("night", DAILY, true, "01:15", "09:00")));
        assertThat(found)
                .contains(
                        "the manager patterns leave Wed 2 December 2026 01:00 to 01:15 uncovered, while the service is open")
                .hasSize(8); // seven days and bank holidays
    }

    @Test
    void a_hole_that_opens_only_on_a_clock_change_night_is_found() {
        // Two duties meet at 01:30: on the night that clocks go forward both times are 02:00, and they still meet.
        assertThat(found(List.of(
                        MANAGER_DAY,
                        manager("evening", DAILY, true, "17:00", "01:30"),
                        manager("night", DAILY, true, "01:30", "09:00"))))
                .isEmpty();
        // A duty from 00:30 to 01:00 and one from 02:00 leave an ordinary night open, and that one night not.
        assertThat(found(List.of(
                        MANAGER_DAY,
                        manager("evening", DAILY, true, "17:00", "01:00"),
                        manager("night", DAILY, true, "02:00", "09:00"))))
                .anyMatch(sentence -> sentence.contains("Sun 6 December 2026 01:00 to 02:00"))
                .noneMatch(sentence -> sentence.contains("28 March 2027"))
                .anyMatch(sentence -> sentence.contains("31 October 2027 01:00 to 02:00"));
    }

    @Test
    void two_managers_at_once_are_named_with_both_patterns() {
        assertThat(found(List.of(MANAGER_DAY, manager("evening", DAILY, true, "17:00", "01:30"), MANAGER_NIGHT)))
                .contains(
                        "the manager patterns put \"evening\" and \"manager-night\" on duty Wed 2 December 2026 01:00 to"
                                + " 01:30 together");
    }

    @Test
    void somebody_on_duty_while_the_service_is_shut_is_named() {
        assertThat(found(List.of(MANAGER_DAY, MANAGER_EVENING, manager("night", DAILY, true, "01:00", "10:00"))))
                .contains(
                        "the manager patterns put \"night\" on duty Wed 2 December 2026 09:00 to 10:00, while the service"
                                + " is shut");
        assertThat(found(List.of(manager("day", DAILY, true, "09:00", "17:00"), MANAGER_EVENING, MANAGER_NIGHT)))
                .contains(
                        "the manager patterns put \"day\" on duty Tue 1 December 2026 12:00 to 17:00, while the service is"
                                + " shut");
    }

    @Test
    void without_a_manager_pattern_everything_is_a_hole_and_the_list_stays_short() {
        assertThat(found(List.of(CoverFixture.EVENING)))
                .contains("the manager patterns leave Tue 1 December 2026 17:00 to Wed 2 December 2026 09:00 uncovered,"
                        + " while the service is open")
                .hasSizeBetween(5, 20);
    }

    private static List<String> found(List<ShiftPattern> patterns) {
        Faults faults = new Faults();
        ManagerCover.check(
                patterns, CALENDAR, LocalDate.of(2026, 12, 1), LocalDate.of(2028, 12, 20), "patterns", faults);
        return faults.all().stream().map(Fault::message).toList();
    }
}
