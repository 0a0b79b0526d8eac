package ooh.demand;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ooh.time.SpokenTime;

/** The results of a backtest as a page to read, with the plot beside it. */
final class BacktestPage {
    private static final double TAIL = 0.05;

    private final List<String> lines = new ArrayList<>();

    private BacktestPage() {}

    static String written(List<Backtest.Result> results, String args, LocalDate today) {
        BacktestPage page = new BacktestPage();
        page.paragraph("# The demand forecast");
        page.paragraph("Written by `mvn -q compile exec:java -Dexec.mainClass=ooh.demand.Backtest -Dexec.args=\"" + args
                + "\"` on " + today + ", on " + Runtime.getRuntime().availableProcessors() + " cores ("
                + System.getProperty("os.arch") + "), Java " + Runtime.version()
                + ". There is no chance in it: the same"
                + " file gives the same figures.");
        page.method();
        page.paragraph("![What came, by the hour of the week, against what was forecast](demand.svg)");
        results.forEach(page::result);
        return String.join("\n", page.lines);
    }

    static String plot(List<Backtest.Result> results) {
        BacktestPlot plot = new BacktestPlot();
        results.forEach(result -> plot.add(panel(result)));
        return plot.written();
    }

    private void method() {
        paragraph(
                "The last third of each log, at most 104 weeks, is held out and forecast 8 weeks at a time, each time from"
                        + " all that lies before. What ours is made of was chosen each year from what lay before that year.");
        paragraph(
                "- **Log score**: the mean logarithm of the chance that the forecast gave to the count that came. Higher is"
                        + " better; it can not be won by leaving doubt out.\n"
                        + "- **Better a week**: the sum of log scores a week, less that of the plain average, with its standard error"
                        + " over the weeks.\n"
                        + "- **MASE**: mean absolute error, as a part of the mean absolute difference between an hour and the same"
                        + " hour a week before in the weeks that are not held out (Hyndman and Koehler 2006, seasonal). Of a count"
                        + " the median is the forecast with the least absolute error; where contacts are few it is 0, and all that"
                        + " say so tie. So each method is measured by its median and by its mean.\n"
                        + "- **In 90**: how many in 100 hours fell within the limits meant for 90. As counts are whole, more is"
                        + " usual where they are few.\n"
                        + "- The plain average and last year's week would give no chance to what they never saw, and minus infinity"
                        + " for a score. Both are given a gamma prior about the log's mean that knows as much as one hour (unit"
                        + " information, Kass and Wasserman 1995), which improves them both.");
    }

    private void result(Backtest.Result result) {
        HeldOut heldOut = result.heldOut();
        HourLog log = heldOut.log();
        SpokenTime spoken = new SpokenTime(log.almanac().zone());
        paragraph("## " + result.file());
        paragraph(String.format(
                Locale.UK,
                "%,d contacts in %,d hours, %.2f an hour. Held out: %d weeks from %s. The error of a week before, by which"
                        + " MASE is scaled, is %.3f contacts.",
                log.contacts(),
                log.size(),
                log.contacts() / (double) log.size(),
                heldOut.weeks(),
                spoken.datedMoment(log.at(heldOut.begin())),
                Scored.scale(heldOut)));
        result.notes().forEach(note -> lines.add("- " + note));
        lines.add("");
        lines.add("| method | log score | better a week | MASE by median | MASE by mean | in 90 |");
        lines.add("| --- | --- | --- | --- | --- | --- |");
        result.scored().forEach(scored -> lines.add(row(scored, result.average())));
        lines.add("");
        paragraph(pointForecasts(result));
        long before = cpuNanos();
        String chosen = ModelChoice.of(log, log.size()).told().sentence();
        paragraph(chosen
                + String.format(Locale.UK, " Choosing took %.1f s of one processor.", (cpuNanos() - before) / 1e9));
    }

    /** Each by the one figure that it would name: ours its median, the average itself, of last year the better of two. */
    private static String pointForecasts(Backtest.Result result) {
        double ours = result.ours().byMedian();
        double average = result.average().byMedian();
        double lastYear =
                Math.min(result.lastYear().byMedian(), result.lastYear().byMean());
        return String.format(
                Locale.UK,
                "MASE by the figure that each would name: ours %.4f (its median), the plain average %.4f (the average"
                        + " itself), last year's week %.4f (its median or mean, whichever is better). %s",
                ours,
                result.average().byMean(),
                lastYear,
                ours < average
                        ? String.format(
                                Locale.UK, "The median of the plain average's chances would reach %.4f.", average)
                        : "The median of the plain average's chances reaches the same, for it is the same in nearly every"
                                + " hour: there the better knowledge shows in the log score alone.");
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String row(Scored scored, Scored average) {
        Gain gain = scored.over(average);
        return String.format(
                Locale.UK,
                "| %s | %.5f | %+.2f ± %.2f | %.4f | %.4f | %.1f |",
                scored.words(),
                scored.logScore(),
                gain.mean(),
                gain.error(),
                scored.byMedian(),
                scored.byMean(),
                100 * scored.within());
    }

    /** The limits are those of the sum over the hours, each varying on its own. */
    private static BacktestPlot.Panel panel(Backtest.Result result) {
        int hours = HourLog.HOURS_A_WEEK;
        double[] many = new double[hours];
        double[] came = new double[hours];
        double[] forecast = new double[hours];
        double[] variance = new double[hours];
        HourLog log = result.heldOut().log();
        result.heldOut().forecast(new ChosenAtTheTime(), (hour, chances) -> {
            int cell = log.hourOfWeek(hour);
            many[cell]++;
            came[cell] += log.count(hour);
            forecast[cell] += chances.mean();
            variance[cell] += chances.mean() * chances.mean() / chances.shape();
        });
        double[] low = new double[hours];
        double[] high = new double[hours];
        for (int cell = 0; cell < hours; cell++) {
            double shape = variance[cell] > 0 ? forecast[cell] * forecast[cell] / variance[cell] : 1e12;
            CountChances sum = new CountChances(forecast[cell], shape);
            low[cell] = sum.quantile(TAIL) / many[cell];
            high[cell] = sum.quantile(1 - TAIL) / many[cell];
            came[cell] /= many[cell];
            forecast[cell] /= many[cell];
        }
        return new BacktestPlot.Panel(result.file(), came, forecast, low, high);
    }

    private void paragraph(String words) {
        lines.add(words);
        lines.add("");
    }
}
