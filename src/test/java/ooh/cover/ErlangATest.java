package ooh.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangATest {
    /** Garnett, Mandelbaum and Reiman (2002), table 1: 50 people, 48 calls a minute of a minute, patience of two minutes. */
    @Test
    void the_share_given_up_is_that_of_the_published_example() {
        assertThat(ErlangA.of(48, 50, 2).givenUpShare()).isCloseTo(0.031, within(0.0005));
    }

    /** Erlang's waiting formula, C = nB / (n - a(1 - B)), which holds where nobody gives up. */
    @ParameterizedTest
    @CsvSource({"2, 3, 0.4444", "1, 2, 0.3333", "0.5, 1, 0.5000", "8, 10, 0.4092", "4.5, 5, 0.7625"})
    void with_patience_without_end_it_is_the_waiting_formula(double load, int people, double published) {
        ErlangA queue = ErlangA.of(load, people, 1e7);
        double loss = ErlangB.busyChance(load, people);
        assertThat(queue.busyChance()).isCloseTo(published, within(0.0001));
        assertThat(queue.busyChance()).isCloseTo(people * loss / (people - load * (1 - loss)), within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1", "2.2, 5", "7.5, 10", "30, 20"})
    void with_no_patience_it_is_the_loss_formula(double load, int people) {
        ErlangA queue = ErlangA.of(load, people, 1e-9);
        assertThat(queue.busyChance()).isCloseTo(ErlangB.busyChance(load, people), within(1e-6));
        assertThat(queue.givenUpShare()).isCloseTo(ErlangB.busyChance(load, people), within(1e-6));
    }

    @Test
    void what_is_counted_is_what_happens() {
        double load = 1.4;
        int people = 2;
        double patience = 0.5;
        Random random = new Random(11);
        double[] free = new double[people];
        int busy = 0;
        int lost = 0;
        double at = 0;
        int visits = 400_000;
        for (int i = 0; i < visits; i++) {
            at -= Math.log(1 - random.nextDouble()) / load;
            int first = free[0] <= free[1] ? 0 : 1;
            double wait = Math.max(0, free[first] - at);
            busy += wait > 0 ? 1 : 0;
            double gone = -Math.log(1 - random.nextDouble()) * patience;
            if (gone < wait) {
                lost++;
            } else {
                free[first] = at + wait - Math.log(1 - random.nextDouble());
            }
        }
        ErlangA queue = ErlangA.of(load, people, patience);
        assertThat((double) busy / visits).isCloseTo(queue.busyChance(), within(0.005));
        assertThat((double) lost / visits).isCloseTo(queue.givenUpShare(), within(0.005));
    }

    @Test
    void where_nothing_is_asked_nobody_is_busy_and_where_nobody_is_there_everybody_is() {
        assertThat(ErlangA.of(0, 1, 1).busyChance()).isZero();
        assertThat(ErlangA.of(0.5, 0, 1).busyChance()).isEqualTo(1);
        assertThat(ErlangA.of(0.5, 0, 1).givenUpShare()).isEqualTo(1);
    }

    @Test
    void a_load_far_above_the_people_is_still_a_chance() {
        ErlangA queue = ErlangA.of(500, 10, 3);
        assertThat(queue.busyChance()).isBetween(0.999, 1.0);
        assertThat(queue.givenUpShare()).isCloseTo(0.98, within(0.001));
    }
}
