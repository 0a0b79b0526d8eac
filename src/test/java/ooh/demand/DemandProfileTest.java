package ooh.demand;

import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.at;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class DemandProfileTest {
    private static final Span YEAR = span("2025-11-01 00:00", "2026-11-01 00:00");

    @Test
    void where_nothing_is_known_nothing_is_expected() {
        DemandProfile none = DemandProfile.of(List.of(), CALENDAR);
        assertThat(none.contacts()).isZero();
        assertThat(none.observed()).isEmpty();
        assertThat(expected(none.week())).hasSize(168).containsOnly(0.0);
        assertThat(expected(none.bankHoliday())).hasSize(24).containsOnly(0.0);
        assertThat(DemandProfile.none().expectedIn(span("2026-12-21 17:00", "2026-12-22 09:00")))
                .isZero();
    }

    @Test
    void a_log_is_observed_from_its_first_local_day_to_its_last() {
        DemandProfile profile =
                DemandProfile.of(List.of(contact("2026-07-03 12:00"), contact("2026-06-29 00:30")), CALENDAR);
        assertThat(profile.observed()).contains(span("2026-06-29 00:00", "2026-07-04 00:00"));
        assertThat(profile.contacts()).isEqualTo(2);
    }

    @Test
    void an_even_log_expects_the_same_in_every_hour() {
        DemandProfile profile = DemandProfile.of(hourly(span("2026-06-01 00:00", "2026-08-24 00:00"), 2), CALENDAR);
        assertThat(expected(profile.week())).allSatisfy(rate -> assertThat(rate).isEqualTo(2, within(1e-9)));
    }

    @Test
    void the_hour_that_clocks_repeat_was_observed_twice_and_the_one_they_skip_not_at_all() {
        Span autumn = span("2026-10-12 00:00", "2026-11-09 00:00");
        assertThat(expected(DemandProfile.of(hourly(autumn, 1), CALENDAR).week()))
                .allSatisfy(rate -> assertThat(rate).isEqualTo(1, within(1e-9)));
        Span spring = span("2027-03-01 00:00", "2027-03-29 00:00");
        assertThat(expected(DemandProfile.of(hourly(spring, 1), CALENDAR).week()))
                .allSatisfy(rate -> assertThat(rate).isEqualTo(1, within(1e-9)));
    }

    @Test
    void a_few_calls_at_one_hour_are_drawn_towards_that_hour_on_the_other_days() {
        List<Contact> log = new ArrayList<>(hourly(span("2026-06-01 00:00", "2026-06-29 00:00"), 1));
        log.addAll(List.of(contact("2026-06-03 20:10"), contact("2026-06-03 20:20"), contact("2026-06-03 20:30")));
        double wednesday = rate(DemandProfile.of(log, CALENDAR), DayOfWeek.WEDNESDAY, 20);
        assertThat(wednesday).isBetween(1.0, 1.7); // seven calls in four Wednesdays would be 1.75
    }

    @Test
    void what_happens_every_week_is_believed() {
        List<Contact> log = new ArrayList<>();
        for (Instant hour : YEAR.hours().toList()) {
            boolean busy = CALENDAR.dayOf(hour).getDayOfWeek() == DayOfWeek.WEDNESDAY
                    && CALENDAR.timeOf(hour).getHour() == 20;
            for (int i = 0; i < (busy ? 6 : 1); i++) {
                log.add(new Contact(hour, "adult"));
            }
        }
        DemandProfile profile = DemandProfile.of(log, CALENDAR);
        assertThat(rate(profile, DayOfWeek.WEDNESDAY, 20)).isBetween(5.0, 6.5);
        assertThat(rate(profile, DayOfWeek.THURSDAY, 20)).isLessThan(2);
        assertThat(rate(profile, DayOfWeek.WEDNESDAY, 4)).isCloseTo(1, within(0.2));
    }

    @Test
    void an_hour_in_which_nobody_ever_called_is_seldom_and_never_impossible() {
        DemandProfile profile = DemandProfile.of(
                List.of(contact("2026-06-01 20:10"), contact("2026-06-05 21:10"), contact("2026-06-06 18:00")),
                CALENDAR);
        assertThat(expected(profile.week())).allMatch(rate -> rate > 0);
        assertThat(expected(profile.bankHoliday())).allMatch(rate -> rate > 0);
    }

    @Test
    void the_profile_expects_over_the_year_what_the_year_brought() {
        List<Contact> log = SampleContacts.during(YEAR, CALENDAR, 1);
        DemandProfile profile = DemandProfile.of(log, CALENDAR);
        assertThat(profile.expectedIn(YEAR)).isCloseTo(log.size(), within(log.size() * 0.01));
    }

    @Test
    void bank_holidays_are_kept_apart_from_the_days_of_the_week_they_fall_on() {
        List<Contact> log = new ArrayList<>(hourly(YEAR, 1));
        for (int year = 2025; year <= 2026; year++) {
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                if (CALENDAR.isBankHoliday(day) && YEAR.covers(CALENDAR.day(day))) {
                    log.addAll(hourly(CALENDAR.day(day), 4));
                }
            }
        }
        DemandProfile profile = DemandProfile.of(log, CALENDAR);
        assertThat(expected(profile.bankHoliday()))
                .allSatisfy(rate -> assertThat(rate).isBetween(4.0, 5.0));
        assertThat(rate(profile, DayOfWeek.MONDAY, 12)).isCloseTo(1, within(0.05));
        assertThat(profile.expectedOn(at("2026-12-25 12:00")))
                .isEqualTo(profile.bankHoliday().get(12).expected());
        assertThat(profile.expectedOn(at("2026-12-18 12:00"))).isEqualTo(rate(profile, DayOfWeek.FRIDAY, 12));
    }

    @Test
    void an_hour_to_come_has_limits_about_what_is_expected() {
        DemandProfile profile = DemandProfile.of(SampleContacts.during(YEAR, CALENDAR, 1), CALENDAR);
        DemandProfile.Hour friday = profile.on(at("2026-12-18 20:00"));
        assertThat(friday.expected()).isEqualTo(profile.expectedOn(at("2026-12-18 20:00")));
        assertThat(friday.low()).isBetween(1.0, friday.expected());
        assertThat(friday.high()).isBetween(friday.expected(), 4.0);
        assertThat(friday.fewest()).isLessThan(friday.most());
        assertThat(DemandProfile.none().on(at("2026-12-18 20:00")).most()).isZero();
    }

    @Test
    void where_the_log_shows_nothing_of_it_the_days_around_a_bank_holiday_are_as_any_other() {
        DemandProfile profile = DemandProfile.of(hourly(YEAR, 1), CALENDAR);
        assertThat(expected(profile.dayBefore(DayOfWeek.SUNDAY)))
                .hasSize(24)
                .allMatch(rate -> Math.abs(rate - 1) < 1e-9);
        assertThat(profile.dayAfter(DayOfWeek.TUESDAY)).isEqualTo(profile.week().subList(24, 48));
    }

    @Test
    void part_of_an_hour_expects_its_part() {
        DemandProfile profile = DemandProfile.of(SampleContacts.during(YEAR, CALENDAR, 1), CALENDAR);
        Span odd = span("2026-12-21 17:15", "2026-12-21 19:30");
        double expected = rate(profile, DayOfWeek.MONDAY, 17) * 0.75
                + rate(profile, DayOfWeek.MONDAY, 18)
                + rate(profile, DayOfWeek.MONDAY, 19) * 0.5;
        assertThat(profile.expectedIn(odd)).isEqualTo(expected, within(1e-9));
    }

    @Test
    void the_repeated_hour_expects_its_contacts_twice() {
        DemandProfile profile = DemandProfile.of(SampleContacts.during(YEAR, CALENDAR, 1), CALENDAR);
        double twice = 2 * rate(profile, DayOfWeek.SUNDAY, 1);
        assertThat(profile.expectedIn(span("2026-10-25 01:00", "2026-10-25 02:00")))
                .isEqualTo(twice, within(1e-9));
    }

    @Test
    void a_year_is_forecast_nearer_to_the_truth_than_by_its_bare_averages() {
        // The truth is twenty other years of the same sample; the estimate sees three months of one.
        DemandProfile truth = DemandProfile.of(
                SampleContacts.during(span("2013-01-01 00:00", "2028-12-01 00:00"), CALENDAR, 99), CALENDAR);
        Span quarter = span("2026-01-05 00:00", "2026-03-30 00:00");
        List<Contact> log = SampleContacts.during(quarter, CALENDAR, 5);
        DemandProfile ours = DemandProfile.of(log, CALENDAR);
        double oursOff = 0;
        double bareOff = 0;
        for (int cell = 0; cell < 168; cell++) {
            int hourOfWeek = cell;
            long seen = log.stream()
                    .filter(contact -> hourOfWeek(contact.at()) == hourOfWeek)
                    .count();
            double bare = seen / (Duration.between(quarter.from(), quarter.to()).toHours() / 168.0);
            oursOff += Math.pow(
                    ours.week().get(cell).expected() - truth.week().get(cell).expected(), 2);
            bareOff += Math.pow(bare - truth.week().get(cell).expected(), 2);
        }
        assertThat(oursOff).isLessThan(bareOff / 2);
    }

    private static int hourOfWeek(Instant at) {
        return (CALENDAR.dayOf(at).getDayOfWeek().getValue() - 1) * 24
                + CALENDAR.timeOf(at).getHour();
    }

    private static double rate(DemandProfile profile, DayOfWeek day, int hour) {
        return profile.week().get((day.getValue() - 1) * 24 + hour).expected();
    }

    private static List<Double> expected(List<DemandProfile.Hour> hours) {
        return hours.stream().map(DemandProfile.Hour::expected).toList();
    }

    private static Contact contact(String local) {
        return new Contact(at(local), "adult");
    }

    private static List<Contact> hourly(Span span, int each) {
        List<Contact> contacts = new ArrayList<>();
        span.hours().forEach(hour -> {
            for (int i = 0; i < each; i++) {
                contacts.add(new Contact(hour.plus(i, ChronoUnit.MINUTES), "adult"));
            }
        });
        return contacts;
    }
}
