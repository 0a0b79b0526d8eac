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
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;

/**
 * One run of the solver on a thread of its own, watched from the thread that asked for it: that one hears of every better
 * plan and of the time that passes, and may call it off.
 */
final class Search {
    private static final long TICK_MILLIS = 200;

    /** Better plans as they come; empty at the end. */
    private final BlockingQueue<Optional<Score>> news = new LinkedBlockingQueue<>();

    private final long startedNanos = System.nanoTime();
    private final Solver<RotaPlan> solver;
    private final FutureTask<RotaPlan> run;

    private Search(RotaPlan start, Solver<RotaPlan> solver) {
        this.solver = solver;
        this.run = new FutureTask<>(() -> solver.solve(start)) {
            @Override
            protected void done() {
                news.add(Optional.empty());
            }
        };
        solver.addEventListener(
                event -> news.add(Optional.of(RuleBook.score((HardMediumSoftLongScore) event.getNewBestScore()))));
    }

    /** The best plan found. If the waiting thread is interrupted, the run ends with the best so far. */
    static RotaPlan best(
            RotaPlan start, Score startScore, long mediumBound, Solver<RotaPlan> solver, Progress progress) {
        Search search = new Search(start, solver);
        Thread thread = new Thread(search.run, "planning");
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            search.watch(startScore, mediumBound, progress);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (RuntimeException e) {
            search.found(false);
            throw e;
        }
        return search.found(interrupted);
    }

    private void watch(Score startScore, long mediumBound, Progress progress) throws InterruptedException {
        Optional<Score> next = Optional.of(startScore);
        Score best = startScore;
        boolean goOn = true;
        while (next == null || next.isPresent()) {
            best = next == null ? best : next.get();
            goOn = goOn && progress.goOn(best, Duration.ofNanos(System.nanoTime() - startedNanos), mediumBound);
            if (!goOn) {
                solver.terminateEarly();
            }
            next = news.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Ends the run, if it has not ended. A solver that has not begun yet does not hear it, so it is told until it is done. */
    private RotaPlan found(boolean alreadyInterrupted) {
        boolean interrupted = alreadyInterrupted;
        try {
            while (true) {
                solver.terminateEarly();
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
