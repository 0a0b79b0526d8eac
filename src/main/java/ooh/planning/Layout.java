package ooh.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ooh.cover.Shift;
import ooh.rota.Assignment;
import ooh.rota.CarriedOver;
import ooh.rota.Duty;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Wish;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;

/** Lays a planning problem out as the facts that the rules look at. Reads the domain's types and changes none. */
final class Layout {
    /** How far beyond the weeks daytime posts and absences are looked at: further off, nothing stands in a rest's way. */
    private static final Duration EDGE = Duration.ofDays(2);

    private final ServiceCalendar calendar;
    private final RuleWeights weights;
    private final PlanningProblem problem;
    private final Span weeks;
    private final Map<String, Worker> workers = new LinkedHashMap<>();

    Layout(PlanningProblem problem, ServiceCalendar calendar, RuleWeights weights) {
        this.problem = problem;
        this.calendar = calendar;
        this.weights = weights;
        this.weeks = problem.span(calendar);
        staff().people().forEach(person -> workers.put(person.id(), worker(person)));
    }

    RotaPlan plan() {
        List<Worker> staffed = List.copyOf(workers.values());
        List<PlannedShift> shifts = Stream.concat(
                        numbers().flatMap(this::planned),
                        carriedOver().duties().stream().map(this::carried))
                .sorted(PlannedShift.HARDEST_FIRST)
                .toList();
        List<EmptyLine> lines = staffed.stream().flatMap(this::lines).toList();
        List<PatternWish> patternWishes =
                staffed.stream().flatMap(this::patternWishes).toList();
        List<Overridden> overridden = overridden(shifts);
        Prices prices = new Prices(problem.pay(), calendar);
        List<DutyPrice> dear = shifts.stream().flatMap(prices::dear).toList();
        RuleWeights asked =
                weights.without(Asked.notAsked(lines, patternWishes, overridden, dear, problem.patternTerms()));
        return new RotaPlan(
                        new RuleScores(asked),
                        staffed,
                        staffed.stream().flatMap(this::posts).toList(),
                        staffed.stream().flatMap(this::absents).toList(),
                        staffed.stream().flatMap(this::wishes).toList(),
                        Slice.between(shifts.stream().map(PlannedShift::span).toList()),
                        overridden,
                        new ArrayList<>(shifts))
                .with(lines, patternWishes)
                .with(dear);
    }

    /** Of the planned weeks, from 0. */
    private Stream<Integer> numbers() {
        return IntStream.range(0, problem.drafts().size()).boxed();
    }

    private Stream<PlannedShift> planned(int number) {
        return problem.drafts().get(number).assignments().stream()
                .map(assignment -> planned(assignment).inWeek(number));
    }

    private PlannedShift planned(Assignment assignment) {
        Shift shift = assignment.shift();
        String person = assignment.person();
        return PlannedShift.of(
                        shift,
                        Timing.of(shift.span(), calendar, weights),
                        weights.points(shift.tier(), shift.expectedContacts()),
                        staff().on(shift.banks()).stream()
                                .map(member -> workerWith(member.id()))
                                .toList())
                .givenTo(person == null ? null : workerWith(person))
                .on(problem.patternTerms())
                .publishedFor(problem.publishedPersonByShift().get(shift.id()))
                .restOverriddenFor(assignment.restOverride() == null ? null : person)
                .pinned(assignment.pinned() || assignment.restOverride() != null);
    }

    private PlannedShift carried(Duty duty) {
        Shift shift = new Shift(duty.shift(), duty.tier(), Set.of(), duty.span(), 0);
        return PlannedShift.carriedOver(shift, Timing.of(shift.span(), calendar, weights), workerWith(duty.person()))
                .on(problem.patternTerms())
                .restOverriddenFor(duty.restOverride() == null ? null : duty.person());
    }

