package ooh.exact;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ooh.ResultsPage;
import ooh.SampleVariants;
import ooh.planning.LowerBound;
import ooh.planning.ManyAreas;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.rota.Score;
import org.jspecify.annotations.Nullable;

/**
 * Run by hand ({@code main}) to measure how fast and how well the planner plans, and to write the page of it. Arguments,
 * each with all before it: which rows ({@code first}, {@code areas}, {@code weeks}, {@code variants}, with commas between;
 * {@code prove} proves the optima only), the seconds of a run instead of each row's own, the seed.
 */
public final class PlannerBenchmark {
    private static final String COMMAND =
            "mvn -q test-compile exec:java -Dexec.mainClass=ooh.exact.PlannerBenchmark -Dexec.classpathScope=test -Dexec.args=";
    private static final String ALL = "first,areas,weeks,variants";
    private static final int WARM_RUNS = 5;
    private static final int SEEDS = 3;
    private static final int AREAS = 33;
    private static final Duration FIRST_WITHIN = Duration.ofSeconds(1);

    private static final String TRIED = """
            The machine is shared: where more threads wait than there are cores, seconds say less than what was reached, \
            and a quiet machine plans that much more in them.

            What was tried, and what it gave, stands in decision 17.""";

    private final ResultsPage page;
    private final @Nullable Long seconds;
    private final long seed;
    private final List<String> shortfalls = new ArrayList<>();

