package ooh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A page of measured figures as a benchmark leaves it in {@code src/docs/results}: what was measured, on which machine,
 * with which seed and when, one table, and what falls short in plain words. Written anew by each run.
 */
public final class ResultsPage {
    private static final Path FOLDER = Path.of("src", "docs", "results");
    private static final long MEGABYTE = 1 << 20;

    private final List<String> lines = new ArrayList<>();

    /** {@code command} is what to type to measure again. */
    public ResultsPage(String title, String command, long seed, LocalDate date) {
        lines.add("# " + title);
        lines.add("");
        lines.add("Written by `" + command + "` on " + date + ", seed " + seed + ", on " + machine() + ".");
        lines.add("");
    }

    public ResultsPage words(String words) {
        lines.add(words);
        lines.add("");
        return this;
    }

    public ResultsPage table(List<String> head, List<List<String>> rows) {
        lines.add(row(head));
        lines.add(row(head.stream().map(name -> "---").toList()));
        rows.forEach(cells -> lines.add(row(cells)));
        lines.add("");
        return this;
    }

    /** Writes the page, and shows it on the terminal. */
    public void write(String name) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name), lines);
        lines.forEach(System.out::println);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%d cores of %s, Java %s with %d MB of heap at most",
                runtime.availableProcessors(),
                processor(),
                Runtime.version(),
                runtime.maxMemory() / MEGABYTE);
    }

    /** As Linux names it; elsewhere the architecture alone. */
    private static String processor() {
        try (Stream<String> facts = Files.lines(Path.of("/proc/cpuinfo"))) {
            return facts.filter(fact -> fact.startsWith("model name"))
                    .map(fact -> fact.substring(fact.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
