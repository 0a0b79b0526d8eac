package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.WEIGHTS;
import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.person;
import static ooh.planning.Fixtures.shift;
import static ooh.planning.Fixtures.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ooh.cover.Shift;
import ooh.planning.SicknessCover.Change;
import ooh.rota.Assignment;
import ooh.rota.Breach;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Gap;
import ooh.rota.RestOverride;
import ooh.rota.Score;
import ooh.staff.Absence;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

/** Somebody falls ill in a week that is worked as published: the smallest change, and what it says. */
class SicknessTest {
    private static final Planner PLANNER = new Planner(CALENDAR, WEIGHTS);
    private static final Week WEEK = Week.parse("2026-12-14");
    private static final Shift SATURDAY = evening("saturday", Tier.SOCIAL_WORKER, "2026-12-19");
    private static final Shift SUNDAY = evening("sunday", Tier.SOCIAL_WORKER, "2026-12-20");
    private static final Shift SUNDAY_EARLY = shift("early", Tier.SOCIAL_WORKER, span("2026-12-20", "08:00", "13:00"));
    private static final Shift MANAGER = evening("manager", Tier.MANAGER, "2026-12-19");
    private static final Shift GRADE_I = evening("grade-i", Tier.GRADE_I, "2026-12-19");
    static final Instant THURSDAY = Instant.parse("2026-12-17T14:00:00Z");
    static final Span SATURDAY_ILL = days("2026-12-19", "2026-12-20");

    static Shift evening(String id, Tier tier, String day) {
        return shift(id, tier, span(day, "17:00", "22:00"));
    }

    private static Person of(String id, String... banks) {
        return person(id, Character.toUpperCase(id.charAt(0)) + ". " + id, 600, banks);
    }

    static Person socialWorker(String id) {
        return of(id, "social-worker");
    }

