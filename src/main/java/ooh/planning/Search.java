package ooh.planning;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ooh.rota.Score;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;

/**
 * One planning run on a thread of its own, a construction and then a search, watched from the thread that asked for it:
 * that one hears of every better plan and of the time that passes, and may call it off.
 */
final class Search {
    private static final long TICK_MILLIS = 200;

    /** Better plans as they come; empty at the end. */
    private final BlockingQueue<Optional<Score>> news = new LinkedBlockingQueue<>();

    private final long startedNanos = System.nanoTime();
    private final RuleWeights weights;
    private final RuleBook rules;
    private final Effort effort;
    private final EnvironmentMode mode;
    private final FutureTask<RotaPlan> run;
    private volatile LowerBound bound = LowerBound.NOTHING_COUNTED;

    /** There once it is made, which takes some hundredths of a second. */
    private volatile @Nullable Solver<RotaPlan> searching;

    private Search(RotaPlan start, RuleWeights weights, RuleBook rules, Effort effort, EnvironmentMode mode) {
        this.weights = weights;
        this.rules = rules;
        this.effort = effort;
        this.mode = mode;
        this.run = new FutureTask<>(() -> solve(start)) {
            @Override
            protected void done() {
                news.add(Optional.empty());
            }
        };
    }

    /** The best plan found. If the waiting thread is interrupted, the run ends with the best so far. */
    static RotaPlan best(
            RotaPlan start,
            RuleWeights weights,
            RuleBook rules,
            Score startScore,
            Bound bound,
            Effort effort,
            EnvironmentMode mode,
            Progress progress) {
        Search search = new Search(start, weights, rules, effort, mode);
        Thread counting = thread(() -> bound.count(counted -> search.bound = counted), "bound");
        thread(search.run, "planning");
        boolean interrupted = false;
        try {
            search.watch(startScore, progress);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (RuntimeException e) {
            search.found(false);
            throw e;
        } finally {
            counting.interrupt();
        }
        return search.found(interrupted);
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private RotaPlan solve(RotaPlan start) {
        SolverConfig config = Tuning.search(start, weights, rules, effort, mode);
        Solver<RotaPlan> solver = SolverFactory.<RotaPlan>create(config).buildSolver();
        solver.addEventListener(
                event -> news.add(Optional.of(RuleBook.score((HardMediumSoftLongScore) event.getNewBestScore()))));
        searching = solver;
        return solver.solve(start);
    }

    private void stop() {
        Solver<RotaPlan> solver = searching;
        if (solver != null) {
            solver.terminateEarly();
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    private void watch(Score startScore, Progress progress) throws InterruptedException {
        Optional<Score> next = Optional.of(startScore);
        Score best = startScore;
        boolean goOn = true;
        while (next == null || next.isPresent()) {
            best = next == null ? best : next.get();
            LowerBound known = bound;
            goOn = goOn && progress.goOn(best, elapsed(), known) && !known.isReachedBy(best);
            if (!goOn) {
                stop();
            }
            next = news.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Ends the run, if it has not ended. A solver that has not begun yet does not hear it, so it is told until it is done. */
    private RotaPlan found(boolean alreadyInterrupted) {
        boolean interrupted = alreadyInterrupted;
        try {
            while (true) {
                stop();
                try {
                    return run.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    continue;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The planning run failed: " + e.getCause(), e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
