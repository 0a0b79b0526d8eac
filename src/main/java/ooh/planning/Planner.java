package ooh.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ooh.rota.Assignment;
import ooh.rota.Breach;
import ooh.rota.DraftRota;
import ooh.rota.Inspection;
import ooh.rota.Score;
import ooh.time.ServiceCalendar;
import org.optaplanner.core.config.solver.EnvironmentMode;

/**
 * Plans the rota of one week or of several together, and says of any draft what the rules say of it. Works on copies: what
 * it is given is never changed, and what it returns has the same weeks and versions. Dear to make and safe to share between threads.
 */
public final class Planner {
    private final ServiceCalendar calendar;
    private final RuleWeights weights;
    private final RuleBook rules;
    private final Sentences words;

    public Planner(ServiceCalendar calendar, RuleWeights weights) {
        this.calendar = calendar;
        this.weights = weights;
        this.rules = new RuleBook(weights);
        this.words = new Sentences(calendar);
    }

    /** {@link #planAll} for a problem of one week. */
    public DraftRota plan(PlanningProblem problem, Effort effort, Progress progress) {
        return plan(problem, effort, progress, EnvironmentMode.REPRODUCIBLE);
    }

    DraftRota plan(PlanningProblem problem, Effort effort, Progress progress, EnvironmentMode mode) {
        return planAll(problem.with(problem.draft()), effort, progress, mode).get(0);
    }

    /**
     * The drafts covered as well as the rules and the effort allow, planned together and never worse than they were. What
     * is pinned stays.
     */
    public List<DraftRota> planAll(PlanningProblem problem, Effort effort, Progress progress) {
        return planAll(problem, effort, progress, EnvironmentMode.REPRODUCIBLE);
    }

    List<DraftRota> planAll(PlanningProblem problem, Effort effort, Progress progress, EnvironmentMode mode) {
        RotaPlan start = layout(problem);
        RotaPlan best = Search.best(start, weights, rules, rules.score(start), bound(start), effort, mode, progress);
        return problem.drafts().stream().map(draft -> draft(draft, best)).toList();
    }

    /** What the rules say of one week's draft: its score, each breach as a sentence, and for each open shift who could take it. */
    public Inspection inspect(PlanningProblem problem) {
        RotaPlan plan = layout(problem);
        Inspected found = inspected(plan);
        DraftRota draft = problem.draft();
        return new Inspection(
                draft.week(),
                draft.version(),
                found.reading().score(),
                found.breaches(),
                gaps(plan).all());
    }

    private record Inspected(RuleBook.Reading reading, List<Breach> breaches) {}

    private Inspected inspected(RotaPlan plan) {
        RuleBook.Reading reading = rules.read(plan);
        return new Inspected(
                reading,
                reading.findings().stream()
                        .map(finding -> finding.breach(plan, weights.rest(), words))
                        .toList());
    }

    /** The breaches that a change makes or makes worse; what was wrong before it, and is no worse, is none of them. */
    public List<Breach> madeBy(PlanningProblem before, PlanningProblem after) {
        return Mended.worse(
                inspected(layout(before)).breaches(), inspected(layout(after)).breaches());
    }

    /** The score of the draft or drafts by rule, in the order of the rule book. */
    public Map<String, Score> scoreByRule(PlanningProblem problem) {
        return rules.read(layout(problem)).scoreByRule();
    }

    /** Everyone on the shift's banks put on it in turn, whoever has it now; best first. */
    public List<Candidate> candidates(PlanningProblem problem, String shiftId) {
        Assignment wanted = problem.draft().assignment(shiftId);
        RotaPlan plan = layout(problem);
        return candidates(plan, new Prices(problem.pay(), calendar))
                .of(plan.shift(wanted.shift().id()));
    }

    /** Whoever has the shift put on each other shift of the draft that they may take, in exchange where somebody has it; best first. */
    public List<Move> moves(PlanningProblem problem, String shiftId) {
        DraftRota draft = problem.draft();
        RotaPlan plan = layout(problem);
        Set<String> drafted = draft.assignments().stream()
                .map(assignment -> assignment.shift().id())
                .collect(Collectors.toSet());
        return new Moves(plan, rules, weights.rest(), new Prices(problem.pay(), calendar), words)
                .of(plan.shift(draft.assignment(shiftId).shift().id()), drafted);
    }

    /**
     * The smallest change by which the weeks as they are worked, each part of a shift a shift of its own, can do without
     * somebody. Only the absent person's duties are free at first, then one further duty for each that is still open; no
     * duty that has begun is moved. The same weeks and sickness give the same change.
     */
    public SicknessCover cover(PlanningProblem worked, Sickness sickness) {
        RotaPlan planned = layout(sickness.pinned(worked));
        Inspected before = inspected(planned);
        PlanningProblem opened = sickness.opened(worked);
        RotaPlan plan = layout(opened);
        new SmallestChange(plan, rules, sickness).make(before.reading().score().hard());
        Inspected after = inspected(plan);
        Prices prices = new Prices(worked.pay(), calendar);
        Mended mended = new Mended(plan, opened, sickness, gaps(plan), candidates(plan, prices), words);
        return new SicknessCover(
                mended.changes(),
                mended.gaps(),
                Mended.worse(before.breaches(), after.breaches()),
                before.reading().score(),
                after.reading().score(),
                Difference.of(
                        prices.pence(plan) - prices.pence(planned),
                        before.reading().scoreByRule(),
                        after.reading().scoreByRule(),
                        words.say("than.before"),
                        words));
    }

    /** What no rota of these weeks can better. Why it holds, and what it does not see, is said at {@link Bound}. */
    public LowerBound lowerBound(PlanningProblem problem) {
        return measure(problem).bound();
    }

    /** The score of drafts as they are, beside {@link #lowerBound}. */
    public record Measured(Score score, LowerBound bound) {}

    public Measured measure(PlanningProblem problem) {
        RotaPlan plan = layout(problem);
        return new Measured(rules.score(plan), bound(plan).count(counted -> {}));
    }

    private Bound bound(RotaPlan plan) {
        return new Bound(plan, rules, weights);
    }

    private RotaPlan layout(PlanningProblem problem) {
        return new Layout(problem, calendar, weights).plan();
    }

    private Gaps gaps(RotaPlan plan) {
        return new Gaps(plan, rules, weights, words);
    }

    private Candidates candidates(RotaPlan plan, Prices prices) {
        return new Candidates(plan, rules, weights.rest(), prices, words);
    }

    private static DraftRota draft(DraftRota draft, RotaPlan plan) {
        List<Assignment> assignments = draft.assignments().stream()
                .map(assignment ->
                        given(assignment, plan.shift(assignment.shift().id())))
                .toList();
        return new DraftRota(draft.week(), draft.version(), assignments);
    }

    private static Assignment given(Assignment assignment, PlannedShift planned) {
        Worker worker = planned.person();
        return assignment.given(worker == null ? null : worker.id());
    }
}
