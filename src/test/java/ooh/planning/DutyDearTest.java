package ooh.planning;

import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.WEIGHTS;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.pay;
import static ooh.planning.Fixtures.person;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.the;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.cover.Shift;
import ooh.pay.Agreement;
import ooh.pay.PayRates;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

class DutyDearTest {
    private static final Span TUESDAY = span("2026-12-22", "17:00", "22:00");

    private static DutyPrice price(String shift, Worker worker, long pence, long least) {
        return new DutyPrice(shift, worker, pence, least);
    }

    @Test
    void it_counts_by_the_pound_above_the_cheapest_whichever_id_comes_first() {
        the((book, rota) -> PayRules.dutyDear(rota))
                .given(duty("a", SHAW, TUESDAY), price("a", SHAW, 6250, 2500))
                .penalizesBy(38);
        the((book, rota) -> PayRules.dutyDear(rota))
                .given(duty("b", BELL, TUESDAY), price("b", BELL, 6250, 2500), price("a", SHAW, 9000, 0))
                .penalizesBy(38);
    }

    @Test
    void half_a_pound_is_one_and_less_is_none() {
        the((book, rota) -> PayRules.dutyDear(rota))
                .given(duty("a", SHAW, TUESDAY), price("a", SHAW, 2550, 2500))
                .penalizesBy(1);
        assertThat(price("a", SHAW, 2549, 2500).isDear()).isFalse();
    }

    @Test
    void neither_somebody_elses_price_nor_an_open_shift_nor_a_duty_of_another_week_counts() {
        the((book, rota) -> PayRules.dutyDear(rota))
                .given(
                        duty("a", BELL, TUESDAY),
                        duty("b", null, TUESDAY),
                        ofAnotherWeek("c", Tier.MANAGER, SHAW, span("2026-12-20", "17:00", "22:00")),
                        price("a", SHAW, 6250, 0),
                        price("b", SHAW, 6250, 0))
                .penalizesBy(0);
    }

    @Test
    void the_night_with_an_hour_twice_costs_an_hour_more() {
        assertThat(dear(span("2026-10-24", "23:00", "07:00"), Fixtures.PAY)).isEqualTo(9 * 1250 - 9 * 500);
        assertThat(dear(span("2027-03-27", "23:00", "07:00"), Fixtures.PAY)).isEqualTo(7 * 1250 - 7 * 500);
    }

    /** A bank member beside somebody in a core post. */
    private static long dear(Span span, PayRates pay) {
        Worker bank = new Worker(
                person("bank", "B. Bank", 600, "social-worker"), SHAW.carried(), List.of(Fixtures.BANK_MEMBER));
        Worker core = new Worker(person("core", "C. Core", 600, "core"), SHAW.carried(), List.of(Fixtures.BANK_MEMBER));
        Shift shift = new Shift("a", Tier.SOCIAL_WORKER, Set.of("social-worker", "core"), span, 0);
        PlannedShift planned = PlannedShift.of(shift, Timing.of(span, CALENDAR, WEIGHTS), 1, List.of(bank, core));
        List<DutyPrice> prices = new Prices(pay, CALENDAR).dear(planned).toList();
        assertThat(prices).extracting(DutyPrice::worker).containsExactly(bank);
        return prices.get(0).morePence();
    }

    /** The bank costs 5 an hour, the core post 60: contracts still come first (decision 6). */
    @Test
    void a_core_post_with_hours_left_comes_before_a_much_cheaper_bank() {
        Shift shift = new Shift("a", Tier.SOCIAL_WORKER, Set.of("social-worker", "core"), TUESDAY, 0);
        Person core = new Person("core", "C. Core", "", Set.of("core"), new Limits(600, 600, false), null, null);
        PayRates pay = new PayRates(List.of(new Agreement(
                LocalDate.of(2026, 1, 1), List.of(pay("social-worker", false, 500), pay("core", true, 6000)))));
        PlanningProblem problem = new PlanningProblem(
                        DraftRota.covering(Week.parse("2026-12-21"), List.of(shift)),
                        new Staff(List.of(core, person("bank", "B. Bank", 600, "social-worker")), Map.of(), Map.of()),
                        CarriedOver.NOTHING,
                        Set.of("core"),
                        Map.of())
                .with(pay);
        Planner planner = new Planner(CALENDAR, WEIGHTS);
        List<Candidate> candidates = planner.candidates(problem, "a");
        assertThat(candidates).extracting(Candidate::personId).containsExactly("core", "bank");
        assertThat(candidates).extracting(Candidate::pence).containsExactly(30_000L, 2_500L);
        assertThat(planner.plan(problem, Effort.seconds(1), Progress.UNWATCHED)
                        .assignment("a")
                        .person())
                .isEqualTo("core");
    }
}