    static DraftRota worked(Object... shiftThenPerson) {
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < shiftThenPerson.length; i += 2) {
            assignments.add(new Assignment((Shift) shiftThenPerson[i], (String) shiftThenPerson[i + 1], false));
        }
        return new DraftRota(WEEK, 0, assignments);
    }

    static PlanningProblem problem(DraftRota worked, Map<String, List<Absence>> absences, Person... people) {
        return new PlanningProblem(worked, new Staff(List.of(people), absences, Map.of()), CarriedOver.NOTHING);
    }

    static SicknessCover cover(PlanningProblem problem, Span absence, Instant now) {
        return PLANNER.cover(problem, new Sickness("adams", absence, now));
    }

    private static List<String> sentences(SicknessCover cover) {
        return cover.changes().stream().map(Change::sentence).toList();
    }

    @Test
    void who_is_free_takes_the_duty_and_nobody_else_is_moved() {
        SicknessCover cover = cover(
                problem(
                        worked(SATURDAY, "adams", SUNDAY, "brown"),
                        Map.of(),
                        socialWorker("adams"),
                        socialWorker("brown"),
                        socialWorker("clark")),
                SATURDAY_ILL,
                THURSDAY);
        assertThat(sentences(cover))
                .containsExactly(
                        "C. clark takes Sat 19 December 17:00 to 22:00 (social worker) from A. adams, who is absent.");
        Change change = cover.changes().get(0);
        assertThat(change.takes()).isEqualTo("clark");
        assertThat(change.candidates()).containsExactly("clark", "brown");
        assertThat(change.underWay()).isFalse();
        assertThat(cover.gaps()).isEmpty();
        assertThat(cover.after().hard()).isZero();
        assertThat(cover.before().minus(cover.after()).medium()).isZero();
    }

    @Test
    void what_it_costs_is_said_by_the_rules_that_got_worse() {
        SicknessCover cover = cover(
                problem(worked(SATURDAY, "adams"), Map.of(), socialWorker("adams"), socialWorker("clark")),
                SATURDAY_ILL,
                THURSDAY);
        assertThat(cover.breaches())
                .extracting(Breach::rule)
                .containsExactly("hoursUnfair", "weekendsUnfair", "eveningsUnfair", "publishedDutyMoved");
        assertThat(cover.after().minus(cover.before()))
                .isEqualTo(new Score(0, 0, -300 * WEIGHTS.weight("publishedDutyMoved")));
    }

    @Test
    void a_third_person_is_moved_only_where_cover_would_be_lost_otherwise() {
        // Clark is free only once somebody else has the early duty that Clark could not rest before.
        SicknessCover cover = cover(
                problem(
                        worked(SATURDAY, "adams", SUNDAY_EARLY, "clark"),
                        Map.of("brown", List.of(new Absence(SATURDAY_ILL, "leave"))),
                        socialWorker("adams"),
                        socialWorker("brown"),
                        socialWorker("clark")),
                days("2026-12-19", "2026-12-21"),
                THURSDAY);
        assertThat(sentences(cover))
                .containsExactly(
                        "C. clark takes Sat 19 December 17:00 to 22:00 (social worker) from A. adams, who is absent.",
                        "B. brown takes Sun 20 December 08:00 to 13:00 (social worker) from C. clark, so that C. clark can"
                                + " take Sat 19 December 17:00 to 22:00 (social worker).");
        assertThat(cover.gaps()).isEmpty();
        assertThat(cover.after().hard()).isZero();
    }

    @Test
    void a_duty_that_has_begun_is_not_moved_to_free_its_holder() {
        Instant sundayMorning = Instant.parse("2026-12-20T09:00:00Z");
        Shift late = shift("late", Tier.SOCIAL_WORKER, span("2026-12-20", "18:00", "23:00"));
        Person clark = person("clark", "C. clark", 300, "social-worker");
        Map<String, List<Absence>> brownAway =
                Map.of("brown", List.of(new Absence(span("2026-12-20", "17:00", "23:59"), "leave")));
        PlanningProblem problem = problem(
                worked(SUNDAY_EARLY, "clark", late, "adams"),
                brownAway,
                socialWorker("adams"),
                socialWorker("brown"),
                clark);
        Span evening = days("2026-12-20", "2026-12-21");
        assertThat(cover(problem, evening, THURSDAY).gaps()).isEmpty();
        SicknessCover begun = cover(problem, evening, sundayMorning);
        assertThat(begun.changes()).extracting(Change::takes).containsExactly((String) null);
        assertThat(begun.gaps()).hasSize(1);
    }

    @Test
    void of_a_duty_under_way_the_rest_is_taken_over_and_what_was_worked_stays() {
        Instant halfPastNine = Instant.parse("2026-12-19T21:30:00Z");
        SicknessCover cover = cover(
                problem(
                        worked(SATURDAY, "adams", SUNDAY, "adams"),
                        Map.of(),
                        socialWorker("adams"),
                        socialWorker("brown"),
                        socialWorker("clark")),
                new Span(Instant.parse("2026-12-19T19:00:00Z"), Instant.parse("2026-12-20T12:00:00Z")),
                halfPastNine);
        assertThat(cover.changes()).hasSize(1);
        Change change = cover.changes().get(0);
        assertThat(change.underWay()).isTrue();
        assertThat(change.shift().span())
                .isEqualTo(new Span(halfPastNine, SATURDAY.span().to()));
        assertThat(change.sentence())
                .isEqualTo("B. brown takes over Sat 19 December 21:30 to 22:00 (social worker) from A. adams, who is"
                        + " absent. It is under way: ring B. brown first. What A. adams has worked of it stays.");
        assertThat(change.candidates()).containsExactly("brown", "clark");
        assertThat(cover.after().hard()).isZero();
    }

    @Test
    void what_was_worked_keeps_the_override_of_its_rest() {
        Shift morning = shift("morning", Tier.SOCIAL_WORKER, span("2026-12-19", "08:00", "13:00"));
        DraftRota worked = worked(morning, "adams", SATURDAY, "adams")
                .overridingRest(SATURDAY.id(), new RestOverride("nobody else", "coordinator", THURSDAY));
        SicknessCover cover = cover(
                problem(worked, Map.of(), socialWorker("adams"), socialWorker("brown")),
                SATURDAY_ILL,
                Instant.parse("2026-12-19T21:30:00Z"));
        assertThat(cover.changes()).extracting(Change::takes).containsExactly("brown");
        assertThat(cover.breaches()).extracting(Breach::rule).doesNotContain("restTooShort");
    }

    @Test
    void a_duty_that_has_not_begun_is_given_up_whole_even_where_the_absence_ends_in_it() {
        SicknessCover cover = cover(
                problem(worked(SATURDAY, "adams"), Map.of(), socialWorker("adams"), socialWorker("brown")),
                span("2026-12-19", "08:00", "18:00"),
                THURSDAY);
        assertThat(cover.changes()).extracting(change -> change.shift().span()).containsExactly(SATURDAY.span());
    }

    @Test
    void what_nobody_can_cover_is_open_and_says_why() {
        SicknessCover cover = cover(
                problem(
                        worked(SATURDAY, "adams", SUNDAY_EARLY, "clark"),
                        Map.of("brown", List.of(new Absence(days("2026-12-19", "2026-12-21"), "leave"))),
                        socialWorker("adams"),
                        socialWorker("brown"),
                        socialWorker("clark")),
                SATURDAY_ILL,
                THURSDAY);
        assertThat(sentences(cover))
                .containsExactly("A. adams is absent and nobody else can take Sat 19 December 17:00 to 22:00"
                        + " (social worker): it is open.");
        assertThat(cover.gaps())
                .containsExactly(new Gap(
                        "saturday",
                        "Nobody can cover Sat 19 December 17:00 to 22:00 (social worker): of 3 people 2 are absent, 1 would"
                                + " have less than 11 h rest.",
                        List.of()));
        assertThat(cover.after().medium()).isNegative();
        assertThat(cover.breaches()).extracting(Breach::rule).contains("shiftUncovered");
    }

    @Test
    void whoever_must_not_be_alone_stands_down_where_nobody_can_stand_in_for_the_social_worker() {
        SicknessCover cover = cover(
                problem(
                        worked(SATURDAY, "adams", MANAGER, "mann", GRADE_I, "gray"),
                        Map.of(),
                        socialWorker("adams"),
                        of("mann", "manager"),
                        of("gray", "grade-i")),
                SATURDAY_ILL,
                THURSDAY);
        assertThat(sentences(cover))
                .contains(
                        "G. gray stands down from Sat 19 December 17:00 to 22:00 (Grade I), because nobody would be there"
                                + " who must be beside G. gray.");
        assertThat(cover.after().hard()).isZero();
        assertThat(cover.gaps()).extracting(Gap::shift).containsExactlyInAnyOrder("saturday", "grade-i");
    }

    /** From 01:00, when clocks go forward to 02:00, the manager's night is seven hours long. */
    @Test
    void a_night_on_which_clocks_go_forward_is_taken_over_from_the_instant_that_it_is() {
        Shift night = shift("night", Tier.MANAGER, span("2027-03-27", "23:00", "09:00"));
        Instant halfAnHourAfterTheChange = Instant.parse("2027-03-28T01:30:00Z");
        DraftRota worked = new DraftRota(Week.parse("2027-03-22"), 0, List.of(new Assignment(night, "adams", false)));
        Change change = cover(
                        problem(worked, Map.of(), of("adams", "manager"), of("brown", "manager")),
                        days("2027-03-28", "2027-03-29"),
                        halfAnHourAfterTheChange)
                .changes()
                .get(0);
        assertThat(change.shift().span().minutes()).isEqualTo(390);
        assertThat(change.sentence()).contains("Sun 28 March 02:30 to 09:00 (manager)");
    }

    @Test
    void an_hour_that_happens_twice_says_which_it_is() {
        Shift night = shift("night", Tier.MANAGER, span("2026-10-24", "23:00", "09:00"));
        DraftRota worked = new DraftRota(Week.parse("2026-10-19"), 0, List.of(new Assignment(night, "adams", false)));
        Change change = cover(
                        problem(worked, Map.of(), of("adams", "manager"), of("brown", "manager")),
                        days("2026-10-25", "2026-10-26"),
                        Instant.parse("2026-10-25T01:30:00Z"))
                .changes()
                .get(0);
        assertThat(change.shift().span().minutes()).isEqualTo(450);
        assertThat(change.sentence()).contains("Sun 25 October 01:30 GMT to 09:00 (manager)");
    }

    @Test
    void a_planned_sample_week_is_mended_lawfully_moving_as_few_as_can_be_and_the_same_each_time() {
        PlanningProblem sample = SampleWeek.of(5);
        DraftRota planned = PLANNER.plan(sample, Effort.steps(2000, 1), Progress.UNWATCHED);
        String ill = planned.assignments().stream()
                .filter(assignment -> assignment.shift().tier() == Tier.SOCIAL_WORKER)
                .flatMap(assignment -> assignment.duty().stream())
                .findFirst()
                .orElseThrow()
                .person();
        Span week = CALENDAR.span(SampleWeek.WEEK);
        Sickness sickness = new Sickness(ill, week, week.from());
        SicknessCover cover = PLANNER.cover(sample.with(planned), sickness);
        assertThat(cover.changes())
                .isNotEmpty()
                .allMatch(change -> change.leaves().equals(ill));
        assertThat(cover.gaps()).isEmpty();
        assertThat(cover.after().hard()).isZero();
        assertThat(new Planner(CALENDAR, WEIGHTS).cover(sample.with(planned), sickness))
                .isEqualTo(cover);
    }

    @Test
    void an_absence_that_is_over_needs_nobody() {
        assertThatThrownBy(() -> new Sickness("adams", SATURDAY_ILL, SATURDAY_ILL.to()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
