package ooh.pay;

import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ooh.staff.Bank;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Tier;
import ooh.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayRatesTest {
    private static final Bank CORE = new Bank("core", "Core", Tier.MANAGER, true);
    private static final Bank BANK = new Bank("bank", "Bank", Tier.MANAGER, false);
    private static final Bank ON_CALL = new Bank("on-call", "On call", Tier.SOCIAL_WORKER, false);
    private static final Set<String> MANAGERS = Set.of("core", "bank");

    /** Days at 10, 20, … a minute-exact multiple of the kind, nights (20:00 to 06:00) at 6 more an hour. */
    private static final PayRates RATES = new PayRates(List.of(
            new Agreement(LocalDate.of(2027, 4, 1), List.of(onDuty(BANK, 0, 1200, 6000))),
            new Agreement(
                    LocalDate.of(2024, 4, 1),
                    List.of(
                            onDuty(CORE, 3000, 60, 600),
                            onDuty(BANK, 0, 600, 6000),
                            new BankPay(
                                    ON_CALL,
                                    BankPay.Work.ON_CALL,
                                    0,
                                    10,
                                    List.of(new Rate(
                                            EnumSet.allOf(DayKind.class),
                                            LocalTime.MIDNIGHT,
                                            LocalTime.MIDNIGHT,
                                            401,
                                            3000)))))));

    /** Each kind of day costs its place in the list times {@code step} more; nights 360 more. */
    private static BankPay onDuty(Bank bank, int contracted, int first, int step) {
        return new BankPay(
                bank,
                BankPay.Work.ON_DUTY,
                contracted,
                0,
                Stream.of(DayKind.values())
                        .flatMap(kind -> Stream.of(
                                rate(kind, "06:00", "20:00", first + kind.ordinal() * step),
                                rate(kind, "20:00", "06:00", first + kind.ordinal() * step + 360)))
                        .toList());
    }

    private static Rate rate(DayKind kind, String from, String to, int pence) {
        return new Rate(Set.of(kind), LocalTime.parse(from), LocalTime.parse(to), pence, 0);
    }

    private static Person on(String... banks) {
        return new Person("shaw", "A. Shaw", "01632 960000", Set.of(banks), new Limits(2160, 2160, false), null, null);
    }

    private static long bank(String from, String to) {
        return RATES.pence(span(from, to), MANAGERS, on("bank"), CALENDAR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-22 17:00 | 2026-12-22 20:00 | 1800  | a weekday at 6 pounds an hour
            2026-12-22 17:00 | 2026-12-22 22:00 | 3720  | and two hours of it at night
            2026-12-22 20:00 | 2026-12-23 06:00 | 9600  | a night over midnight
            2026-12-18 22:00 | 2026-12-19 02:00 | 15840 | Friday, then Saturday
            2026-12-24 22:00 | 2026-12-25 02:00 | 39840 | into a bank holiday
            2026-12-25 22:00 | 2026-12-26 02:00 | 87840 | from a bank holiday into a real one on a Saturday
            2026-12-27 22:00 | 2026-12-28 02:00 | 87840 | from Sunday into the substitute of Boxing Day
            2026-12-28 22:00 | 2026-12-29 02:00 | 63840 | from the substitute into a weekday
            """)
    void each_minute_is_paid_by_its_own_day_and_time(String from, String to, long pence, String what) {
        assertThat(bank(from, to)).as(what).isEqualTo(pence);
    }

    @Test
    void the_night_that_clocks_go_back_is_paid_an_hour_longer() {
        assertThat(bank("2026-10-24 20:00", "2026-10-25 06:00")).isEqualTo(4 * 6960 + 7 * 12960);
        assertThat(bank("2026-10-25 01:00", "2026-10-25 02:00"))
                .as("both hours that are called 01:00")
                .isEqualTo(2 * 12960);
    }

    @Test
    void the_night_that_clocks_go_forward_is_paid_an_hour_shorter() {
        assertThat(bank("2027-03-27 20:00", "2027-03-28 06:00")).isEqualTo(4 * 6960 + 5 * 12960);
    }

    @Test
    void a_rate_that_begins_in_the_hour_that_comes_twice_holds_in_the_second_half_of_both() {
        PayRates half = new PayRates(List.of(new Agreement(
                LocalDate.of(2024, 4, 1),
                List.of(new BankPay(
                        BANK,
                        BankPay.Work.ON_DUTY,
                        0,
                        0,
                        List.of(
                                new Rate(
                                        EnumSet.allOf(DayKind.class), LocalTime.of(1, 30), LocalTime.of(1, 0), 6000, 0),
                                new Rate(
                                        EnumSet.allOf(DayKind.class),
                                        LocalTime.of(1, 0),
                                        LocalTime.of(1, 30),
                                        600,
                                        0)))))));
        assertThat(half.pence(span("2026-10-25 01:00", "2026-10-25 02:00"), MANAGERS, on("bank"), CALENDAR))
                .isEqualTo(2 * (300 + 3000));
    }

    @Test
    void an_agreement_that_begins_at_midnight_is_paid_from_the_middle_of_the_duty() {
        assertThat(bank("2027-03-31 22:00", "2027-04-01 02:00")).isEqualTo(2 * 960 + 2 * 1560);
        assertThat(bank("2027-03-30 22:00", "2027-03-31 02:00")).isEqualTo(4 * 960);
        assertThat(bank("2027-04-01 22:00", "2027-04-02 00:00")).isEqualTo(2 * 1560);
    }

    @Test
    void nothing_is_paid_before_the_first_agreement() {
        assertThat(bank("2024-03-31 22:00", "2024-04-01 01:00"))
                .as("from midnight on, on Easter Monday")
                .isEqualTo(600 + 3 * 6000 + 360);
        assertThat(bank("2023-05-02 17:00", "2023-05-02 22:00")).isZero();
    }

    @Test
    void only_the_whole_duty_is_rounded_half_up_and_calls_out_are_in_it_as_far_as_they_are_expected() {
        Person onCall = on("on-call");
        assertThat(RATES.pence(span("2026-12-22 17:00", "2026-12-22 22:00"), Set.of("on-call"), onCall, CALENDAR))
                .isEqualTo(5 * (401 + 300));
        assertThat(RATES.pence(span("2026-12-22 17:00", "2026-12-22 17:30"), Set.of("on-call"), onCall, CALENDAR))
                .as("350.5 pence")
                .isEqualTo(351);
        assertThat(RATES.pence(span("2026-12-22 17:00", "2026-12-22 17:29"), Set.of("on-call"), onCall, CALENDAR))
                .as("338.8 pence")
                .isEqualTo(339);
    }

    @Test
    void who_is_on_several_of_the_banks_takes_it_with_the_one_that_costs_least_and_who_is_on_none_is_not_paid() {
        Span evening = span("2026-12-22 17:00", "2026-12-22 20:00");
        assertThat(RATES.pence(evening, MANAGERS, on("core", "bank"), CALENDAR)).isEqualTo(180);
        assertThat(RATES.pence(evening, Set.of("bank"), on("core", "bank"), CALENDAR))
                .isEqualTo(1800);
        assertThat(RATES.pence(evening, MANAGERS, on("on-call"), CALENDAR)).isZero();
        assertThat(PayRates.NONE.pence(evening, MANAGERS, on("bank"), CALENDAR)).isZero();
    }

    @Test
    void a_contract_costs_its_basic_pay_in_the_tier_of_its_bank() {
        LocalDate monday = LocalDate.of(2026, 12, 21);
        assertThat(RATES.contractPence(on("core", "bank"), Tier.MANAGER, monday))
                .isEqualTo(36 * 3000);
        assertThat(RATES.contractPence(on("core"), Tier.SOCIAL_WORKER, monday)).isZero();
        assertThat(RATES.contractPence(on("bank"), Tier.MANAGER, monday)).isZero();
        assertThat(RATES.contractPence(on("core"), Tier.MANAGER, LocalDate.of(2024, 3, 31)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24", "2026-12-24", "2026-12-26", "2027-03-27", "2027-03-31", "2027-12-31"})
    void it_is_what_counting_minute_by_minute_gives(LocalDate day) {
        for (int hours = 1; hours < 60; hours += 7) {
            Instant from = CALENDAR.at(day, LocalTime.of(16, 45));
            Span duty = new Span(from, from.plus(hours * 60L + 13, ChronoUnit.MINUTES));
            assertThat(RATES.pence(duty, MANAGERS, on("bank"), CALENDAR))
                    .as("%s, %s h", day, hours)
                    .isEqualTo(minuteByMinute(duty));
        }
    }

    private static long minuteByMinute(Span duty) {
        long sixtieths = 0;
        for (Instant at = duty.from(); at.isBefore(duty.to()); at = at.plus(1, ChronoUnit.MINUTES)) {
            ZonedDateTime local = at.atZone(CALENDAR.zone());
            boolean night = local.getHour() < 6 || local.getHour() >= 20;
            int first = local.toLocalDate().isBefore(LocalDate.of(2027, 4, 1)) ? 600 : 1200;
            sixtieths += first + DayKind.of(local.toLocalDate(), CALENDAR).ordinal() * 6000 + (night ? 360 : 0);
        }
        return Math.round(sixtieths / 60.0);
    }
}
