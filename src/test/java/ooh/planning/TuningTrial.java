package ooh.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ooh.rota.Score;

/**
 * Run by hand ({@code main}) to compare solver settings: plans generated weeks and prints when each first had no hard
 * breach and what it reached. Timings are shown and decide nothing.
 */
final class TuningTrial {
    private TuningTrial() {}

    public static void main(String[] arguments) {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 3;
        long started = System.nanoTime();
        Planner planner = new Planner(Fixtures.CALENDAR, Fixtures.WEIGHTS);
        System.out.printf("planner made in %d ms%n", millisSince(started));
        for (long seed = 1; seed <= 8; seed++) {
            trial(planner, SampleWeek.of(seed), Effort.seconds(seconds).withSeed(seed));
        }
    }

    private static void trial(Planner planner, PlanningProblem problem, Effort effort) {
        long started = System.nanoTime();
        LowerBound bound = planner.lowerBound(problem);
        long boundMillis = millisSince(started);
        started = System.nanoTime();
        int candidatesGaps = planner.inspect(problem).gaps().size();
        long inspectMillis = millisSince(started);
        List<String> course = new ArrayList<>();
        Progress watch = new Progress() {
            private Score last = new Score(-1, 0, 0);

            @Override
            public boolean goOn(Score best, Duration elapsed, LowerBound known) {
                if (best.compareTo(last) != 0) {
                    course.add(elapsed.toMillis() + " ms " + best.hard() + "/" + best.medium() + "/" + best.soft());
                }
                last = best;
                return true;
            }
        };
        started = System.nanoTime();
        planner.plan(problem, effort, watch);
        int size = course.size();
        System.out.printf(
                "seed %d bound %s in %d ms; inspecting %d gaps %d ms; start %s; then %s; half %s; last %s; %d better; whole %d ms%n",
                effort.seed(),
                bound,
                boundMillis,
                candidatesGaps,
                inspectMillis,
                course.get(0),
                course.get(1),
                course.get(size / 2),
                course.get(size - 1),
                size,
                millisSince(started));
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
