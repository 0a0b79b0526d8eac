package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;

import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class WorkingWhileAbsentTest {
    private static final PlannedShift EVENING = duty("a", SHAW, span("2026-12-22", "17:00", "22:00"));

    @Test
    void an_absence_that_ends_as_the_shift_begins_is_no_absence() {
        the(RotaRules::workingWhileAbsent)
                .given(EVENING, new Absent(SHAW, span("2026-12-22", "09:00", "17:00")))
                .penalizesBy(0);
    }

    @Test
    void each_minute_absent_counts() {
        the(RotaRules::workingWhileAbsent)
                .given(EVENING, new Absent(SHAW, span("2026-12-22", "09:00", "17:01")))
                .penalizesBy(1);
        the(RotaRules::workingWhileAbsent)
                .given(EVENING, new Absent(SHAW, days("2026-12-21", "2026-12-25")))
                .penalizesBy(300);
    }

    @Test
    void somebody_elses_absence_does_not_matter() {
        the(RotaRules::workingWhileAbsent)
                .given(EVENING, new Absent(BELL, days("2026-12-21", "2026-12-25")))
                .penalizesBy(0);
    }

    @Test
    void a_shift_that_nobody_has_can_have_nobody_absent() {
        the(RotaRules::workingWhileAbsent)
                .given(
                        duty("a", null, span("2026-12-22", "17:00", "22:00")),
                        new Absent(SHAW, days("2026-12-21", "2026-12-25")))
                .penalizesBy(0);
    }

    @Test
    void what_another_week_decided_is_not_judged_again() {
        the(RotaRules::workingWhileAbsent)
                .given(
                        ofAnotherWeek("a", Tier.MANAGER, SHAW, span("2026-12-22", "17:00", "22:00")),
                        new Absent(SHAW, days("2026-12-21", "2026-12-25")))
                .penalizesBy(0);
    }

    @Test
    void an_absence_of_the_day_that_clocks_go_forward_is_23_hours_long() {
        the(RotaRules::workingWhileAbsent)
                .given(
                        duty("a", SHAW, span("2027-03-27", "23:00", "09:00")),
                        new Absent(SHAW, days("2027-03-28", "2027-03-29")))
                .penalizesBy(480);
    }
}
