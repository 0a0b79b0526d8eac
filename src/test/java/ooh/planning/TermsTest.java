package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.staff.Absence;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Week WEEK = Week.parse("2026-12-14");
    private static final Person MANAGER =
            new Person("m", "M. Manager", "01632 960000", Set.of("core"), new Limits(2100, 2400, false), null, null);

    private static Terms terms(Set<String> coreBanks, Absence... absences) {
        Staff staff = new Staff(List.of(MANAGER), Map.of("m", List.of(absences)), Map.of());
        return Terms.of(
                MANAGER,
                0,
                new PlanningProblem(
                        DraftRota.covering(WEEK, List.of()), staff, CarriedOver.NOTHING, coreBanks, Map.of()),
                CALENDAR,
                Fixtures.WEIGHTS);
    }

    private static Absence absent(String first, String dayAfterLast) {
        return new Absence(days(first, dayAfterLast), "leave");
    }

    @Test
    void who_is_on_a_core_bank_is_in_a_core_post() {
        assertThat(terms(Set.of("core", "other")).core()).isTrue();
        assertThat(terms(Set.of("other")).core()).isFalse();
    }

    @Test
    void a_week_without_absence_owes_the_whole_contract() {
        assertThat(terms(Set.of(), absent("2026-12-10", "2026-12-12")).contractedMinutes())
                .isEqualTo(2100);
    }

    @Test
    void a_day_off_is_a_seventh_of_the_contract_and_two_absences_of_one_day_are_one() {
        assertThat(terms(Set.of(), absent("2026-12-16", "2026-12-17")).contractedMinutes())
                .isEqualTo(1800);
        assertThat(terms(Set.of(), absent("2026-12-16", "2026-12-17"), absent("2026-12-16", "2026-12-17"))
                        .contractedMinutes())
                .isEqualTo(1800);
    }

    @Test
    void a_week_off_owes_nothing() {
        assertThat(terms(Set.of(), absent("2026-12-14", "2026-12-22")).contractedMinutes())
                .isZero();
    }

    @Test
    void the_averages_hold_17_weeks_of_48_hours_less_the_days_of_absence_down_to_one_week() {
        assertThat(terms(Set.of()).workingTime().mostMinutes()).isEqualTo(17 * 2880);
        assertThat(terms(Set.of(), absent("2026-10-26", "2026-11-02"))
                        .workingTime()
                        .mostMinutes())
                .isBetween(16 * 2880L - 20, 16 * 2880L + 20);
        assertThat(terms(Set.of(), absent("2026-01-01", "2027-01-01"))
                        .workingTime()
                        .mostMinutes())
                .isBetween(2879L, 2880L);
    }
}
