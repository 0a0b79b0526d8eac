package ooh.curtois;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import ooh.cover.Shift;
import ooh.planning.PatternTerms;
import ooh.planning.PlanningProblem;
import ooh.rota.Assignment;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Score;
import ooh.staff.Absence;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.RunningLimits;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.staff.Wish;
import ooh.time.BankHolidays;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;

/**
 * An instance said in our words: days from a Monday in January, every shift from 09:00, so that two on one day overlap; the
 * wanted places, and a spare one for everybody who could come on top.
 */
final class BenchmarkRota {
    static final ServiceCalendar CALENDAR = new ServiceCalendar(
            ZoneId.of("UTC"),
            new BankHolidays(2026, 2028, Set.of(), Set.of()),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0));
    private static final LocalDate MONDAY = LocalDate.parse("2027-01-04");
    private static final String BANK = "everybody";

    private final Instance instance;
    private final Set<String> spare = new HashSet<>();

    private BenchmarkRota(Instance instance) {
        this.instance = instance;
    }

    static PlanningProblem problem(Instance instance) {
        BenchmarkRota rota = new BenchmarkRota(instance);
        List<DraftRota> drafts =
                IntStream.range(0, instance.days() / 7).mapToObj(rota::draft).toList();
        Map<String, Set<String>> notFollowedBy = new HashMap<>();
        instance.kinds().values().forEach(kind -> notFollowedBy.put(kind.id(), kind.notFollowedBy()));
        return new PlanningProblem(drafts, rota.staff(), CarriedOver.NOTHING, Set.of(), Map.of())
                .with(new PatternTerms(notFollowedBy, rota.spare));
    }

    static Roster roster(Instance instance, List<DraftRota> drafts) {
        Roster roster = Roster.empty(instance);
        for (int day = 0; day < instance.days(); day++) {
            for (Assignment assignment : drafts.get(day / 7).assignments()) {
                String person = assignment.person();
                if (person != null && day(assignment.shift().span()) == day) {
                    roster.put(person, day, assignment.shift().pattern());
                }
            }
        }
        return roster;
    }

    /** The drafts with the roster's people on their places. */
    static List<DraftRota> given(Instance instance, List<DraftRota> drafts, Roster roster) {
        List<DraftRota> given = new ArrayList<>();
        for (DraftRota draft : drafts) {
            DraftRota now = draft;
            Set<String> taken = new HashSet<>();
            for (String member : instance.members().keySet()) {
                for (Assignment place : draft.assignments()) {
                    int day = day(place.shift().span());
                    String kind = place.shift().pattern();
                    if (roster.on(member, day).equals(kind)
                            && !taken.contains(place.shift().id())
                            && taken.add(member + " " + day)) {
                        taken.add(place.shift().id());
                        now = now.giving(place.shift().id(), member);
                    }
                }
            }
            given.add(now);
        }
        return given;
    }

    /** Whether the rule book finds a hard breach where the evaluator does, and the same penalty. */
    static boolean judgedAlike(Evaluator.Verdict verdict, Map<String, Score> scoreByRule) {
        long hard = scoreByRule.values().stream().mapToLong(Score::hard).sum();
        long soft = scoreByRule.values().stream().mapToLong(Score::soft).sum();
        return verdict.feasible() == (hard == 0) && verdict.penalty() == -soft;
    }

    private static int day(Span span) {
        return (int) (CALENDAR.dayOf(span.from()).toEpochDay() - MONDAY.toEpochDay());
    }

    private DraftRota draft(int week) {
        List<Shift> shifts = instance.covers().stream()
                .filter(cover -> cover.day() / 7 == week)
                .flatMap(cover ->
                        IntStream.rangeClosed(1, instance.members().size()).mapToObj(place -> shift(cover, place)))
                .toList();
        return DraftRota.covering(new Week(MONDAY.plusWeeks(week)), shifts);
    }

    private Shift shift(Instance.Cover cover, int place) {
        LocalDate day = MONDAY.plusDays(cover.day());
        String id = cover.kind() + "-" + day + "-" + place;
        boolean onTop = place > cover.wanted();
        if (onTop) {
            spare.add(id);
        }
        int points = onTop ? cover.overWeight() : cover.underWeight();
        return new Shift(id, Tier.MANAGER, Set.of(BANK), span(cover.day(), cover.kind()), points - 1);
    }

    private Span span(int day, String kind) {
        Span whole = CALENDAR.span(MONDAY.plusDays(day), LocalTime.of(9, 0), LocalTime.of(10, 0));
        return new Span(
                whole.from(), whole.from().plusSeconds(60L * instance.kind(kind).minutes()));
    }

    private Staff staff() {
        Map<String, List<Absence>> absences = new HashMap<>();
        Map<String, List<Wish>> wishes = new HashMap<>();
        List<Person> people = new ArrayList<>();
        for (Instance.Member member : instance.members().values()) {
            RunningLimits running = new RunningLimits(
                    member.mostByKind(),
                    member.leastMinutes(),
                    member.mostMinutes(),
                    member.leastRunning(),
                    member.mostRunning(),
                    member.leastOff(),
                    member.mostWeekends());
            Limits limits = new Limits(0, member.mostMinutes(), true, running);
            people.add(new Person(member.id(), member.id(), "", Set.of(BANK), limits, null, null));
            absences.put(
                    member.id(),
                    member.daysOff().stream()
                            .sorted()
                            .map(day -> new Absence(wholeDay(day), "day off"))
                            .toList());
        }
        for (Instance.Request request : instance.requests()) {
            wishes.computeIfAbsent(request.member(), id -> new ArrayList<>())
                    .add(new Wish(
                            wholeDay(request.day()),
                            request.on() ? Wish.Kind.WOULD_LIKE : Wish.Kind.RATHER_NOT,
                            request.kind(),
                            request.weight()));
        }
        return new Staff(people, absences, wishes);
    }

    /** From 00:00: of a shift past midnight the absence holds the day on which it begins. */
    private Span wholeDay(int day) {
        return CALENDAR.day(MONDAY.plusDays(day));
    }
}
