package ooh.rota;

import static ooh.rota.RotaFixture.CHRISTMAS;
import static ooh.rota.RotaFixture.shift;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.staff.Absence;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class CapacityTest {
    private static final Span WEEK = span("2026-12-21T09:00:00Z", "2026-12-28T09:00:00Z");
    private static final Person CORE = person("core", Tier.MANAGER, 36, 40);
    private static final Person BANK = person("bank", Tier.MANAGER, 0, 16);
    private static final Person SOCIAL_WORKER = person("sw", Tier.SOCIAL_WORKER, 0, 10);

    @Test
    void what_the_contracts_do_not_fill_falls_to_the_bank() {
        Capacity managers = managers(48, staff(Map.of()));
        assertThat(managers.neededMinutes()).isEqualTo(48 * 60);
        assertThat(managers.contractedMinutes()).isEqualTo(36 * 60);
        assertThat(managers.availableMinutes()).isEqualTo(56 * 60);
        assertThat(managers.fallsToTheBankMinutes()).isEqualTo(12 * 60);
        assertThat(managers.shortMinutes()).isZero();
        assertThat(managers.sentence())
                .isEqualTo(
                        "Manager: 48 h needed, 36 h on contract, 56 h available at most, short by 0 h. 12 h fall to the bank.");
    }

    @Test
    void a_contract_that_is_enough_leaves_nothing_to_the_bank() {
        assertThat(managers(36, staff(Map.of())).sentence()).endsWith("The contracts are enough.");
    }

    @Test
    void more_than_everybody_may_work_is_said_to_be_out_of_reach() {
        assertThat(managers(57, staff(Map.of())).sentence())
                .endsWith("56 h available at most, short by 1 h. 21 h fall to the bank, 1 h of them to nobody.");
    }

    @Test
    void half_a_week_of_leave_is_half_the_hours_and_leave_told_twice_counts_once() {
        Absence half = new Absence(span("2026-12-20T00:00:00Z", "2026-12-24T21:00:00Z"), "leave");
        Absence within = new Absence(span("2026-12-22T00:00:00Z", "2026-12-23T00:00:00Z"), "leave");
        Capacity managers = managers(48, staff(Map.of("core", List.of(half, within))));
        assertThat(managers.contractedMinutes()).isEqualTo(18 * 60);
        assertThat(managers.availableMinutes()).isEqualTo((20 + 16) * 60);
    }

    @Test
    void tiers_come_in_their_order_and_only_where_they_have_shifts() {
        DraftRota draft = RotaFixture.draft();
        assertThat(Capacity.of(draft, staff(Map.of()), WEEK))
                .extracting(Capacity::tier)
                .containsExactly(Tier.MANAGER, Tier.SOCIAL_WORKER);
    }

    private static Capacity managers(int hours, Staff staff) {
        String to =
                Instant.parse("2026-12-21T17:00:00Z").plusSeconds(hours * 3600L).toString();
        DraftRota draft =
                DraftRota.covering(CHRISTMAS, List.of(shift("all", Tier.MANAGER, "2026-12-21T17:00:00Z", to)));
        return Capacity.of(draft, staff, WEEK).get(0);
    }

    private static Staff staff(Map<String, List<Absence>> absences) {
        return new Staff(List.of(CORE, BANK, SOCIAL_WORKER), absences, Map.of());
    }

    private static Person person(String id, Tier tier, int contractedHours, int mostHours) {
        Limits limits = new Limits(contractedHours * 60, mostHours * 60, false);
        return new Person(id, id, "", Set.of(tier.word()), limits, null, null);
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
