package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import ooh.SampleVariants;
import ooh.rota.Score;
import ooh.time.ServiceCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted beside the rule book must say what the rule book says, of lawful rotas and of broken ones. */
class OfferedRotaTest {
    private static final RuleBook RULES = new RuleBook(WEIGHTS);

    private static RotaPlan plan(PlanningProblem problem, ServiceCalendar calendar, RuleWeights weights) {
        return new Layout(problem, calendar, weights).plan();
    }

    /** Gives shifts away by lot and compares what that did to the score, each time. */
    private static void agrees(RotaPlan plan, int changes) {
        Offers offers = Offers.of(plan);
        OfferedRota offered = new OfferedRota(offers, RULES);
        Random lots = new Random(changes);
        Score before = RULES.score(plan);
        Score offeredBefore = score(offered);
        for (int change = 0; change < changes; change++) {
            int shift = lots.nextInt(offers.shifts.size());
            int[] able = offers.eligible[shift];
            int person = lots.nextInt(6) == 0 ? Offers.NOBODY : able[lots.nextInt(able.length)];
            offered.give(shift, person);
            offered.settle();
            offers.shifts.get(shift).givenTo(person == Offers.NOBODY ? null : offers.workers.get(person));
            assertThat(score(offered).minus(offeredBefore))
                    .as("after %d changes", change + 1)
                    .isEqualTo(RULES.score(plan).minus(before));
        }
    }

    private static Score score(OfferedRota rota) {
        return new Score(-rota.hard(), -rota.medium(), -rota.soft());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 8, 10, 20})
    void it_agrees_with_the_rule_book_about_pins_publications_overrides_and_lines(int number) {
        agrees(plan(SampleVariants.of(number), SampleVariants.calendar(), SampleVariants.weights()), 120);
    }

    @Test
    void it_agrees_with_the_rule_book_about_several_weeks() {
        agrees(plan(SampleWeek.weeks(3, 2), CALENDAR, WEIGHTS), 200);
    }

    @Test
    void it_agrees_with_the_rule_book_about_several_areas() {
        agrees(plan(ManyAreas.of(2, 3), CALENDAR, WEIGHTS), 120);
    }

    @Test
    void it_goes_back_to_the_rota_that_it_is_told() {
        OfferedRota rota = new OfferedRota(Offers.of(plan(SampleWeek.of(1), CALENDAR, WEIGHTS)), RULES);
        int[] empty = rota.holders.clone();
        Score before = score(rota);
        rota.give(0, rota.offers.eligible[0][0]);
        rota.settle();
        rota.begin(empty);
        assertThat(rota.holders).isEqualTo(empty);
        assertThat(score(rota)).isEqualTo(before);
    }
}