    private List<Overridden> overridden(List<PlannedShift> shifts) {
        List<PlannedShift> duties =
                shifts.stream().filter(PlannedShift::isRestOverridden).toList();
        return duties.stream().map(duty -> overridden(duty, duties)).toList();
    }

    private Overridden overridden(PlannedShift duty, List<PlannedShift> all) {
        Worker worker = duty.worker();
        Week week = calendar.weekOf(duty.from());
        boolean last = all.stream()
                .noneMatch(other -> other.isOf(worker)
                        && calendar.weekOf(other.from()).equals(week)
                        && other.from().isAfter(duty.from()));
        return new Overridden(
                duty.id(),
                worker,
                staff().postWorked(worker.person(), widened(duty.span()), calendar),
                weights.rest(),
                last && isOwedHere(week) ? Optional.of(restOf(week, worker)) : Optional.empty());
    }

    /** Of the planned weeks and the one before them; a later one is asked when it is planned. */
    private boolean isOwedHere(Week week) {
        Week before = calendar.weekOf(weeks.from()).plus(-1);
        return calendar.span(week).overlaps(calendar.span(before).hull(weeks));
    }

    private RestOfWeek restOf(Week week, Worker worker) {
        Span whole = calendar.span(week);
        Span fortnight = CarriedOver.withWeeksBefore(1, whole, calendar);
        return new RestOfWeek(
                weights.weeklyRest(whole, fortnight), staff().postWorked(worker.person(), fortnight, calendar));
    }

    /** Who left the banks may still have duties; such a one is on no bank and has no limits to be judged by. */
    private Worker workerWith(String id) {
        return workers.computeIfAbsent(
                id, gone -> worker(new Person(gone, gone, "", Set.of(), new Limits(0, 0, false), null, null)));
    }

    private Worker worker(Person person) {
        return new Worker(
                person,
                carriedOver().tally(person.id()),
                numbers()
                        .map(number -> Terms.of(person, number, problem, calendar, weights))
                        .toList(),
                staff().postWorked(person, widened(weeks), calendar));
    }

    private Stream<WorkedPost> posts(Worker worker) {
        return worker.posts().stream().map(span -> new WorkedPost(worker, span));
    }

    private Stream<Absent> absents(Worker worker) {
        return staff().absences(worker.id()).stream()
                .filter(absence -> absence.span().overlaps(weeks))
                .map(absence -> new Absent(worker, absence.span()));
    }

    private Stream<Wished> wishes(Worker worker) {
        return problem.drafts().stream().flatMap(draft -> wishes(worker, calendar.span(draft.week())));
    }

    private Stream<Wished> wishes(Worker worker, Span week) {
        return staff().wishes(worker.id()).stream()
                .filter(wish -> wish.pattern() == null)
                .flatMap(wish -> wish.span().overlap(week).stream()
                        .map(span -> new Wished(worker, span, wish.kind(), weights.wishMinutes())));
    }

    private Stream<EmptyLine> lines(Worker worker) {
        LocalDate first = calendar.dayOf(weeks.from());
        int days = (int) ChronoUnit.DAYS.between(first, calendar.dayOf(weeks.to()));
        return worker.person().limits().running().isNone()
                ? Stream.empty()
                : Stream.of(new EmptyLine(worker, first, days));
    }

    private Stream<PatternWish> patternWishes(Worker worker) {
        return staff().wishes(worker.id()).stream().flatMap(wish -> patternWish(worker, wish));
    }

    private Stream<PatternWish> patternWish(Worker worker, Wish wish) {
        String pattern = wish.pattern();
        return pattern == null || !wish.span().overlaps(weeks)
                ? Stream.empty()
                : Stream.of(new PatternWish(worker, wish.span(), pattern, wish.kind(), wish.weight()));
    }

    private static Span widened(Span span) {
        return new Span(span.from().minus(EDGE), span.to().plus(EDGE));
    }

    private Staff staff() {
        return problem.staff();
    }

    private CarriedOver carriedOver() {
        return problem.carriedOver();
    }
}
