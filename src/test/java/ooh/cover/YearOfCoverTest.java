package ooh.cover;

import static ooh.cover.CoverFixture.EVENING;
import static ooh.cover.CoverFixture.MANAGERS;
import static ooh.time.TimeFixture.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ooh.demand.DemandProfile;
import ooh.pay.Agreement;
import ooh.pay.BankPay;
import ooh.pay.DayKind;
import ooh.pay.PayRates;
import ooh.pay.Rate;
import ooh.staff.Bank;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class YearOfCoverTest {
    private static final FinancialYear YEAR = new FinancialYear(2026);
    private static final Set<String> CORE = Set.of("core");

    @Test
    void a_year_holds_every_ooh_hour_with_its_bank_holidays_and_both_changes_of_the_clocks() {
        YearOfCover year = year(MANAGERS, PayRates.NONE, List.of());
        long open = YEAR.days().stream()
                .mapToLong(day -> CALENDAR.day(day).minutes()
                        - (CALENDAR.isWorkingDay(day)
                                ? CALENDAR.span(day, LocalTime.of(9, 0), LocalTime.of(17, 0))
                                        .minutes()
                                : 0))
                .sum();
        // The evening of 31 March ends at 01:00 on 1 April, and that of the year before did too.
        assertThat(minutes(year)).isEqualTo(open);
        assertThat(minutes("2026-10-25", year)).isEqualTo(25 * 60);
        assertThat(minutes("2027-03-28", year)).isEqualTo(23 * 60);
    }

    @Test
    void bank_holidays_are_a_kind_of_day_of_their_own() {
        YearOfCover year = year(List.of(EVENING), PayRates.NONE, List.of());
        assertThat(year.byKindOfDay(EVENING, CALENDAR).get(KindOfDay.BANK_HOLIDAY))
                .extracting(DatedShift::day)
                .containsExactly(
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 4),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 28),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 3, 26),
                        LocalDate.of(2027, 3, 29));
        assertThat(year.byKindOfDay(EVENING, CALENDAR).values().stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(365);
    }

    /** 365 evenings of five hours are 1,825 h; the bank has £30 an hour, and the core posts £20 of contract and £2 on top. */
    @Test
    void without_contracts_every_hour_is_paid_to_the_bank_and_with_them_what_they_leave() {
        assertThat(year(List.of(CoverFixture.evening(1, 3, "core", "bank")), pay(), List.of())
                        .pence(Tier.SOCIAL_WORKER, DatedShift::required))
                .isEqualTo(1_825 * 3_000L);
        // Ten hours a week are 10 * 365 / 7 h of the year.
        double contracted = 10 * 365 / 7.0;
        long expected = Math.round(contracted * (2_000 + 200) + (1_825 - contracted) * 3_000);
        assertThat(year(List.of(CoverFixture.evening(1, 3, "core", "bank")), pay(), List.of(corePost(10)))
                        .pence(Tier.SOCIAL_WORKER, DatedShift::required))
                .isBetween(expected - 2, expected + 2);
    }

    @Test
    void contracts_that_leave_nothing_to_the_bank_are_paid_whole_and_one_person_more_is_the_banks() {
        YearOfCover year = year(List.of(CoverFixture.evening(1, 3, "core", "bank")), pay(), List.of(corePost(40)));
        long expected = Math.round(40 * 365 / 7.0 * 2_000 + 1_825 * 200);
        assertThat(year.pence(Tier.SOCIAL_WORKER, DatedShift::required)).isBetween(expected - 2, expected + 2);
        assertThat(year.pence(Tier.SOCIAL_WORKER, shift -> 2) - year.pence(Tier.SOCIAL_WORKER, shift -> 1))
                .isEqualTo(1_825 * 3_000L);
    }

    @Test
    void the_year_asked_of_is_the_next_one_or_the_one_under_way_where_no_bank_holidays_are_known_so_far() {
        assertThat(FinancialYear.next(LocalDate.of(2026, 3, 31), CALENDAR)).isEqualTo(new FinancialYear(2026));
        assertThat(FinancialYear.next(LocalDate.of(2026, 4, 1), CALENDAR)).isEqualTo(new FinancialYear(2027));
        assertThat(FinancialYear.next(LocalDate.of(2027, 4, 1), CALENDAR)).isEqualTo(new FinancialYear(2027));
        assertThat(new FinancialYear(2027).days()).hasSize(366);
    }

    private static YearOfCover year(List<ShiftPattern> patterns, PayRates pay, List<Person> people) {
        return YearOfCover.of(
                YEAR,
                patterns,
                Map.of(),
                DemandProfile.none(),
                new ShiftPrices(pay, CORE, CALENDAR),
                new Staff(people, Map.of(), Map.of()));
    }

    private static PayRates pay() {
        return new PayRates(List.of(new Agreement(
                LocalDate.of(2020, 1, 1), List.of(bank("core", true, 2_000, 200), bank("bank", false, 0, 3_000)))));
    }

    private static BankPay bank(String id, boolean core, int contractedPence, int pence) {
        Rate always = new Rate(EnumSet.allOf(DayKind.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, pence, 0);
        return new BankPay(
                new Bank(id, id, Tier.SOCIAL_WORKER, core), BankPay.Work.ON_DUTY, contractedPence, 0, List.of(always));
    }

    private static Person corePost(int hours) {
        return new Person("amin", "Amin", "", CORE, new Limits(hours * 60, 48 * 60, false), null, null);
    }

    private static long minutes(YearOfCover year) {
        return year.shifts().stream().mapToLong(shift -> shift.span().minutes()).sum();
    }

    /** Of the shifts from 09:00 on that day to 09:00 on the next. */
    private static long minutes(String day, YearOfCover year) {
        return year.shifts().stream()
                .flatMap(shift -> Stream.ofNullable(
                        shift.span().overlap(CALENDAR.day(LocalDate.parse(day))).orElse(null)))
                .mapToLong(span -> span.minutes())
                .sum();
    }
}
