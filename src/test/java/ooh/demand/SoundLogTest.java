package ooh.demand;

import static ooh.demand.SimulatedLog.ALMANAC;
import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.at;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class SoundLogTest {
    private static final Span HALF_YEAR = span("2026-01-05 00:00", "2026-07-06 00:00");
    /** A week. */
    private static final Span LATER = span("2026-07-06 00:00", "2026-07-13 00:00");

    private static final Span GAP = span("2026-03-02 00:00", "2026-03-23 00:00");

    @Test
    void of_a_sound_log_nothing_is_left_out_and_nothing_said() {
        for (long seed = 1; seed <= 20; seed++) {
            SoundLog sound = SoundLog.of(SimulatedLog.of(HALF_YEAR, ALMANAC, seed, SimulatedLog::plainRate));
            assertThat(sound.cautions()).isEmpty();
            assertThat(IntStream.range(0, sound.log().size()))
                    .allMatch(hour -> sound.log().observed(hour) == 1);
        }
    }

    @Test
    void three_weeks_in_which_nobody_wrote_are_no_weeks_in_which_nobody_called() {
        HourLog log =
                SimulatedLog.of(HALF_YEAR, ALMANAC, 1, hour -> GAP.contains(hour) ? 0 : SimulatedLog.plainRate(hour));
        DemandProfile profile = DemandProfile.of(log);
        assertThat(profile.cautions(HALF_YEAR.to()))
                .singleElement()
                .asString()
                .startsWith("From ")
                .contains(" March 2026 ", "the log holds no contact, where about", "left out");
        assertThat(profile.expectedIn(LATER)).isCloseTo(log.contacts() / 23.0, within(2.0)); // of 26 weeks
    }

    @Test
    void a_month_typed_into_one_hour_is_no_peak_and_the_month_no_dip() {
        int month = (int) ChronoUnit.HOURS.between(HALF_YEAR.from(), at("2026-04-01 00:00"));
        int until = (int) ChronoUnit.HOURS.between(HALF_YEAR.from(), at("2026-05-01 00:00"));
        HourLog log = SimulatedLog.of(HALF_YEAR, ALMANAC, 2, SimulatedLog::plainRate);
        int[] counts = IntStream.range(0, log.size()).map(log::count).toArray();
        int all = Arrays.stream(counts, month, until).sum();
        Arrays.fill(counts, month, until, 0);
        counts[until - 4] = all;
        SoundLog sound = SoundLog.of(SimulatedLog.observed(HALF_YEAR.from(), ALMANAC, counts));
        assertThat(sound.cautions()).hasSizeBetween(2, 3);
        assertThat(sound.cautions().get(0))
                .startsWith("The hour from Thu 30 April 2026 20:00 holds " + all + " contacts, where about ")
                .endsWith("typed into one hour, and left out.");
        assertThat(sound.cautions().get(1)).contains("the log holds no contact");
        DemandProfile profile = DemandProfile.of(SimulatedLog.observed(HALF_YEAR.from(), ALMANAC, counts));
        assertThat(profile.expectedIn(LATER)).isCloseTo((log.contacts() - all) / (26 - 30 / 7.0), within(3.0));
    }

    @Test
    void a_log_of_one_day_is_used_and_says_how_little_it_is() {
        HourLog log =
                SimulatedLog.of(span("2026-06-01 00:00", "2026-06-02 00:00"), ALMANAC, 3, SimulatedLog::plainRate);
        DemandProfile profile = DemandProfile.of(log);
        assertThat(profile.cautions(at("2026-06-03 00:00")))
                .containsExactly(
                        "The profile is made from only 1 day with " + log.contacts()
                                + " contacts: an hour of the week is"
                                + " mostly taken to be like the hours around it. Eight weeks and a hundred contacts are the"
                                + " least to build on.",
                        "The log holds no bank holidays: what is expected on one is mostly taken from the weekends.");
        assertThat(profile.chosen().sentence()).contains("shorter than 13 weeks");
        DemandProfile.Hour evening = profile.week().get(18);
        assertThat(evening.high() / evening.low()).isGreaterThan(1.5);
    }

    @Test
    void a_log_that_is_one_hour_alone_is_nothing_to_build_on() {
        List<Contact> log = IntStream.range(0, 600)
                .mapToObj(n -> new Contact(at("2026-06-30 16:00").plusSeconds(n), "adult"))
                .toList();
        DemandProfile profile = DemandProfile.of(log, CALENDAR);
        assertThat(profile.contacts()).isEqualTo(600);
        assertThat(profile.expectedOn(at("2026-07-07 16:00"))).isZero();
        assertThat(profile.cautions(at("2026-07-01 00:00")))
                .anyMatch(line -> line.contains("holds 600 contacts"))
                .anyMatch(line -> line.contains("every shift has its least people"));
    }

    @Test
    void totals_typed_once_a_month_are_seen_to_be_no_log() {
        List<Contact> log = IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(month -> IntStream.range(0, 500)
                        .mapToObj(n -> new Contact(
                                at("2025-%02d-01 00:00".formatted(month)).plusSeconds(n), "adult")))
                .toList();
        DemandProfile profile = DemandProfile.of(log, CALENDAR);
        assertThat(profile.cautions(at("2025-12-31 00:00")))
                .anyMatch(line -> line.contains("100 in 100 contacts stand between 0:00 and 1:00"));
        assertThat(profile.expectedIn(span("2025-01-01 00:00", "2026-01-01 00:00")))
                .isBetween(4_000.0, 9_000.0);
    }

    @Test
    void a_log_that_ended_long_ago_says_so() {
        DemandProfile profile = DemandProfile.of(SimulatedLog.of(HALF_YEAR, ALMANAC, 1, SimulatedLog::plainRate));
        assertThat(profile.cautions(at("2026-08-01 00:00"))).isEmpty();
        assertThat(profile.cautions(at("2026-10-05 00:00")))
                .containsExactly("The log ends 13 weeks ago: demand may have changed since.");
    }
}
