package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.PAY;
import static ooh.planning.Fixtures.WEIGHTS;
import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.person;
import static ooh.planning.Fixtures.shift;
import static ooh.planning.Fixtures.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.cover.Shift;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Duty;
import ooh.rota.Gap;
import ooh.rota.Score;
import ooh.rota.Tally;
import ooh.staff.Absence;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.RunningLimits;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

class GapTest {
    private static final Planner PLANNER = new Planner(CALENDAR, WEIGHTS);
    private static final Week WEEK = new Week(LocalDate.parse("2026-12-14"));
    private static final Shift SATURDAY = shift("saturday", Tier.SOCIAL_WORKER, span("2026-12-19", "17:00", "22:00"));
    private static final Shift SATURDAY_TOO =
            shift("saturday-too", Tier.SOCIAL_WORKER, span("2026-12-19", "17:00", "22:00"));
    private static final Shift SUNDAY = shift("sunday", Tier.SOCIAL_WORKER, span("2026-12-20", "08:00", "13:00"));
    private static final Shift GRADE_I = shift("grade-i", Tier.GRADE_I, span("2026-12-19", "17:00", "22:00"));
    private static final Shift BOTH = new Shift(
            "both", Tier.SOCIAL_WORKER, Set.of("social-worker", "core"), span("2026-12-19", "17:00", "22:00"), 0);
    private static final Map<String, List<Absence>> LEAVE =
            Map.of("adams", List.of(new Absence(days("2026-12-19", "2026-12-20"), "leave")));

    private static Person socialWorker(String id) {
        return person(id, Character.toUpperCase(id.charAt(0)) + ". " + id, 600, "social-worker");
    }

    private static PlanningProblem problem(DraftRota draft, Map<String, List<Absence>> absences, Person... people) {
        return new PlanningProblem(draft, new Staff(List.of(people), absences, Map.of()), CarriedOver.NOTHING);
    }

