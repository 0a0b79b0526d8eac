package ooh.board;

import java.util.List;
import java.util.Locale;
import ooh.cover.WhatIf;
import ooh.cover.WhatIf.Staircase;
import ooh.cover.WhatIf.Step;

/**
 * What each service level costs, tier by tier, as an SVG in black and grey: a staircase down from strict to loose, a disc
 * where the service is now and a square where it is wanted. Levels stand on a scale of powers, because halving the risk is
 * as much at one end as at the other. Where no pay is configured the height is hours.
 */
final class WhatIfPlot {
    private static final int WIDTH = 900;
    private static final int PANEL = 300;
    private static final int LEFT = 90;
    private static final int RIGHT = WIDTH - 20;
    private static final int TOP = 44;
    private static final int HIGH = 190;
    private static final double STRICTEST = 0.001;
    private static final int LINES = 4;
    private static final List<Double> TICKS = List.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0);

    private final StringBuilder svg = new StringBuilder();
    private final WhatIf year;

    private WhatIfPlot(WhatIf year) {
        this.year = year;
    }

    static String of(WhatIf year) {
        return new WhatIfPlot(year).drawn();
    }

    private String drawn() {
        int panel = 0;
        for (Staircase staircase : year.staircases()) {
            panel(staircase, panel++ * PANEL);
        }
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img' font-family='sans-serif'"
                                + " font-size='15'>%n<title>What each service level costs a year, by tier</title>%n"
                                + "<desc>A staircase for each tier; its figures stand in the table below.</desc>%n",
                        WIDTH,
                        Math.max(1, panel) * PANEL)
                + svg + "</svg>";
    }

    private void panel(Staircase staircase, int above) {
        Scale scale = Scale.of(staircase, above + TOP + HIGH);
        String what = scale.priced() ? ": cost a year" : ": hours a year";
        text(LEFT, above + 20, "start", "bold", WhatIfPage.titled(staircase.tier()) + what);
        axes(scale);
        StringBuilder path = new StringBuilder();
        double last = -1;
        for (Step step : staircase.steps()) {
            double x = scale.x(step.level());
            double y = scale.y(step);
            path.append(
                    path.length() == 0
                            ? String.format(Locale.ROOT, "M%.1f %.1f", x, y)
                            : String.format(Locale.ROOT, "H%.1fV%.1f", x, y));
            last = y;
        }
        path.append("H").append(RIGHT);
        add("<path d='%s' fill='none' stroke='#000' stroke-width='2.5'/>", path);
        if (last >= 0) {
            marks(staircase, scale);
        }
    }

    private void marks(Staircase staircase, Scale scale) {
        double now = staircase.level();
        Step step = WhatIfLevels.at(staircase, now);
        add("<circle cx='%.1f' cy='%.1f' r='7' fill='#000'/>", scale.x(now), scale.y(step));
        label("now: ", now, step, scale, -14);
        year.wanted()
                .filter(wanted -> wanted.tiers().contains(staircase.tier()))
                .ifPresent(wanted -> {
                    Step there = WhatIfLevels.at(staircase, wanted.level());
                    add(
                            "<rect x='%.1f' y='%.1f' width='14' height='14' fill='#fff' stroke='#000' stroke-width='2.5'/>",
                            scale.x(wanted.level()) - 7, scale.y(there) - 7);
                    label(
                            wanted.possible() ? "wanted: " : "at least: ",
                            wanted.level(),
                            there,
                            scale,
                            wanted.level() < now ? -14 : 26);
                });
    }

    private void label(String what, double level, Step step, Scale scale, int below) {
        boolean right = scale.x(level) < (LEFT + RIGHT) / 2.0;
        text(
                (int) scale.x(level) + (right ? 12 : -12),
                (int) scale.y(step) + below,
                right ? "start" : "end",
                "bold",
                what + WhatIfWords.inHundred(level) + " in 100, " + scale.words(scale.height(step)));
    }

    private void axes(Scale scale) {
        for (int part = 0; part <= LINES; part++) {
            double height = scale.low() + (scale.high() - scale.low()) * part / LINES;
            double y = scale.y(height);
            add("<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#bbb'/>", LEFT, RIGHT, y, y);
            text(LEFT - 8, (int) y + 5, "end", "normal", scale.words(height));
        }
        for (double tick : TICKS) {
            double x = scale.x(tick);
            add("<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='#888'/>", x, x, scale.bottom(), scale.bottom() + 5);
            text((int) x, scale.bottom() + 22, "middle", "normal", WhatIfWords.inHundred(tick));
        }
        text(
                (LEFT + RIGHT) / 2,
                scale.bottom() + 44,
                "middle",
                "normal",
                "of 100 visits so many may find everybody out, in the busiest hour of a shift");
    }

    /** From levels and costs to the picture. */
    private record Scale(double low, double high, boolean priced, int bottom) {
        static Scale of(Staircase staircase, int bottom) {
            boolean priced = staircase.steps().get(0).pounds().isPresent();
            double most = height(staircase.steps().get(0), priced);
            double least = height(staircase.steps().get(staircase.steps().size() - 1), priced);
            double margin = Math.max((most - least) / 8, most / 50 + 1);
            return new Scale(Math.max(0, least - margin), most + margin, priced, bottom);
        }

        double x(double level) {
            double part = Math.log(Math.max(STRICTEST, level) / STRICTEST) / Math.log(1 / STRICTEST);
            return LEFT + part * (RIGHT - LEFT);
        }

        double y(Step step) {
            return y(height(step));
        }

        double y(double height) {
            return bottom - HIGH * (height - low) / (high - low);
        }

        double height(Step step) {
            return height(step, priced);
        }

        String words(double height) {
            return (priced ? "£" : "") + WhatIfWords.many(Math.round(height)) + (priced ? "" : " h");
        }

        private static double height(Step step, boolean priced) {
            return priced ? step.pounds().orElseThrow().doubleValue() : step.hours();
        }
    }

    private void text(int x, int y, String anchor, String weight, String words) {
        String safe = words.replace("&", "&amp;").replace("<", "&lt;");
        add("<text x='%d' y='%d' text-anchor='%s' font-weight='%s'>%s</text>", x, y, anchor, weight, safe);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
