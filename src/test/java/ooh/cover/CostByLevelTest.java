package ooh.cover;

import static ooh.cover.CoverFixture.EVENING;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CostByLevelTest {
    @Property(tries = 60)
    void at_every_level_it_is_what_the_required_cover_costs(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<DatedShift> shifts = shifts(new Random(seed));
        CostByLevel costs = CostByLevel.of(shifts);
        Random random = new Random(seed + 1);
        Stream.concat(
                        costs.steps().stream().map(CostByLevel.Step::level),
                        Stream.generate(random::nextDouble).limit(20))
                .forEach(level -> {
                    assertThat(costs.at(level).pence()).isEqualTo(pence(shifts, level));
                    assertThat(costs.at(level).minutes()).isEqualTo(minutes(shifts, level));
                });
    }

    @Property(tries = 60)
    void the_best_level_for_a_budget_is_affordable_and_no_stricter_one_is(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<DatedShift> shifts = shifts(new Random(seed));
        CostByLevel costs = CostByLevel.of(shifts);
        long least = pence(shifts, 1);
        long most = pence(shifts, 0);
        long budget = least + (long) ((most - least) * new Random(seed).nextDouble());
        double best = costs.within(budget).orElseThrow().level();
        assertThat(pence(shifts, best)).isLessThanOrEqualTo(budget);
        assertThat(best == 0 || pence(shifts, Math.nextDown(best)) > budget).isTrue();
        assertThat(costs.within(least - 1)).isEqualTo(Optional.empty());
        assertThat(costs.within(most).orElseThrow().level()).isZero();
    }

    @Test
    void a_looser_level_never_costs_more() {
        List<CostByLevel.Step> steps = CostByLevel.of(shifts(new Random(5))).steps();
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).level()).isGreaterThan(steps.get(i - 1).level());
            assertThat(steps.get(i).pence()).isLessThan(steps.get(i - 1).pence());
        }
    }

    @Test
    void where_visits_are_made_in_pairs_people_come_and_go_two_at_a_time() {
        DatedShift paired = shift(new Visits(0.1, 60, 2, WhenBusy.ELSEWHERE, 60), 1, 5, 4, 100);
        CostByLevel costs = CostByLevel.of(List.of(paired));
        assertThat(costs.steps()).extracting(CostByLevel.Step::pence).containsExactly(400L, 200L);
    }

    @Test
    void shifts_without_a_level_cost_the_same_at_every_level() {
        DatedShift fixed = new DatedShift(
                EVENING,
                LocalDate.of(2027, 4, 1),
                span("2027-04-01 17:00", "2027-04-01 22:00"),
                null,
                new double[] {4},
                new double[] {1},
                100);
        assertThat(CostByLevel.of(List.of(fixed)).steps()).containsExactly(new CostByLevel.Step(0, 100, 300));
    }

    private static long pence(List<DatedShift> shifts, double level) {
        return shifts.stream()
                .mapToLong(shift -> shift.required(level) * shift.pence())
                .sum();
    }

    private static long minutes(List<DatedShift> shifts, double level) {
        return shifts.stream()
                .mapToLong(shift -> shift.required(level) * shift.span().minutes())
                .sum();
    }

    private static List<DatedShift> shifts(Random random) {
        Visits alone = Visits.elsewhere(0.1, 60 + random.nextInt(100));
        Visits waiting = new Visits(0.1, 60, 1, WhenBusy.WAITS, 30);
        Visits paired = new Visits(0.1, 60, 2, WhenBusy.ELSEWHERE, 60);
        List<Visits> kinds = List.of(alone, waiting, paired);
        return Stream.generate(() -> {
                    int least = 1 + random.nextInt(3);
                    return shift(
                            kinds.get(random.nextInt(3)),
                            least,
                            Math.max(2, least + random.nextInt(5)),
                            random.nextInt(5) == 0 ? 0 : 12 * random.nextDouble(),
                            1 + random.nextInt(10_000));
                })
                .limit(1 + random.nextInt(40))
                .toList();
    }

    private static DatedShift shift(Visits visits, int least, int most, double contacts, long pence) {
        return new DatedShift(
                CoverFixture.evening(least, most, "social-workers"),
                LocalDate.of(2027, 4, 1),
                span("2027-04-01 17:00", "2027-04-01 22:00"),
                new ServiceLevel(0.05, visits),
                new double[] {contacts, contacts / 2},
                new double[] {1, 1},
                pence);
    }
}
