package ooh.demand;

import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Predicate;
import ooh.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape is that of the Report, 1.2 to 1.10, whatever the seed. */
class SampleContactsTest {
    private static final Span YEAR = span("2025-11-23 00:00", "2026-11-23 00:00");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_year_has_some_thousands_of_which_75_in_100_about_children_and_68_missing_or_returned(long seed) {
        List<Contact> year = SampleContacts.during(YEAR, CALENDAR, seed);
        assertThat(year).hasSizeBetween(5_000, 9_000);
        assertThat(share(year, contact -> contact.kind().startsWith("child-"))).isCloseTo(0.75, within(0.02));
        assertThat(share(year, contact -> contact.kind().matches("child-(missing|returned)")))
                .isCloseTo(0.68, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void weekday_evenings_are_the_peak_and_calls_fall_steeply_after_23(long seed) {
        DemandProfile profile = DemandProfile.of(SampleContacts.during(YEAR, CALENDAR, seed), CALENDAR);
        for (int day = 0; day < 5; day++) {
            List<Double> hours = profile.week().subList(day * 24, day * 24 + 24).stream()
                    .map(DemandProfile.Hour::expected)
                    .toList();
            double evening = hours.subList(17, 22).stream()
                    .mapToDouble(rate -> rate)
                    .average()
                    .orElseThrow();
            double night = hours.subList(0, 9).stream()
                    .mapToDouble(rate -> rate)
                    .average()
                    .orElseThrow();
            assertThat(evening).isGreaterThan(4 * night);
            assertThat(hours.get(23)).isLessThan(evening * 0.6);
            assertThat(hours.subList(9, 17)).allMatch(rate -> rate < 0.05);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void weekends_are_busier_and_saturday_is_busiest(long seed) {
        DemandProfile profile = DemandProfile.of(SampleContacts.during(YEAR, CALENDAR, seed), CALENDAR);
        double saturday = day(profile, DayOfWeek.SATURDAY);
        double sunday = day(profile, DayOfWeek.SUNDAY);
        assertThat(saturday).isGreaterThan(sunday);
        for (DayOfWeek weekday : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            assertThat(sunday).isGreaterThan(day(profile, weekday));
        }
    }

    @Test
    void nobody_calls_the_service_while_it_is_shut() {
        assertThat(SampleContacts.during(YEAR, CALENDAR, 1)).allMatch(contact -> CALENDAR.isOpen(contact.at()));
    }

    @Test
    void the_same_seed_gives_the_same_contacts_within_the_span_and_another_gives_others() {
        Span odd = span("2026-10-24 17:30", "2026-10-25 03:15");
        assertThat(SampleContacts.during(odd, CALENDAR, 1))
                .isEqualTo(SampleContacts.during(odd, CALENDAR, 1))
                .allMatch(contact -> odd.contains(contact.at()));
        assertThat(SampleContacts.during(YEAR, CALENDAR, 1)).isNotEqualTo(SampleContacts.during(YEAR, CALENDAR, 2));
    }

    private static double share(List<Contact> contacts, Predicate<Contact> which) {
        return contacts.stream().filter(which).count() / (double) contacts.size();
    }

    private static double day(DemandProfile profile, DayOfWeek day) {
        int first = (day.getValue() - 1) * 24;
        return profile.week().subList(first, first + 24).stream()
                .mapToDouble(DemandProfile.Hour::expected)
                .sum();
    }
}