    private static Gap gap(PlanningProblem problem, String shift) {
        return PLANNER.inspect(problem).gaps().stream()
                .filter(gap -> gap.shift().equals(shift))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_gap_that_somebody_can_take_names_them_best_first() {
        PlanningProblem problem = new PlanningProblem(
                DraftRota.covering(WEEK, List.of(SATURDAY)),
                new Staff(
                        List.of(socialWorker("adams"), socialWorker("brown"), socialWorker("clark")), LEAVE, Map.of()),
                new CarriedOver(List.of(), Map.of("brown", new Tally(600, 0, 0, 0, 0))));
        assertThat(gap(problem, "saturday"))
                .isEqualTo(new Gap(
                        "saturday",
                        "Sat 19 December 17:00 to 22:00 has no social worker: 2 people could take it: C. clark, B. brown.",
                        List.of("clark", "brown")));
    }

    @Test
    void a_gap_that_nobody_can_take_says_why_counting_each_person_once() {
        DraftRota draft = DraftRota.covering(WEEK, List.of(SATURDAY, SATURDAY_TOO, SUNDAY))
                .giving("saturday-too", "brown")
                .giving("sunday", "clark");
        Person full = person("doyle", "D. doyle", 299, "social-worker");
        PlanningProblem problem =
                problem(draft, LEAVE, socialWorker("adams"), socialWorker("brown"), socialWorker("clark"), full);
        assertThat(gap(problem, "saturday"))
                .isEqualTo(new Gap(
                        "saturday",
                        "Nobody can cover Sat 19 December 17:00 to 22:00 (social worker): of 4 people 1 is absent, 1 is"
                                + " already on, 1 would have less than 11 h rest, 1 has reached the limit.",
                        List.of()));
    }

    @Test
    void several_with_one_reason_are_counted_together() {
        PlanningProblem problem = problem(
                DraftRota.covering(WEEK, List.of(GRADE_I)),
                Map.of(),
                person("adams", "A. Adams", 600, "grade-i"),
                person("brown", "B. Brown", 600, "grade-i"));
        assertThat(gap(problem, "grade-i").sentence())
                .isEqualTo(
                        "Nobody can cover Sat 19 December 17:00 to 22:00 (Grade I practitioner): of 2 people 2 would be"
                                + " without a social worker on call.");
    }

    @Test
    void a_bank_without_people_is_said_to_be_empty() {
        assertThat(gap(problem(DraftRota.covering(WEEK, List.of(SATURDAY)), Map.of()), "saturday")
                        .sentence())
                .isEqualTo(
                        "Nobody can cover Sat 19 December 17:00 to 22:00 (social worker): there is nobody on its banks"
                                + " (social-worker).");
    }

    @Test
    void of_many_candidates_the_first_five_are_named() {
        Person[] eight = List.of("adams", "brown", "clark", "doyle", "evans", "fox", "gray", "hill").stream()
                .map(GapTest::socialWorker)
                .toArray(Person[]::new);
        assertThat(gap(problem(DraftRota.covering(WEEK, List.of(SATURDAY)), Map.of(), eight), "saturday")
                        .sentence())
                .endsWith("8 people could take it: A. adams, B. brown, C. clark, D. doyle, E. evans and 3 more.");
    }

    @Test
    void a_covered_shift_is_no_gap() {
        DraftRota draft = DraftRota.covering(WEEK, List.of(SATURDAY)).giving("saturday", "brown");
        assertThat(PLANNER.inspect(problem(draft, Map.of(), socialWorker("brown")))
                        .gaps())
                .isEmpty();
    }

    @Test
    void a_candidate_brings_the_change_and_only_the_breaches_that_are_new_or_worse() {
        DraftRota draft = DraftRota.covering(WEEK, List.of(SATURDAY, SATURDAY_TOO, SUNDAY, GRADE_I))
                .giving("saturday-too", "adams")
                .giving("sunday", "brown");
        PlanningProblem problem =
                problem(draft, LEAVE, socialWorker("adams"), socialWorker("brown"), socialWorker("clark"));
        List<Candidate> candidates = PLANNER.candidates(problem, "saturday");
        assertThat(candidates).extracting(Candidate::personId).containsExactly("clark", "brown", "adams");
        Candidate clark = candidates.get(0);
        assertThat(clark.isLawful()).isTrue();
        assertThat(clark.change()).isEqualTo(new Score(0, 60, -450));
        assertThat(clark.breaches())
                .extracting(breach -> breach.rule())
                .containsExactly("hoursUnfair", "weekendsUnfair", "eveningsUnfair");
        Candidate brown = candidates.get(1);
        assertThat(brown.isLawful()).isFalse();
        assertThat(brown.change().hard()).isEqualTo(-60);
        assertThat(brown.breaches()).extracting(breach -> breach.rule()).startsWith("restTooShort");
        Candidate adams = candidates.get(2);
        assertThat(adams.breaches())
                .filteredOn(breach -> breach.rule().equals("workingWhileAbsent"))
                .extracting(breach -> breach.shifts())
                .containsExactly(List.of("saturday"));
    }

    @Test
    void whoever_may_take_it_comes_before_whoever_may_not_even_where_that_would_mend_more() {
        RunningLimits least =
                new RunningLimits(Map.of(), 300, RunningLimits.ANY, 0, RunningLimits.ANY, 0, RunningLimits.ANY);
        Person adams = new Person(
                "adams",
                "A. adams",
                "01632 960000",
                Set.of("social-worker"),
                new Limits(0, 600, false, least),
                null,
                null);
        PlanningProblem problem = problem(
                DraftRota.covering(WEEK, List.of(SATURDAY)),
                Map.of("adams", List.of(new Absence(span("2026-12-19", "17:00", "18:00"), "leave"))),
                adams,
                socialWorker("brown"));
        List<Candidate> candidates = PLANNER.candidates(problem, "saturday");
        assertThat(candidates).extracting(Candidate::personId).containsExactly("brown", "adams");
        assertThat(candidates).extracting(Candidate::isLawful).containsExactly(true, false);
        assertThat(candidates)
                .extracting(candidate -> candidate.change().hard())
                .containsExactly(0L, 240L);
    }

    @Test
    void who_has_the_shift_is_a_candidate_like_the_others() {
        DraftRota open = DraftRota.covering(WEEK, List.of(SATURDAY));
        Person[] people = {socialWorker("adams"), socialWorker("brown")};
        List<Candidate> held =
                PLANNER.candidates(problem(open.giving("saturday", "brown"), Map.of(), people), "saturday");
        assertThat(held)
                .usingRecursiveComparison()
                .ignoringFields("fromNow")
                .isEqualTo(PLANNER.candidates(problem(open, Map.of(), people), "saturday"));
        assertThat(held)
                .extracting(
                        Candidate::personId, candidate -> candidate.fromNow().fairness())
                .contains(tuple("brown", Map.of()));
    }

    @Test
    void a_candidate_is_compared_in_pounds_and_fairness_with_whoever_has_the_shift() {
        DraftRota draft = DraftRota.covering(WEEK, List.of(BOTH));
        Person[] people = {socialWorker("adams"), person("brown", "B. brown", 300, "core")};
        assertThat(PLANNER.candidates(
                        problem(draft.giving("both", "brown"), Map.of(), people).with(PAY), "both"))
                .extracting(
                        Candidate::personId,
                        Candidate::pence,
                        candidate -> candidate.fromNow().sentence())
                .containsExactlyInAnyOrder(
                        tuple(
                                "adams",
                                6250L,
                                "£37.50 more than with B. brown, and burdens are shared better by 450 points (hours"
                                        + " +150, weekends +150, evenings +150)."),
                        tuple("brown", 2500L, "The cost is as with B. brown, and burdens are shared as fairly."));
        assertThat(PLANNER.candidates(problem(draft, Map.of(), people).with(PAY), "both"))
                .filteredOn(candidate -> candidate.personId().equals("brown"))
                .extracting(candidate -> candidate.fromNow().sentence())
                .containsExactly(
                        "£25.00 more than left open, and burdens are shared worse by 900 points (hours -300, weekends"
                                + " -300, evenings -300).");
    }

    @Test
    void rest_after_last_weeks_duties_is_asked_for() {
        Shift monday = shift("monday", Tier.SOCIAL_WORKER, span("2026-12-14", "17:00", "22:00"));
        Duty night = new Duty("before", Tier.MANAGER, "adams", span("2026-12-13", "23:00", "09:00"), false);
        PlanningProblem problem = new PlanningProblem(
                DraftRota.covering(WEEK, List.of(monday)),
                new Staff(List.of(socialWorker("adams")), Map.of(), Map.of()),
                new CarriedOver(List.of(night), Map.of()));
        assertThat(gap(problem, "monday").sentence()).endsWith("of 1 person 1 would have less than 11 h rest.");
    }
}
