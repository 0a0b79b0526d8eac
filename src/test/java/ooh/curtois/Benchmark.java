package ooh.curtois;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ooh.planning.Effort;
import ooh.planning.OneSum;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.planning.Progress;
import ooh.rota.DraftRota;

/**
 * Run by hand ({@code main}): plans instances of the public benchmark, writes each roster to {@code target/curtois} and,
 * after each, the page of results anew. Arguments: groups as {@code 1,2,3:60} (instances and seconds for each), then the
 * seed; one group may also stand as two arguments, {@code 1,2,3 60 1}.
 */
final class Benchmark {
    private static final Path ROSTERS = Path.of("target", "curtois");

    private final Planner planner = new Planner(BenchmarkRota.CALENDAR, OneSum.weights());
    private final long seed;

    private Benchmark(long seed) {
        this.seed = seed;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("Nothing can be measured, because there are " + arguments.length
                    + " arguments; give groups and a seed, as in 1,2,3:60 10:600 1.");
        }
        List<String> groups = new ArrayList<>(Arrays.asList(arguments).subList(0, arguments.length - 1));
        if (groups.size() == 2 && !groups.get(0).contains(":")) {
            groups = List.of(String.join(":", groups));
        }
        Benchmark benchmark = new Benchmark(Long.parseLong(arguments[arguments.length - 1]));
        List<Measured> rows = new ArrayList<>();
        for (String group : groups) {
            String[] parts = group.split(":", -1);
            for (String instance : parts[0].split(",", -1)) {
                rows.add(benchmark.measure(Integer.parseInt(instance), Long.parseLong(parts[1])));
                BenchmarkPage.of(rows, String.join(" ", arguments), benchmark.seed, Clock.systemUTC());
            }
        }
    }

    private Measured measure(int number, long seconds) throws IOException {
        Instance instance = Instance.read(Instance.shared(number));
        PlanningProblem problem = BenchmarkRota.problem(instance);
        long cpuBefore = cpuNanos();
        long before = System.nanoTime();
        List<DraftRota> drafts =
                planner.planAll(problem, Effort.seconds(seconds).withSeed(seed), watch(number));
        long endedSeconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before);
        long cpuSeconds = TimeUnit.NANOSECONDS.toSeconds(cpuNanos() - cpuBefore);
        Roster roster = BenchmarkRota.roster(instance, drafts);
        roster.write(ROSTERS.resolve("instance" + number + ".txt"));
        // What the roster says is judged, by both: it has no room for somebody's second shift of a day.
        List<DraftRota> told = BenchmarkRota.given(instance, problem.drafts(), roster);
        Evaluator.Verdict verdict = Evaluator.judge(instance, roster);
        verdict.broken().forEach(System.out::println);
        return new Measured(
                number,
                instance.days() / 7,
                instance.members().size(),
                seconds,
                endedSeconds,
                cpuSeconds,
                verdict.penalty(),
                verdict.feasible(),
                BenchmarkRota.judgedAlike(verdict, planner.scoreByRule(problem.with(told))));
    }

    /** Of all threads: on a machine that is busy with other work it falls behind the clock. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Prints every better rota that comes a second or more after the last one printed. */
    private static Progress watch(int number) {
        long[] printedMillis = {-1000};
        long[] soft = {1};
        return (best, elapsed, bound) -> {
            if (best.soft() != soft[0] && elapsed.toMillis() - printedMillis[0] >= 1000) {
                soft[0] = best.soft();
                printedMillis[0] = elapsed.toMillis();
                System.out.println("instance " + number + " after " + elapsed.toMillis() + " ms: " + best);
            }
            return true;
        };
    }
}
