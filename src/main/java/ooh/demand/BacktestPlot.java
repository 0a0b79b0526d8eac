package ooh.demand;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What came in the held-out weeks against what was forecast, by the hour of the week, one panel a log, as an SVG in black
 * and grey for print: a line for the forecast, a grey band for nine in ten of such averages, a ring for what came.
 */
final class BacktestPlot {
    private static final int WIDTH = 1000;
    private static final int PANEL = 280;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int PLOT_HEIGHT = 190;
    private static final int FONT = 12;
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final String LEGEND =
            "Contacts an hour. Line: forecast. Grey: where nine in ten such averages lie. Rings: what came.";

    private final Svg svg = new Svg();
    private int panels;

    /** The averages of one log, 168 of each. */
    record Panel(String title, double[] came, double[] forecast, double[] low, double[] high) {}

    void add(Panel panel) {
        double most = DoubleStream.concat(Arrays.stream(panel.came()), Arrays.stream(panel.high()))
                .max()
                .orElse(0);
        int bottom = panels * PANEL + TOP + PLOT_HEIGHT;
        HourPanel plot = new HourPanel(svg, LEFT, WIDTH - 20, bottom - PLOT_HEIGHT, bottom, HourLog.HOURS_A_WEEK, most);
        svg.bold(LEFT, bottom - PLOT_HEIGHT - 14, panel.title());
        plot.upTheSide(4, "%.2f");
        plot.days(
                IntStream.range(0, DAYS.size())
                        .map(day -> day * Almanac.HOURS_OF_DAY)
                        .boxed()
                        .toList(),
                DAYS,
                18);
        plot.band(panel.low(), panel.high(), "#d0d0d0");
        plot.line(panel.forecast());
        plot.rings(panel.came());
        panels++;
    }

    String written() {
        svg.text(LEFT, panels * PANEL + 15, "start", LEGEND);
        return svg.written(
                WIDTH,
                panels * PANEL + 30,
                FONT,
                "Contacts an hour in the held-out weeks, by the hour of the week",
                LEGEND);
    }
}
