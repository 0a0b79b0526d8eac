package ooh.curtois;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ooh.ResultsPage;

/** {@code src/docs/results/curtois.md}: the measured rows beside the published ones, and what falls short of the aims. */
final class BenchmarkPage {
    private static final Set<Integer> SMALL = Set.of(1, 2, 3, 4, 5, 6, 7, 8);
    private static final Set<Integer> LARGE = Set.of(10, 12, 14);
    private static final Set<Integer> OPTIMUM_ASKED = Set.of(1, 2, 3, 4, 5);
    private static final int SMALL_SECONDS = 60;
    private static final int LARGE_SECONDS = 600;
    private static final double SMALL_PERCENT = 10;
    private static final double LARGE_PERCENT = 25;

    private static final List<String> TRIED = List.of(
            "What was tried. The rules as a solver asks them, with its own moves, manage too few tries a second "
                    + "to come near; so plain numbers propose and the rule book decides (decisions 12 and 20).",
            "Annealing alone, on 5, of which the optimum is 1143 (2 to 4 seeds of 5 to 22 CPU s each): with "
                    + "single changes, swaps and moves 1201 to 1246; where one try in 20 draws 5 to 10 days of one person "
                    + "anew 1149 to 1200, and it is one in 25 since, because each takes the time of some thirty others; "
                    + "whole lines drawn anew, or a third and more of the tries so, no better. Cooling once froze at 1212 "
                    + "to 1243; going on from the best at each tenth that it cools gave 1147 to 1166 within a whole run, "
                    + "ten annealings that trade places 1146 to 1163. Nothing was gained by two people who share out anew "
                    + "what both have, nor by copying colder rotas over hotter ones. In 60 s it ended at 1001 to 1003 on "
                    + "3, 1718 to 1720 on 4, 1971 on 6, 1099 on 7 and 1374 on 8.",
            "Whole lines by branch and price, on a machine that gave a run a half to a quarter of its cores: 1 "
                    + "to 4 proved within 0.4 CPU s; 1143 on 5 after 4 to 7 CPU s with three of four seeds, 1144 with the "
                    + "other after 8, and 1143 with three of three in 26 to 32 CPU s with annealing beside it. Always "
                    + "going on with the most hopeful part instead of mostly with the latest: 1144 to 1146. One choice at "
                    + "a time was as good as five on 5; ten were worse on 8 (1497 for 1302 after 30 s). Polishing every "
                    + "rounded rota took two thirds of the time for nothing. A mixture whose right sides lie further "
                    + "apart (1e-4 and 1e-3 for 1e-6) was no faster. On 12 the first bound takes 14 CPU s and the first "
                    + "whole rotas a minute or more, so with lines from the beginning 120 s ended at 4689 (85 CPU s), and "
                    + "once the annealing had cooled at 5355, where annealing alone had 4738 beside it (61 CPU s each); "
                    + "hence lines have their core there only in runs of 8 minutes and longer.",
            "Not tried: damped multipliers, fewer lines a "
                    + "round for many people (3 instead of 8 seemed a quarter faster on 12), and leaving out the "
                    + "construction.");

    private BenchmarkPage() {}

    static void of(List<Measured> rows, String arguments, long seed, Clock clock) throws IOException {
        String command = "mvn -q test-compile exec:java -Dexec.mainClass=ooh.curtois.Benchmark"
                + " -Dexec.classpathScope=test -Dexec.args=\"" + arguments + "\"";
        ResultsPage page = new ResultsPage("The benchmark of Curtois and Qu", command, seed, LocalDate.now(clock))
                .words(
                        "Penalty of the best rota after so many seconds, as the evaluator counts it that is written apart "
                                + "from the rules; the gap is to the best known. A run that ended well before its time has proved its rota to be the best. CPU s is what all threads got: less than the seconds "
                                + "times the cores where the machine had other work too. The published columns are for 10 and 60 minutes, "
                                + "and for CP-SAT 60 s on two cores.")
                .table(HEAD, rows.stream().map(BenchmarkPage::cells).toList());
        Stream.of(
                        mean("1 to 8", SMALL, SMALL_PERCENT, rows),
                        mean("10, 12 and 14", LARGE, LARGE_PERCENT, rows),
                        agreement(rows),
                        shortfalls(rows),
                        TRIED)
                .flatMap(List::stream)
                .forEach(page::words);
        page.write("curtois.md");
    }

