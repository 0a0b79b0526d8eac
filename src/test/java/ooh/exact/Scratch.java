package ooh.exact;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import ooh.SampleVariants;
import ooh.planning.*;
import ooh.rota.Score;

public final class Scratch {
    public static void main(String[] a) throws Exception {
        Planner planner = new Planner(SampleVariants.calendar(), SampleVariants.weights());
        long seconds = Long.parseLong(a[0]);
        int equal = 0, runs = 0, cover = 0;
        double gaps = 0;
        for (long seed = 1; seed <= Long.parseLong(a[1]); seed++) {
            StringBuilder line = new StringBuilder();
            int ofSeed = 0;
            for (String number : a.length > 2
                    ? a[2].split(",")
                    : Stream.iterate(0, n -> n + 1)
                            .limit(21)
                            .map(String::valueOf)
                            .toArray(String[]::new)) {
                PlanningProblem problem = SampleVariants.of(Integer.parseInt(number));
                Score proven = Proven.best(problem, planner);
                Score ours = PlannerBenchmarkCourse.of(planner, problem, Duration.ofSeconds(seconds), seed)
                        .score(planner, problem);
                Score gap = proven.minus(ours);
                boolean same = ours.equals(proven);
                runs++;
                equal += same ? 1 : 0;
                ofSeed += same ? 1 : 0;
                cover += gap.hard() == 0 && gap.medium() == 0 ? 1 : 0;
                gaps += gap.hard() == 0 && gap.medium() == 0 && proven.soft() != 0
                        ? -100.0 * gap.soft() / proven.soft()
                        : 0;
                line.append(same ? "" : " " + number + ":" + gap.hard() + "/" + gap.medium() + "/" + gap.soft());
            }
            System.out.println("seed " + seed + " equal " + ofSeed + line);
        }
        System.out.printf(
                "%ds: equal %d, cover equal %d of %d, mean gap %.4f %%, cpu %.0f s%n",
                seconds,
                equal,
                cover,
                runs,
                gaps / runs,
                ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                                .getProcessCpuTime()
                        / 1e9);
    }
}
