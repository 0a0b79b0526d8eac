package ooh.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EffortTest {
    @Test
    void no_time_at_all_and_more_than_an_hour_are_refused_with_the_value() {
        assertThatThrownBy(() -> Effort.seconds(0)).hasMessageContaining(" 0 s can not");
        assertThatThrownBy(() -> Effort.seconds(-5)).hasMessageContaining(" -5 s can not");
        assertThatThrownBy(() -> Effort.seconds(3601)).hasMessageContaining(" 3601 s can not");
    }

    @Test
    void an_hour_is_the_longest() {
        assertThat(Effort.seconds(3600).limit()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_seed_and_a_pause_leave_the_rest_as_it_is() {
        assertThat(Effort.seconds(30).withSeed(4).unlessUnimprovedFor(Duration.ofSeconds(2)))
                .isEqualTo(new Effort(Duration.ofSeconds(30), Duration.ofSeconds(2), null, 4));
    }
}
