package ooh.planning;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * Plans what a {@link Sketch} knows, a slice at a time. One core has a {@link LineTree}, from the beginning where the sketch
 * is small, later in a long run where it is large. The others have {@link Annealing}, growing colder; then, where the sketch
 * is small, a tree each, and else a {@link Ladder} that goes on from what was found. Where one found a better rota, it is
 * put to the rule book, and taken back where that does not agree. Once the sketch has nothing better, all rest.
 */
final class Sketching implements CustomPhaseCommand<RotaPlan> {
    private static final int TRIES = 100_000;

    private static final int TRIES_A_RUNG = 10_000;

    /** Of the {@link LineTree}; takes about as long as the tries. */
    private static final long WORK = 50_000_000;

    /** So long a run lasts until whole lines of a large sketch are worth a core. */
    private static final Duration PATIENT = Duration.ofMinutes(8);

    /** In the measure of the dearest place. */
    private static final double HOT = 0.2;

    private static final double COLD = 0.004;

    /** The part of a run in which it cools. */
    private static final double COOLING = 0.65;

    /** Below it a chain seldom comes back to a rota that was better by a place of cover than the one it is at. */
    private static final double SETTLING = 0.14;

    /** How far it cools before all go on from the best again. */
    private static final double BEFORE_BEST = 0.9;

    /** More slices than any effort lasts. */
    private static final int SLICES = 1_000_000;

    private final RuleWeights weights;
    private final long seed;
    private final boolean isPatient;
    private final Course course;
    private final int cores;
    private final List<Annealing> chains = new ArrayList<>();
    private final List<LineTree> trees = new ArrayList<>();
    private @Nullable Ladder ladder;
    private double nextFromBest = SETTLING;
    private @Nullable Sketch sketch;

    /** What the sketch says of the best that the rule book took. */
    private long best = Long.MAX_VALUE;

    /** The last that was offered of each. */
    private final Map<SketchedRota, Long> offered = new IdentityHashMap<>();

    /** How far a run is, from 0 to 1; asked before each slice. */
    interface Course {
        double done();
    }

    private Sketching(RuleWeights weights, long seed, int cores, boolean isPatient, Course course) {
        this.weights = weights;
        this.isPatient = isPatient;
        this.seed = seed;
        this.cores = cores;
        this.course = course;
    }

    /** Whether there is anybody whose days must follow each other in certain ways. */
    static boolean suits(RotaPlan plan) {
        return !plan.lines().isEmpty();
    }

    /** Sketching for all of the time where the sketch knows every rule that counts; or else for half, and then the other search. */
    static PhaseConfig<?>[] before(PhaseConfig<?> other, RuleWeights weights, Effort effort, Duration left) {
        boolean knowsAll =
                weights.rules().stream().allMatch(rule -> rule.weight() == 0 || Sketch.KNOWN.contains(rule.name()));
        Duration own = knowsAll ? left : left.dividedBy(2);
        Integer steps = effort.steps();
        Course course = steps == null ? inTime(own) : inSlices(steps);
        // Counted in steps a run is the same on every machine, so it may not ask how many cores there are.
        int cores = steps == null ? Runtime.getRuntime().availableProcessors() : 2;
        boolean isPatient = steps == null && own.compareTo(PATIENT) >= 0;
        TerminationConfig end = new TerminationConfig().withMillisecondsSpentLimit(own.toMillis());
        Duration unimproved = effort.unimproved();
        if (unimproved != null) {
            end.setUnimprovedMillisecondsSpentLimit(unimproved.toMillis());
        }
        CustomPhaseConfig sketching = new CustomPhaseConfig();
        sketching.setCustomPhaseCommandList(Collections.nCopies(
                steps == null ? SLICES : steps, new Sketching(weights, effort.seed(), cores, isPatient, course)));
        sketching.setTerminationConfig(end);
        return knowsAll ? new PhaseConfig<?>[] {sketching} : new PhaseConfig<?>[] {sketching, other};
    }

    private static Course inTime(Duration whole) {
        long started = System.nanoTime();
        return () -> (System.nanoTime() - started) / (double) whole.toNanos();
    }

