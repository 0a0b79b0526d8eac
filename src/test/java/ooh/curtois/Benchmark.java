package ooh.curtois;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ooh.planning.Effort;
import ooh.planning.OneSum;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.planning.Progress;
import ooh.rota.DraftRota;

final class Benchmark {
    public static void main(String[] arguments) throws IOException {
        for (String part : arguments[0].split(",")) {
            Instance instance = Instance.read(Path.of("../shared/data/curtois/Instance" + part + ".txt"));
            PlanningProblem problem = BenchmarkRota.problem(instance);
            Planner planner = new Planner(BenchmarkRota.CALENDAR, OneSum.weights());
            long started = System.nanoTime();
            long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
            StringBuilder course = new StringBuilder();
            Progress p = new Progress() {
                ooh.rota.Score last = new ooh.rota.Score(-1, -1, -1);
                long at = 0;
                long first = 0;

                public boolean goOn(ooh.rota.Score best, java.time.Duration elapsed, long b) {
                    if (!best.equals(last)) {
                        last = best;
                        at = elapsed.toMillis();
                        if (first == 0 && best.hard() == 0) first = at;
                        course.setLength(0);
                        course.append("first feasible " + first + " last better at " + at + " " + best);
                    }
                    return true;
                }
            };
            List<DraftRota> drafts = planner.planAll(
                    problem, Effort.seconds(Long.parseLong(arguments[1])).withSeed(seed), p);
            Evaluator.Verdict verdict = Evaluator.judge(instance, BenchmarkRota.roster(instance, drafts));
            System.out.println(part + ": " + verdict.penalty() + " "
                    + verdict.broken().size() + " broken " + (System.nanoTime() - started) / 1000000 + " ms " + course);
        }
    }
}
