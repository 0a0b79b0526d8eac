package ooh.demand;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

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
    private static final double STEP = (WIDTH - LEFT - 20) / (double) HourLog.HOURS_A_WEEK;
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final StringBuilder svg = new StringBuilder();
    private int panels;

    /** The averages of one log, 168 of each. */
    record Panel(String title, double[] came, double[] forecast, double[] low, double[] high) {}

    void add(Panel panel) {
        double most = 0;
        for (int hour = 0; hour < panel.came().length; hour++) {
            most = Math.max(most, Math.max(panel.came()[hour], panel.high()[hour]));
        }
        int bottom = panels * PANEL + TOP + PLOT_HEIGHT;
        text(LEFT, bottom - PLOT_HEIGHT - 14, "start", "bold", panel.title());
        axes(bottom, most);
        StringJoiner band = new StringJoiner(" ");
        StringJoiner line = new StringJoiner(" ");
        for (int hour = 0; hour < panel.came().length; hour++) {
            band.add(point(hour, panel.high()[hour] / most, bottom));
            line.add(point(hour, panel.forecast()[hour] / most, bottom));
        }
        for (int hour = panel.came().length - 1; hour >= 0; hour--) {
            band.add(point(hour, panel.low()[hour] / most, bottom));
        }
        add("<polygon points='%s' fill='#d0d0d0'/>", band);
        add("<polyline points='%s' fill='none' stroke='#000' stroke-width='1.5'/>", line);
        for (int hour = 0; hour < panel.came().length; hour++) {
            String[] at = point(hour, panel.came()[hour] / most, bottom).split(",");
            add("<circle cx='%s' cy='%s' r='2.5' fill='#fff' stroke='#000'/>", at[0], at[1]);
        }
        panels++;
    }

    String written() {
        String head = String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img' font-family='sans-serif'"
                        + " font-size='12'>%n<title>Contacts an hour in the held-out weeks, by the hour of the week</title>%n"
                        + "<rect width='100%%' height='100%%' fill='#fff'/>%n",
                WIDTH,
                panels * PANEL + 30);
        int legend = panels * PANEL + 15;
        text(
                LEFT,
                legend,
                "start",
                "normal",
                "Contacts an hour. Line: forecast. Grey: where nine in ten such averages lie. Rings: what came.");
        return head + svg + "</svg>\n";
    }

    private void axes(int bottom, double most) {
        for (int part = 0; part <= 4; part++) {
            double y = bottom - PLOT_HEIGHT * part / 4.0;
            add("<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#bbb'/>", LEFT, WIDTH - 20, y, y);
            text(LEFT - 6, (int) y + 4, "end", "normal", String.format(Locale.ROOT, "%.2f", most * part / 4));
        }
        for (int day = 0; day < DAYS.size(); day++) {
            double x = LEFT + day * Almanac.HOURS_OF_DAY * STEP;
            add("<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='#888'/>", x, x, bottom - PLOT_HEIGHT, bottom + 5);
            text((int) (x + Almanac.HOURS_OF_DAY * STEP / 2), bottom + 18, "middle", "normal", DAYS.get(day));
        }
    }

    private void text(int x, int y, String anchor, String weight, String words) {
        String safe = words.replace("&", "&amp;").replace("<", "&lt;");
        add("<text x='%d' y='%d' text-anchor='%s' font-weight='%s'>%s</text>", x, y, anchor, weight, safe);
    }

    private static String point(int hour, double part, int bottom) {
        return String.format(Locale.ROOT, "%.1f,%.1f", LEFT + (hour + 0.5) * STEP, bottom - part * PLOT_HEIGHT);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