    private static Course inSlices(int slices) {
        AtomicInteger slice = new AtomicInteger();
        return () -> slice.getAndIncrement() / (double) slices;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<RotaPlan> director) {
        Sketch ofPlan = sketch;
        if (ofPlan == null) {
            ofPlan = begin(director.getWorkingSolution());
        }
        if (trees.stream().anyMatch(lines -> lines.isDone() && lines.rota().best() >= best)) {
            return;
        }
        double done = Math.min(1, course.done());
        List<Runnable> slices = new ArrayList<>();
        boolean isSmall = LineTree.isSmall(ofPlan) && !trees.isEmpty();
        if (isSmall && done >= COOLING) {
            growTrees(ofPlan);
        }
        if (isSmall || done >= COOLING) {
            trees.forEach(lines -> slices.add(() -> lines.slice(WORK)));
        }
        if (done < COOLING) {
            slices.addAll(cooling(ofPlan, done / COOLING));
        } else if (!isSmall) {
            slices.add(exchanging(ofPlan));
        }
        slices.parallelStream().forEach(Runnable::run);
        rotas().forEach(rota -> offer(rota, director));
        trees.forEach(lines -> lines.hear(best));
    }

    /** One for each core, with lots of their own: what one passes by another may come to. */
    private void growTrees(Sketch ofPlan) {
        while (trees.size() < cores) {
            LineTree another = requireNonNull(LineTree.of(ofPlan, seed + trees.size()));
            another.hear(best);
            trees.add(another);
        }
    }

    /** Refused by the rule book, it is not the best: another that the sketch finds dearer may be taken. */
    private void offer(SketchedRota rota, ScoreDirector<RotaPlan> director) {
        long cost = rota.best();
        if (cost < best && cost < offered.getOrDefault(rota, Long.MAX_VALUE)) {
            offered.put(rota, cost);
            HardMediumSoftLongScore before = Proposal.score(director);
            proposal(rota.sketch, rota.bestLines()).put(director);
            best = Proposal.score(director).compareTo(before) > 0 ? cost : best;
        }
    }

    private Sketch begin(RotaPlan plan) {
        Sketch ofPlan = Sketch.of(plan, weights);
        LineTree lines = LineTree.isSmall(ofPlan) || isPatient ? LineTree.of(ofPlan, seed) : null;
        int annealings = lines != null && LineTree.isSmall(ofPlan) ? Math.max(1, cores - 1) : cores;
        for (int chain = 0; chain < annealings; chain++) {
            chains.add(new Annealing(ofPlan, seed * 31 + chain));
        }
        sketch = ofPlan;
        if (lines != null) {
            trees.add(lines);
        }
        best = new SketchedRota(ofPlan).best();
        return ofPlan;
    }

    private List<Runnable> cooling(Sketch ofPlan, double done) {
        double heat = HOT * Math.pow(COLD / HOT, done);
        if (heat < nextFromBest) {
            nextFromBest = heat * BEFORE_BEST;
            int[][] found = cheapest().found();
            chains.forEach(chain -> chain.rota().begin(found));
        }
        return chains.stream()
                .<Runnable>map(chain -> () -> chain.slice(TRIES, heat * ofPlan.unit))
                .toList();
    }

    private Runnable exchanging(Sketch ofPlan) {
        Ladder on = ladder == null ? new Ladder(ofPlan, seed, cheapest().found()) : ladder;
        ladder = on;
        return () -> on.slice(TRIES_A_RUNG);
    }

    private Stream<SketchedRota> rotas() {
        Ladder on = ladder;
        return Stream.of(
                        trees.stream().map(LineTree::rota),
                        chains.stream().map(Annealing::rota),
                        on == null ? Stream.<SketchedRota>empty() : on.rotas().stream())
                .flatMap(rotas -> rotas);
    }

    /** Of those that were not refused; a chain's, where nobody has one yet that keeps the limits. */
    private SketchedRota cheapest() {
        return rotas().filter(rota -> rota.best() >= best && rota.best() < Long.MAX_VALUE)
                .min(Comparator.comparingLong(SketchedRota::best))
                .orElse(chains.get(0).rota());
    }

    /** Each place of a day and kind to one of those who have that kind on the day, the dearest places first. */
    private static Proposal proposal(Sketch ofPlan, int[][] rota) {
        List<Proposal.Given> all = new ArrayList<>();
        for (int day = 0; day < ofPlan.days; day++) {
            for (int kind = 1; kind < ofPlan.kinds; kind++) {
                Deque<Worker> left = new ArrayDeque<>();
                for (int person = 0; person < ofPlan.people.size(); person++) {
                    if (rota[person][day] == kind && !ofPlan.fixed[person][day]) {
                        left.add(ofPlan.people.get(person));
                    }
                }
                for (PlannedShift place : ofPlan.places[day][kind]) {
                    all.add(new Proposal.Given(place, left.poll()));
                }
            }
        }
        return new Proposal(all);
    }
}
