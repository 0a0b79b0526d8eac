package ooh.demand;

import static ooh.demand.SimulatedLog.ALMANAC;
import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final Span YEAR = span("2025-01-06 00:00", "2026-01-05 00:00");
    private static final LocalTime FROM = LocalTime.of(17, 0);
    private static final LocalTime TO = LocalTime.of(22, 0);

    /** Whole evenings are busy or quiet: their totals vary far more than five hours would that go each its own way. */
    @Test
    void of_a_hundred_evenings_that_are_busy_or_quiet_as_a_whole_about_ninety_lie_between_the_limits() {
        Random random = new Random(3);
        DemandProfile profile = profile(new Random(4), 0.6);
        assertThat(shareWithin(profile, random, 0.6)).isBetween(0.86, 0.96);
    }

    @Test
    void where_hours_go_each_their_own_way_the_limits_are_those_of_the_count() {
        DemandProfile profile = profile(new Random(6), 0);
        assertThat(shareWithin(profile, new Random(5), 0)).isBetween(0.89, 0.97);
        DemandProfile.Hour evening = profile.in(evening(0));
        assertThat(evening.most()).isLessThan(18); // a Poisson of mean 10 passes 15 in one case of twenty
    }

    @Test
    void they_are_narrower_than_the_limits_of_the_hours_added_up() {
        DemandProfile profile = profile(new Random(7), 0);
        Span evening = evening(2);
        int added = evening.hours().mapToInt(hour -> profile.on(hour).most()).sum();
        DemandProfile.Hour whole = profile.in(evening);
        assertThat(whole.most()).isLessThan(added);
        assertThat(whole.fewest()).isPositive();
        assertThat(whole.expected()).isEqualTo(profile.expectedIn(evening), within(1e-9));
        assertThat(whole.low()).isLessThan(whole.expected());
        assertThat(whole.high()).isGreaterThan(whole.expected());
    }

    @Test
    void a_night_on_which_the_clocks_change_is_as_long_as_it_is_and_part_of_an_hour_counts_as_a_part() {
        DemandProfile profile = DemandProfile.of(SimulatedLog.of(YEAR, ALMANAC, 1, hour -> 2));
        assertThat(profile.in(span("2026-10-25 00:00", "2026-10-25 06:00")).expected())
                .isEqualTo(14, within(0.5));
        assertThat(profile.in(span("2026-03-29 00:00", "2026-03-29 06:00")).expected())
                .isEqualTo(10, within(0.5));
        assertThat(profile.in(span("2026-06-01 17:30", "2026-06-01 18:15")).expected())
                .isEqualTo(1.5, within(0.1));
    }

    @Test
    void where_nothing_is_known_nothing_is_expected() {
        assertThat(DemandProfile.none().in(evening(0)).most()).isZero();
    }

    private static double shareWithin(DemandProfile profile, Random random, double spread) {
        int tries = 3000;
        List<DemandProfile.Hour> totals =
                IntStream.range(0, 7).mapToObj(day -> profile.in(evening(day))).toList();
        long within = IntStream.range(0, tries)
                .filter(i -> {
                    DemandProfile.Hour total = totals.get(i % 7);
                    int count = SimulatedLog.poisson(10 * level(random, spread), random);
                    return count >= total.fewest() && count <= total.most();
                })
                .count();
        return within / (double) tries;
    }

    private static DemandProfile profile(Random random, double spread) {
        List<Double> levels =
                IntStream.range(0, 366).mapToObj(day -> level(random, spread)).toList();
        return DemandProfile.of(SimulatedLog.of(YEAR, ALMANAC, 1, hour -> {
            int hourOfDay = ALMANAC.hourOfDay(hour);
            double level = levels.get(ALMANAC.dayOf(hour).getDayOfYear() - 1);
            return hourOfDay >= 17 && hourOfDay < 22 ? 2 * level : 0.3;
        }));
    }

    /** Log-normal of mean 1. */
    private static double level(Random random, double spread) {
        return Math.exp(spread * random.nextGaussian() - spread * spread / 2);
    }

    private static Span evening(int day) {
        return CALENDAR.span(LocalDate.of(2026, 1, 12).plusDays(day), FROM, TO);
    }
}
