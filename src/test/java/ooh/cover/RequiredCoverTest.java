package ooh.cover;

import static ooh.cover.CoverFixture.EVENING;
import static ooh.cover.CoverFixture.LEVELS;
import static ooh.cover.CoverFixture.MANAGERS;
import static ooh.cover.CoverFixture.MANAGER_DAY;
import static ooh.cover.CoverFixture.MANAGER_EVENING;
import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.demand.Contact;
import ooh.demand.DemandProfile;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredCoverTest {
    private static final Week CHRISTMAS = Week.parse("2026-12-21");

    @Test
    void an_ordinary_week_has_16_manager_duties_and_a_bank_holiday_one_more() {
        assertThat(managers(Week.parse("2026-11-16"))).hasSize(16);
        assertThat(managers(CHRISTMAS)).hasSize(17);
        assertThat(managers(CHRISTMAS.next())).hasSize(18); // 28 December and New Year's Day
    }

    @Test
    void on_a_bank_holiday_only_the_patterns_for_bank_holidays_hold() {
        ShiftPattern fridays =
                CoverFixture.manager("fridays", Set.of(java.time.DayOfWeek.FRIDAY), false, "18:00", "20:00");
        ShiftPattern holidays = CoverFixture.manager("holidays", Set.of(), true, "18:00", "20:00");
        List<RequiredCover> required = RequiredCover.of(
                DemandProfile.none(), Map.of(), List.of(fridays, holidays), CHRISTMAS.plus(-1), CALENDAR);
        assertThat(required).extracting(cover -> cover.pattern().id()).containsExactly("fridays");
        required = RequiredCover.of(DemandProfile.none(), Map.of(), List.of(fridays, holidays), CHRISTMAS, CALENDAR);
        assertThat(required)
                .extracting(cover -> cover.pattern().id(), RequiredCover::day)
                .containsExactly(tuple("holidays", LocalDate.of(2026, 12, 25)));
    }

    @Test
    void a_week_begins_with_the_duty_that_begins_on_monday_at_nine_or_later_and_ends_with_the_night_of_the_next() {
        List<RequiredCover> week = managers(Week.parse("2026-12-28"));
        assertThat(week.get(0).pattern()).isEqualTo(MANAGER_DAY);
        assertThat(week.get(0).span()).isEqualTo(span("2026-12-28 09:00", "2026-12-28 17:00"));
        assertThat(week.get(week.size() - 1).span()).isEqualTo(span("2027-01-04 01:00", "2027-01-04 09:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-19, 540", "2027-03-22, 420", "2026-11-16, 480"})
    void the_night_of_a_clock_change_is_as_long_as_it_really_is_and_still_meets_the_evening(String week, long minutes) {
        List<RequiredCover> duties = managers(Week.parse(week));
        LocalDate sunday = Week.parse(week).monday().plusDays(6);
        Span night = duties.stream()
                .filter(cover -> cover.pattern().id().equals("manager-night")
                        && cover.day().equals(sunday))
                .findFirst()
                .orElseThrow()
                .span();
        assertThat(night.minutes()).isEqualTo(minutes);
        assertThat(duties)
                .filteredOn(cover -> cover.span().to().equals(night.from()))
                .hasSize(1);
    }

    @Test
    void shifts_are_named_by_pattern_local_day_and_place_and_share_the_demand() {
        RequiredCover saturday = new RequiredCover(
                EVENING, LocalDate.of(2026, 12, 26), span("2026-12-26 17:00", "2026-12-26 22:00"), 2, 5);
        assertThat(saturday.shifts())
                .extracting(Shift::id, Shift::tier, Shift::banks, Shift::span, Shift::expectedContacts)
                .containsExactly(
                        tuple(
                                "social-worker-evening-2026-12-26-1",
                                EVENING.tier(),
                                EVENING.banks(),
                                saturday.span(),
                                2.5),
                        tuple(
                                "social-worker-evening-2026-12-26-2",
                                EVENING.tier(),
                                EVENING.banks(),
                                saturday.span(),
                                2.5));
    }

    @Test
    void a_duty_after_midnight_is_named_by_the_day_on_which_it_begins() {
        assertThat(managers(CHRISTMAS).stream().flatMap(cover -> cover.shifts().stream()))
                .extracting(Shift::id)
                .contains("manager-evening-2026-12-21-1", "manager-night-2026-12-22-1", "manager-night-2026-12-28-1")
                .doesNotContain("manager-night-2026-12-21-1")
                .doesNotHaveDuplicates();
    }

    @Test
    void without_demand_or_without_a_level_a_pattern_has_its_least() {
        assertThat(evenings(DemandProfile.none(), LEVELS)).containsOnly(1).hasSize(7);
        assertThat(evenings(busySaturdays(), Map.of())).containsOnly(1);
    }

    @Test
    void the_busiest_hour_decides_how_many_are_wanted() {
        List<Integer> people = evenings(busySaturdays(), LEVELS);
        assertThat(people.get(5)).isEqualTo(3);
        assertThat(people.subList(0, 4)).containsOnly(1);
    }

    @Test
    void the_demand_of_a_duty_is_that_of_its_own_hours() {
        DemandProfile profile = busySaturdays();
        RequiredCover saturday = RequiredCover.of(profile, LEVELS, List.of(EVENING), CHRISTMAS, CALENDAR)
                .get(5);
        assertThat(saturday.expectedContacts()).isEqualTo(profile.expectedIn(saturday.span()), within(1e-9));
        assertThat(saturday.shifts().stream()
                        .mapToDouble(Shift::expectedContacts)
                        .sum())
                .isEqualTo(saturday.expectedContacts(), within(1e-9));
    }

    @Test
    void what_is_required_comes_by_start_and_then_by_tier() {
        List<ShiftPattern> patterns = List.of(EVENING, MANAGER_EVENING);
        assertThat(RequiredCover.of(DemandProfile.none(), LEVELS, patterns, CHRISTMAS, CALENDAR))
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(cover -> cover.span().from()))
                .hasSize(14);
    }

    @Test
    void a_pattern_that_wants_nobody_or_fewer_at_most_is_refused() {
        for (int[] bounds : new int[][] {{0, 1}, {2, 1}}) {
            assertThatThrownBy(() -> new ShiftPattern(
                            "odd",
                            "Odd",
                            EVENING.tier(),
                            EVENING.banks(),
                            EVENING.days(),
                            true,
                            EVENING.from(),
                            EVENING.to(),
                            bounds[0],
                            bounds[1]))
                    .hasMessageContaining("\"odd\" can not want at least " + bounds[0] + " and at most " + bounds[1]);
        }
    }

    private static List<RequiredCover> managers(Week week) {
        List<RequiredCover> required = RequiredCover.of(DemandProfile.none(), LEVELS, MANAGERS, week, CALENDAR);
        assertThat(new HashSet<>(required)).hasSameSizeAs(required);
        return required;
    }

    private static List<Integer> evenings(DemandProfile profile, Map<ooh.staff.Tier, ServiceLevel> levels) {
        return RequiredCover.of(profile, levels, List.of(EVENING), CHRISTMAS.plus(-2), CALENDAR).stream()
                .map(RequiredCover::people)
                .toList();
    }

    /** Eight weeks of two contacts at 20:00 on Saturdays and hardly any besides. */
    private static DemandProfile busySaturdays() {
        List<Contact> log = new ArrayList<>();
        for (int week = 0; week < 8; week++) {
            LocalDate saturday = LocalDate.of(2026, 1, 10).plusWeeks(week);
            log.add(new Contact(CALENDAR.at(saturday, java.time.LocalTime.of(20, 10)), "adult"));
            log.add(new Contact(CALENDAR.at(saturday, java.time.LocalTime.of(20, 40)), "adult"));
        }
        log.add(new Contact(CALENDAR.at(LocalDate.of(2026, 1, 5), java.time.LocalTime.of(18, 0)), "adult"));
        return DemandProfile.of(log, CALENDAR);
    }
}