    private static final List<String> HEAD = List.of(
            "instance",
            "weeks",
            "staff",
            "seconds",
            "ended after s",
            "CPU s",
            "best known",
            "ours",
            "gap %",
            "feasible",
            "ejection chain 10",
            "ejection chain 60",
            "Gurobi 10",
            "Gurobi 60",
            "CP-SAT");

    private static List<String> cells(Measured row) {
        Published published = row.published();
        return Stream.of(
                        row.instance(),
                        row.weeks(),
                        row.staff(),
                        row.seconds(),
                        row.endedSeconds(),
                        row.cpuSeconds(),
                        published.best(),
                        row.penalty(),
                        oneDecimal(row.gap()),
                        row.feasible() ? "yes" : "no",
                        published.chain10(),
                        published.chain60(),
                        published.gurobi10(),
                        published.gurobi60(),
                        published.cpSat())
                .map(String::valueOf)
                .toList();
    }

    private static List<String> mean(String name, Set<Integer> group, double aim, List<Measured> rows) {
        List<Measured> there = only(rows, row -> group.contains(row.instance()));
        double mean = there.stream().mapToDouble(Measured::gap).average().orElse(0);
        return there.isEmpty()
                ? List.of()
                : List.of("Instances " + name + ": mean gap " + oneDecimal(mean) + " % over " + there.size() + " of "
                        + group.size() + "; the aim is at most " + oneDecimal(aim) + " %.");
    }

    private static List<String> agreement(List<Measured> rows) {
        List<Measured> apart = only(rows, row -> !row.agreed());
        return List.of(
                apart.isEmpty()
                        ? "The rule book gives every one of these rosters the same penalty as the evaluator."
                        : "The rule book and the evaluator differ on " + numbers(apart) + ": one of them is wrong.");
    }

    private static List<String> shortfalls(List<Measured> rows) {
        List<String> words = new ArrayList<>();
        shortfall(words, "a hard rule is broken on ", only(rows, row -> !row.feasible()));
        shortfall(
                words,
                "the best known is not reached on ",
                only(rows, row -> OPTIMUM_ASKED.contains(row.instance()) && row.gap() > 0));
        shortfall(
                words,
                "above " + oneDecimal(SMALL_PERCENT) + " % is ",
                only(rows, row -> SMALL.contains(row.instance()) && row.gap() > SMALL_PERCENT));
        shortfall(
                words,
                "above " + oneDecimal(LARGE_PERCENT) + " % is ",
                only(rows, row -> LARGE.contains(row.instance()) && row.gap() > LARGE_PERCENT));
        shortfall(words, "fewer seconds than the aim gives had ", only(rows, row -> row.seconds() < asked(row)));
        return List.of(
                words.isEmpty() ? "Nothing falls short." : "What falls short: " + String.join("; ", words) + ".");
    }

    private static int asked(Measured row) {
        return SMALL.contains(row.instance()) ? SMALL_SECONDS : LARGE_SECONDS;
    }

    private static void shortfall(List<String> words, String what, List<Measured> rows) {
        if (!rows.isEmpty()) {
            words.add(what + numbers(rows));
        }
    }

    private static List<Measured> only(List<Measured> rows, Predicate<Measured> asked) {
        return rows.stream().filter(asked).toList();
    }

    private static String numbers(List<Measured> rows) {
        return String.join(
                ", ", rows.stream().map(row -> String.valueOf(row.instance())).toList());
    }

    private static String oneDecimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