    private PlannerBenchmark(String rows, @Nullable Long seconds, long seed) {
        this.page = new ResultsPage("The planner", COMMAND + rows, seed, LocalDate.now(ZoneOffset.UTC));
        this.seconds = seconds;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws IOException {
        String rows = arguments.length > 0 && !arguments[0].isBlank() ? arguments[0] : ALL;
        @Nullable Long seconds = arguments.length > 1 ? Long.valueOf(arguments[1]) : null;
        PlannerBenchmark benchmark =
                new PlannerBenchmark(rows, seconds, arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
        for (String row : rows.split(",", -1)) {
            benchmark.measure(row);
        }
        if (!rows.equals("prove")) {
            benchmark.write();
        }
    }

    private void write() throws IOException {
        page.words("## What falls short");
        page.words(shortfalls.isEmpty() ? "Nothing of what was measured." : "- " + String.join("\n- ", shortfalls));
        page.words(TRIED);
        page.write("planner.md");
    }

    private void mustBe(boolean reached, String shortfall) {
        if (!reached) {
            shortfalls.add(shortfall);
        }
    }

    private void measure(String row) throws IOException {
        page.words(String.format(
                Locale.ROOT,
                "## %s%n%nAs it began, %.1f threads were waiting or running on the machine's %d cores.",
                row,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
        switch (row) {
            case "first" -> first();
            case "areas" -> areas();
            case "weeks" -> weeks();
            case "variants" -> variants();
            case "prove" -> prove();
            default ->
                throw new IllegalArgumentException(
                        "The row " + row + " can not be measured, because the rows are " + ALL + " and prove.");
        }
    }

    private Duration limit(long ofTheRow) {
        return Duration.ofSeconds(seconds == null ? ofTheRow : seconds);
    }

    private static Planner planner() {
        return new Planner(SampleVariants.calendar(), SampleVariants.weights());
    }

    /** The first run comes before anything else that the planner does in this process. */
    private void first() {
        PlanningProblem sample = SampleVariants.of(0);
        long started = System.nanoTime();
        Planner planner = planner();
        Duration made = Duration.ofNanos(System.nanoTime() - started);
        Duration cold = made.plus(firstLawful(planner, sample));
        List<Duration> warm = IntStream.range(0, WARM_RUNS)
                .mapToObj(run -> firstLawful(planner, sample))
                .sorted()
                .toList();
        Duration median = warm.get(WARM_RUNS / 2);
        mustBe(
                cold.compareTo(FIRST_WITHIN) < 0,
                "The cold first rota of the sample week took " + said(cold) + ", not under 1 s.");
        mustBe(
                median.compareTo(FIRST_WITHIN) < 0,
                "The warm first rota of the sample week took " + said(median) + ", not under 1 s.");
        page.words("The sample week as it ships: from asking to the first rota without a hard breach "
                + "after all shifts have been tried. It must be under 1 s. The cold run makes the planner too.");
        page.table(
                List.of("run", "took", "must be under"),
                List.of(
                        List.of("cold", said(cold), "1 s"),
                        List.of(
                                "median of " + WARM_RUNS + " warm",
                                said(median) + " (" + said(warm.get(0)) + " to " + said(warm.get(WARM_RUNS - 1)) + ")",
                                "1 s")));
    }

    private Duration firstLawful(Planner planner, PlanningProblem problem) {
        PlannerBenchmarkCourse.Planned planned = PlannerBenchmarkCourse.toTheFirst(planner, problem, limit(60), seed);
        return planned.lawful() == null ? planned.whole() : planned.lawful();
    }

    private void areas() {
        page.words("A generated week of a service of " + AREAS
                + " areas. It must have no hard breach and no shift open " + "beyond the bound within 30 s.");
        large(AREAS + " areas", ManyAreas.of(AREAS, seed), limit(30));
    }

    private void weeks() {
        page.words("The sample week and the 12 after it, planned together. They must have no hard breach within 20 s.");
        large("13 weeks", SampleVariants.weeks(PlanningProblem.MOST_WEEKS), limit(20));
    }

    private void large(String name, PlanningProblem problem, Duration limit) {
        Planner planner = planner();
        PlannerBenchmarkCourse.Planned planned = PlannerBenchmarkCourse.of(planner, problem, limit, seed);
        LowerBound bound = planner.lowerBound(problem);
        Score score = planned.score(planner, problem);
        long shifts = problem.drafts().stream()
                .mapToLong(draft -> draft.assignments().size())
                .sum();
        long gap = planned.open() - bound.openShifts();
        mustBe(
                score.hard() == 0 && gap <= 0,
                name + ": " + (score.hard() == 0 ? "no hard breach" : "hard breaches of " + score.hard() + " points")
                        + ", and " + gap + " shifts open beyond the bound. Of " + said(planned.whole())
                        + " the bound took "
                        + said(planned.bounded()) + " and the construction was done after "
                        + said(planned.constructed())
                        + "; the rest went to the search.");
        page.table(
                List.of("what", "measured"),
                List.of(
                        List.of("shifts", "" + shifts),
                        List.of("people", "" + problem.staff().people().size()),
                        List.of("bound counted after", said(planned.bounded())),
                        List.of("construction done after", said(planned.constructed())),
                        List.of("first without a hard breach after", said(planned.lawful())),
                        List.of("nothing open beyond the bound after", said(planned.covered())),
                        List.of("rota in hand after", said(planned.whole())),
                        List.of("score", said(score)),
                        List.of("hard breaches", score.hard() == 0 ? "none" : score.hard() + " points"),
                        List.of(
                                "shifts open",
                                planned.open() + ", no rota fewer than " + bound.openShifts() + ": gap " + gap),
                        List.of("gap in points of cover", "" + (bound.score().medium() - score.medium())),
                        List.of("how far from the best possible", bound.distance(score))));
    }

    private void prove() throws IOException {
        Planner planner = planner();
        for (int number = 0; number <= SampleVariants.COUNT; number++) {
            Optional<Score> proven = Proven.best(SampleVariants.of(number), planner);
            System.out.println(number + " " + proven.map(PlannerBenchmark::said).orElse("not proved"));
        }
    }

    private void variants() throws IOException {
        Planner planner = planner();
        Duration limit = limit(10);
        List<List<String>> rows = new ArrayList<>();
        int equal = 0;
        for (int number = 0; number <= SampleVariants.COUNT; number++) {
            PlanningProblem problem = SampleVariants.of(number);
            Optional<Score> proven = Proven.best(problem, planner);
            Score bound = planner.lowerBound(problem).score();
            Score best = proven.orElse(bound);
            List<Score> ours = LongStream.range(seed, seed + SEEDS)
                    .mapToObj(seed -> PlannerBenchmarkCourse.of(planner, problem, limit, seed)
                            .score(planner, problem))
                    .sorted()
                    .toList();
            Score worst = ours.get(0);
            equal += worst.equals(best) ? 1 : 0;
            rows.add(List.of(
                    "" + number,
                    said(bound) + (bound.equals(best) ? "" : ", " + gap(best, bound) + " above"),
                    proven.map(PlannerBenchmark::said).orElse("not proved"),
                    said(ours.get(SEEDS - 1)),
                    said(worst),
                    gap(worst, best),
                    worst.equals(best) ? "equal" : "worse"));
        }
        page.words("The sample week (0) and the 20 weeks made from it, " + limit.toSeconds() + " s each at most, with "
                + SEEDS
                + " seeds, against the optimum that the exact model proved from the audit file; where that proved "
                + "nothing in " + Proven.SECONDS_AT_MOST + " s, against the bound. Scores are hard/medium/soft. "
                + "All must be equal with every seed; equal were " + equal + " of " + rows.size() + ".");
        mustBe(
                equal == rows.size(),
                "Of the sample week and its " + SampleVariants.COUNT + " variants " + (rows.size() - equal)
                        + " did not reach the optimum with every seed in " + limit.toSeconds() + " s.");
        page.table(List.of("week", "bound", "proven optimum", "ours, best seed", "worst seed", "its gap", ""), rows);
    }

    private static String gap(Score ours, Score proven) {
        Score gap = proven.minus(ours);
        if (gap.hard() != 0 || gap.medium() != 0) {
            return said(gap);
        }
        double percent = proven.soft() == 0 ? 0 : 100.0 * gap.soft() / -proven.soft();
        return String.format(Locale.ROOT, "%d soft (%.3f %%)", gap.soft(), percent);
    }

    private static String said(Score score) {
        return score.hard() + "/" + score.medium() + "/" + score.soft();
    }

    private static String said(@Nullable Duration duration) {
        return duration == null ? "never" : String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
}
