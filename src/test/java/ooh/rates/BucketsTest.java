package ooh.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import ooh.problem.TooMany;
import ooh.problem.Unreadable;
import ooh.rates.Rates.Kind;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final Instant NOW = Instant.parse("2026-12-18T19:12:00Z");

    @Test
    void a_minutes_worth_may_come_at_once_and_the_next_waits_its_turn() {
        Buckets buckets = new Buckets(3);
        for (int asked = 0; asked < 3; asked++) {
            assertThat(buckets.take("a", NOW)).isEqualTo(Duration.ZERO);
        }
        assertThat(buckets.take("a", NOW)).isEqualTo(Duration.ofSeconds(20));
        assertThat(buckets.take("a", NOW.plusSeconds(5))).isEqualTo(Duration.ofSeconds(15));
        assertThat(buckets.take("a", NOW.plusSeconds(20))).isEqualTo(Duration.ZERO);
        assertThat(buckets.take("a", NOW.plusSeconds(20))).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void being_refused_costs_nothing_and_a_long_rest_gives_no_more_than_a_minutes_worth() {
        Buckets buckets = new Buckets(2);
        buckets.take("a", NOW);
        buckets.take("a", NOW);
        for (int asked = 0; asked < 100; asked++) {
            assertThat(buckets.take("a", NOW)).isPositive();
        }
        Instant later = NOW.plus(Duration.ofDays(10_000));
        assertThat(buckets.take("a", later)).isZero();
        assertThat(buckets.take("a", later)).isZero();
        assertThat(buckets.take("a", later)).isPositive();
    }

    @Test
    void one_takes_nothing_from_another() {
        Buckets buckets = new Buckets(1);
        buckets.take("a", NOW);
        assertThat(buckets.take("a", NOW)).isPositive();
        assertThat(buckets.take("b", NOW)).isZero();
    }

    @Test
    void a_clock_that_was_put_back_gives_nothing_and_takes_nothing() {
        Buckets buckets = new Buckets(1);
        buckets.take("a", NOW);
        assertThat(buckets.take("a", NOW.minusSeconds(3600))).isPositive();
        assertThat(buckets.take("a", NOW.plusSeconds(60))).isZero();
    }

    @Test
    void a_million_strangers_take_no_more_memory_than_twenty_thousand() {
        Buckets buckets = new Buckets(1);
        for (int who = 0; who < 1_000_000; who++) {
            buckets.take("address " + who, NOW);
        }
        assertThat(buckets.size()).isEqualTo(20_000);
    }

    @Test
    void each_kind_is_counted_by_itself() {
        Rates rates = new Rates(1, 1, 1, 1, 1);
        rates.count(Kind.KEY, "mash", NOW);
        assertThatThrownBy(() -> rates.count(Kind.KEY, "mash", NOW))
                .isInstanceOf(TooMany.class)
                .hasMessageContaining("60 seconds");
        assertThatCode(() -> rates.count(Kind.ON_CALL, "mash", NOW)).doesNotThrowAnyException();
    }

    @Test
    void a_rate_of_nothing_stops_the_start() {
        assertThatThrownBy(() -> new Rates(0, 1, -1, 1, 1))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("ooh.rates.on-call")
                .hasMessageContaining("ooh.rates.address");
    }
}
