package ooh.demand;

import static ooh.demand.SimulatedLog.ALMANAC;
import static ooh.time.TimeFixture.at;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class PastTest {
    private static final Span YEAR = span("2025-01-06 00:00", "2026-01-05 00:00");

    @Test
    void the_mean_of_an_hour_is_its_contacts_over_the_hours_observed() {
        HourLog log = SimulatedLog.of(
                span("2026-06-01 00:00", "2026-06-15 00:00"),
                ALMANAC,
                1,
                hour -> hour.equals(at("2026-06-01 20:00")) ? 3 : SimulatedLog.plainRate(hour));
        Past monday = DemandProfile.of(log).past().get(20);
        int second = 20 + HourLog.HOURS_A_WEEK;
        assertThat(monday.hours()).isEqualTo(2);
        assertThat(monday.mean()).isEqualTo((log.count(20) + log.count(second)) / 2.0);
    }

    @Test
    void of_an_hour_that_the_log_does_not_hold_there_is_no_mean() {
        HourLog log =
                SimulatedLog.of(span("2026-06-01 00:00", "2026-06-15 00:00"), ALMANAC, 1, SimulatedLog::plainRate);
        List<Past> past = DemandProfile.of(log).past();
        assertThat(past).hasSize(192);
        assertThat(past.get(HourLog.HOURS_A_WEEK + 12).hours()).isZero();
        assertThat(past.get(HourLog.HOURS_A_WEEK + 12).mean()).isNaN();
    }

    @Test
    void nine_in_ten_means_lie_within_their_limits() {
        long within = 0;
        long all = 0;
        for (int seed = 1; seed <= 5; seed++) {
            List<Past> past = DemandProfile.of(SimulatedLog.of(YEAR, ALMANAC, seed, SimulatedLog::plainRate))
                    .past()
                    .subList(0, HourLog.HOURS_A_WEEK);
            all += past.size();
            within += past.stream()
                    .filter(hour -> hour.mean() >= hour.fewest() && hour.mean() <= hour.most())
                    .count();
        }
        assertThat(within / (double) all).isBetween(0.88, 0.99); // counts are whole, and the same log was learnt from
    }

    @Test
    void nothing_known_has_no_past() {
        assertThat(DemandProfile.none().past()).isEmpty();
    }
}
