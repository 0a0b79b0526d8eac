package ooh.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** The planned weeks as the solver sees them: the shifts, and the facts that the rules look at. */
@PlanningSolution
class RotaPlan {
    @ConstraintConfigurationProvider
    private RuleScores ruleScores;

    @ProblemFactCollectionProperty
    private List<Worker> workers;

    @ProblemFactCollectionProperty
    private List<WorkingWeek> workingWeeks;

    @ProblemFactCollectionProperty
    private List<WorkedPost> workedPosts;

    @ProblemFactCollectionProperty
    private List<Absent> absents;

    @ProblemFactCollectionProperty
    private List<Wished> wishes;

    @ProblemFactCollectionProperty
    private List<Slice> slices;

    @ProblemFactCollectionProperty
    private List<EmptyLine> lines = List.of();

    @ProblemFactCollectionProperty
    private List<PatternWish> patternWishes = List.of();

    @ProblemFactCollectionProperty
    private List<Overridden> overridden;

    @ProblemFactCollectionProperty
    private List<DutyPrice> dear = List.of();

    @PlanningEntityCollectionProperty
    private List<PlannedShift> shifts;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For the solver, which copies rotas field by field. */
    @SuppressWarnings("NullAway.Init")
    RotaPlan() {}

    RotaPlan(
            RuleScores ruleScores,
            List<Worker> workers,
            List<WorkedPost> workedPosts,
            List<Absent> absents,
            List<Wished> wishes,
            List<Slice> slices,
            List<Overridden> overridden,
            List<PlannedShift> shifts) {
        this.ruleScores = ruleScores;
        this.workers = workers;
        this.workingWeeks =
                workers.stream().flatMap(worker -> worker.weeks().stream()).toList();
        this.workedPosts = workedPosts;
        this.absents = absents;
        this.wishes = wishes;
        this.slices = slices;
        this.overridden = overridden;
        this.shifts = shifts;
    }

    /** What is left where this worker is the only one, has these shifts and no others, and nobody asks for wishes. */
    RotaPlan alone(Worker worker, List<PlannedShift> theirs) {
        return new RotaPlan(
                ruleScores,
                List.of(worker),
                workedPosts.stream()
                        .filter(post -> post.worker().equals(worker))
                        .toList(),
                absents.stream()
                        .filter(absent -> absent.worker().equals(worker))
                        .toList(),
                List.of(),
                List.of(),
                overridden.stream().filter(duty -> duty.worker().equals(worker)).toList(),
                theirs);
    }

    /** The same with that person's wishes, running limits and prices, judged by these weights. */
    RotaPlan alone(Worker worker, RuleScores scores, List<PlannedShift> theirs) {
        RotaPlan alone = alone(worker, theirs);
        alone.ruleScores = scores;
        alone.wishes =
                wishes.stream().filter(wish -> wish.worker().equals(worker)).toList();
        return alone.with(
                        lines.stream()
                                .filter(line -> line.person().equals(worker))
                                .toList(),
                        patternWishes.stream()
                                .filter(wish -> wish.worker().equals(worker))
                                .toList())
                .with(dear.stream()
                        .filter(price -> price.worker().equals(worker))
                        .toList());
    }

    /** The same people with other shifts, judged by these weights. */
    RotaPlan with(RuleScores scores, List<PlannedShift> others) {
        return new RotaPlan(scores, workers, workedPosts, absents, wishes, slices, overridden, others)
                .with(lines, patternWishes)
                .with(dear);
    }

    /** With the lines of people with running limits, and wishes about patterns. */
    RotaPlan with(List<EmptyLine> limitedLines, List<PatternWish> wishesAboutPatterns) {
        lines = limitedLines;
        patternWishes = wishesAboutPatterns;
        return this;
    }

    /** With what shifts cost more than they must with whom. */
    RotaPlan with(List<DutyPrice> dearDuties) {
        dear = dearDuties;
        return this;
    }

    List<EmptyLine> lines() {
        return lines;
    }

    List<PatternWish> patternWishes() {
        return patternWishes;
    }

    /** By which it is judged; rules that nobody in it could break weigh nothing. */
    RuleWeights weights() {
        return ruleScores.weights();
    }

    List<Worker> workers() {
        return workers;
    }

    List<Slice> slices() {
        return slices;
    }

    List<Overridden> overridden() {
        return overridden;
    }

    /** Of somebody who left and has no duty either, the id is all that is known. */
    String name(String id) {
        return workers.stream()
                .filter(worker -> worker.id().equals(id))
                .map(worker -> worker.person().name())
                .findFirst()
                .orElse(id);
    }

    List<Absent> absents() {
        return absents;
    }

    List<WorkedPost> workedPosts() {
        return workedPosts;
    }

    RotaPlan giving(PlannedShift shift, @Nullable Worker worker) {
        shift.givenTo(worker);
        return this;
    }

    /** What the solver made of it; there only after a run. */
    HardMediumSoftLongScore score() {
        return requireNonNull(score);
    }

    List<PlannedShift> shifts() {
        return shifts;
    }

    List<PlannedShift> shiftsOf(Worker worker) {
        return shifts.stream()
                .filter(shift -> shift.isOfThisWeek() && shift.isOf(worker))
                .toList();
    }

    PlannedShift shift(String id) {
        return shifts.stream()
                .filter(shift -> shift.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
