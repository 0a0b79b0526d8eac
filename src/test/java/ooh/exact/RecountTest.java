package ooh.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import ooh.SampleVariants;
import ooh.desk.AuditFiles;
import ooh.planning.Effort;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.planning.Progress;
import ooh.rota.Assignment;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Duty;
import ooh.rota.RestOverride;
import ooh.staff.Person;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two statements of the rules, written apart, say the same of the same rota. */
class RecountTest {
    private static final int EVERYBODY = Integer.MAX_VALUE;
    private static final Planner PLANNER = new Planner(SampleVariants.calendar(), SampleVariants.weights());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void every_rule_counts_the_same_in_rotas_by_lot_and_in_a_planned_one(int variant) {
        PlanningProblem problem = SampleVariants.of(variant);
        Random lots = new Random(variant);
        assertTheSame(problem.with(byLot(problem, lots, EVERYBODY)));
        assertTheSame(problem.with(byLot(problem, lots, 2)));
        assertTheSame(problem.with(byLot(problem, lots, 1)));
        assertTheSame(problem.with(PLANNER.plan(problem, Effort.steps(200, variant), Progress.UNWATCHED)));
    }

    @Test
    void rotas_by_lot_break_every_rule_that_a_lot_can_break() {
        Map<String, Boolean> broken = new TreeMap<>();
        for (int variant = 1; variant <= SampleVariants.COUNT; variant++) {
            PlanningProblem problem = SampleVariants.of(variant);
            noteBroken(problem.with(byLot(problem, new Random(variant), 1 + variant % 2)), broken);
        }
        PlanningProblem leasts = SampleVariants.withLeasts(1);
        noteBroken(leasts.with(byLot(leasts, new Random(1), EVERYBODY)), broken);
        noteBroken(leasts.with(gradeIAlone(leasts)), broken);
        assertThat(broken)
                .containsValue(true)
                .allSatisfy((rule, once) -> assertThat(once).as(rule).isTrue());
    }

    private static void noteBroken(PlanningProblem problem, Map<String, Boolean> broken) {
        read(problem)
                .rules
                .forEach((rule, line) -> broken.merge(rule, !line.said().equals(Total.NONE), Boolean::logicalOr));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void limits_that_more_work_mends_count_the_same_and_no_best_rota_is_proved_with_them(int variant) {
        PlanningProblem problem = SampleVariants.withLeasts(variant);
        Random lots = new Random(variant);
        assertTheSame(problem.with(byLot(problem, lots, EVERYBODY)));
        assertTheSame(problem.with(byLot(problem, lots, 2)));
        AuditWeek week = read(problem);
        assertThatThrownBy(() -> ExactModel.best(week, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("because")
                .hasMessageContaining("more work can mend");
    }

    @Test
    void a_rule_that_is_not_known_here_is_refused_unless_it_weighs_nothing() {
        String file = file(SampleVariants.of(0)).replace("\"wishIgnored\"", "\"wishGrudged\"");
        assertThatThrownBy(() -> new Recount(AuditWeek.read(file)))
                .hasMessageContaining("wishGrudged")
                .hasMessageContaining("10");
        String silent = file.replaceAll("(\"wishGrudged\",\"level\":\"soft\",\"weight\":)10", "$10");
        assertThat(new Recount(AuditWeek.read(silent)).total(Map.of()).hard()).isZero();
    }

    /** The search for all that somebody might have stops at a breach; so no further duty may mend one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 9})
    void more_work_never_mends_a_hard_rule_of_one_person(int variant) {
        AuditWeek week = read(SampleVariants.of(variant));
        Recount rules = new Recount(week);
        Random lots = new Random(variant);
        for (Practitioner person : week.people()) {
            List<Work> duties =
                    week.shifts.stream().filter(shift -> lots.nextInt(5) == 0).toList();
            long before = 0;
            for (int count = 1; count <= duties.size(); count++) {
                long now = rules.alone(person, duties.subList(0, count), "hard");
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }

    /** Twelve free hours of 24 in each of two weeks: Sunday's override owes twelve besides the eleven until Tuesday 00:00. */
    @Test
    void a_debt_of_weekly_rest_from_the_week_before_counts_the_same() {
        PlanningProblem shipped = SampleVariants.of(0);
        ServiceCalendar calendar = SampleVariants.calendar();
        LocalDate monday = shipped.draft().week().monday();
        RestOverride override =
                new RestOverride("by hand", "the test", calendar.day(monday).from());
        List<Duty> before = monday.minusWeeks(2)
                .datesUntil(monday)
                .map(day -> new Duty(
                        "manager-" + day + "-1",
                        Tier.MANAGER,
                        "ooh-1",
                        calendar.span(day, LocalTime.of(13, 0), LocalTime.of(1, 0)),
                        false,
                        day.equals(monday.minusDays(1)) ? override : null))
                .toList();
        PlanningProblem problem = new PlanningProblem(
                shipped.draft().giving("manager-evening-" + monday + "-1", "ooh-1"),
                shipped.staff(),
                CarriedOver.into(calendar.span(shipped.draft().week()), before, calendar),
                shipped.coreBanks(),
                Map.of());
        assertTheSame(problem);
        assertThat(read(problem).rules)
                .extractingByKey("compensatoryRestMissing")
                .extracting(AuditWeek.Rule::said)
                .isEqualTo(Total.at("hard", -7 * 60));
    }

    private static void assertTheSame(PlanningProblem problem) {
        AuditWeek week = read(problem);
        Recount recount = new Recount(week);
        recount.byRule(week.assignment())
                .forEach((rule, total) -> assertThat(week.rules)
                        .extractingByKey(rule)
                        .as(rule)
                        .satisfies(line -> assertThat(total).isEqualTo(line.said())));
        assertThat(recount.total(week.assignment())).isEqualTo(week.said());
    }

    private static AuditWeek read(PlanningProblem problem) {
        return AuditWeek.read(file(problem));
    }

    private static String file(PlanningProblem problem) {
        return AuditFiles.json(problem, PLANNER, SampleVariants.weights(), SampleVariants.calendar());
    }

    /**
     * Most shifts to so many of those who could have them, some to nobody, and now and then one to just anybody; for one
     * pair of hands, all of them.
     */
    private static DraftRota byLot(PlanningProblem problem, Random lots, int hands) {
        DraftRota draft = problem.draft();
        for (Assignment assignment : draft.assignments()) {
            if (!assignment.pinned() && assignment.restOverride() == null && (hands == 1 || lots.nextInt(6) > 0)) {
                List<Person> able = lots.nextInt(20) == 0
                        ? problem.staff().people()
                        : problem.staff().on(assignment.shift().banks());
                Person taker = able.get(lots.nextInt(Math.min(hands, able.size())));
                draft = draft.giving(assignment.shift().id(), taker.id());
            }
        }
        return draft;
    }

    /** Whoever is first on a Grade I bank has all of its shifts, and everything else is open. */
    private static DraftRota gradeIAlone(PlanningProblem problem) {
        DraftRota draft = problem.draft();
        for (Assignment assignment : draft.assignments()) {
            if (assignment.shift().tier() == Tier.GRADE_I) {
                Person first = problem.staff().on(assignment.shift().banks()).get(0);
                draft = draft.giving(assignment.shift().id(), first.id());
            }
        }
        return draft;
    }
}
