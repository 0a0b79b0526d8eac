package ooh.board;

import java.util.List;
import java.util.Locale;
import ooh.cover.WhatIf;
import ooh.cover.WhatIf.Staircase;
import ooh.cover.WhatIf.Step;
import ooh.demand.Svg;

/**
 * What each service level of a tier costs, as an SVG in black and grey: a staircase down from strict to loose, a disc
 * where the service is now and a square where it is wanted. Levels stand on a scale of powers, because halving the risk is
 * as much at one end as at the other. Where no pay is configured the height is hours.
 */
final class WhatIfPlot {
    private static final int WIDTH = 900;
    private static final int PANEL = 280;
    private static final int LEFT = 90;
    private static final int RIGHT = WIDTH - 20;
    private static final int FONT = 15;
    private static final int TOP = 44;
    private static final int HIGH = 180;
    private static final int BOTTOM = TOP + HIGH;
    private static final double STRICTEST = 0.001;
    private static final int LINE = 20;
    private static final double MOST_LINES = 5;
    private static final List<Double> TICKS = List.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0);

    private final Svg svg = new Svg();
    private final WhatIf year;
    private final Staircase staircase;
    private final Scale scale;

    private WhatIfPlot(WhatIf year, Staircase staircase) {
        this.year = year;
        this.staircase = staircase;
        this.scale = Scale.of(staircase);
    }

    /** One for each tier that has a service level. */
    static List<String> of(WhatIf year) {
        return year.staircases().stream()
                .map(staircase -> new WhatIfPlot(year, staircase).drawn())
                .toList();
    }

    private String drawn() {
        String title = WhatIfPage.titled(staircase.tier())
                + (scale.priced() ? ": cost a year at each level" : ": hours a year at each level");
        svg.bold(LEFT, 20, title);
        axes();
        StringBuilder path = new StringBuilder();
        for (Step step : staircase.steps()) {
            String form = path.length() == 0 ? "M%.1f %.1f" : "H%.1fV%.1f";
            path.append(String.format(Locale.ROOT, form, scale.x(step.level()), scale.y(step)));
        }
        svg.add("<path d='%sH%d' fill='none' stroke='#000' stroke-width='2.5'/>", path, RIGHT);
        marks();
        return svg.written(
                WIDTH, PANEL, FONT, title, "A staircase from strict to loose; its figures stand in the table below.");
    }

    private void marks() {
        double now = staircase.level();
        WhatIf.Wanted wanted = year.wanted()
                .filter(asked -> asked.tiers().contains(staircase.tier()))
                .orElse(null);
        double nowY = scale.y(WhatIfLevels.at(staircase, now));
        svg.add("<circle cx='%.1f' cy='%.1f' r='7' fill='#000'/>", scale.x(now), nowY);
        if (wanted == null) {
            label("now: ", now, 0);
            return;
        }
        double level = wanted.level();
        double y = scale.y(WhatIfLevels.at(staircase, level));
        svg.add(
                "<rect x='%.1f' y='%.1f' width='18' height='18' fill='none' stroke='#000' stroke-width='2.5'/>",
                scale.x(level) - 9, y - 9);
        if (level == now) {
            label("now, and as asked: ", now, 0);
            return;
        }
        // The stricter one stands higher; where both stand close, words on the same side would run into each other.
        boolean close = scale.isLeft(now) == scale.isLeft(level) && Math.abs(y - nowY) < LINE;
        double apart = close ? LINE - Math.abs(y - nowY) : 0;
        boolean nowIsStricter = now < level;
        boolean moveStricter = scale.isLeft(now);
        label("now: ", now, nowIsStricter == moveStricter ? apart : 0);
        label(wanted.possible() ? "as asked: " : "nearest: ", level, nowIsStricter != moveStricter ? apart : 0);
    }

    /** On the side on which the staircase is not: above and right of a point, or below and left of it. */
    private void label(String what, double level, double further) {
        Step step = WhatIfLevels.at(staircase, level);
        boolean left = scale.isLeft(level);
        svg.text(
                scale.x(level) + (left ? 14 : -14),
                scale.y(step) + (left ? -12 - further : 24 + further),
                left ? "start" : "end",
                what + WhatIf.inHundred(level) + ", " + scale.words(scale.height(step)));
    }

    private void axes() {
        double between = scale.between();
        for (double height = scale.low(); height <= scale.high() + between / 2; height += between) {
            double y = scale.y(height);
            svg.add("<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#bbb'/>", LEFT, RIGHT, y, y);
            svg.text(LEFT - 8, y + 5, "end", scale.words(height));
        }
        for (double tick : TICKS) {
            double x = scale.x(tick);
            svg.add("<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='#888'/>", x, x, BOTTOM, BOTTOM + 5);
            svg.text(x, BOTTOM + 22, "middle", WhatIfWords.inHundred(tick));
        }
        svg.text(
                (LEFT + RIGHT) / 2.0,
                BOTTOM + 44,
                "middle",
                "of 100 visits so many may find everybody out, in the busiest hour of a shift");
    }

    /** From levels and costs to the picture. */
    private record Scale(double low, double high, double between, boolean priced) {
        static Scale of(Staircase staircase) {
            boolean priced = staircase.steps().get(0).pounds().isPresent();
            double most = height(staircase.steps().get(0), priced);
            double least = height(staircase.steps().get(staircase.steps().size() - 1), priced);
            double between = between(Math.max(most - least, most / 10 + 1));
            return new Scale(
                    between * Math.max(0, Math.ceil(least / between) - 1),
                    between * (Math.floor(most / between) + 1),
                    between,
                    priced);
        }

        /** A round number of pounds or hours: 1, 2 or 5 with noughts. */
        private static double between(double range) {
            double ten = Math.pow(10, Math.floor(Math.log10(range / (MOST_LINES - 1))));
            double part = range / (MOST_LINES - 1) / ten;
            return ten * (part > 5 ? 10 : part > 2 ? 5 : part > 1 ? 2 : 1);
        }

        boolean isLeft(double level) {
            return x(level) < (LEFT + RIGHT) / 2.0;
        }

        double x(double level) {
            double part = Math.log(Math.max(STRICTEST, level) / STRICTEST) / Math.log(1 / STRICTEST);
            return LEFT + part * (RIGHT - LEFT);
        }

        double y(Step step) {
            return y(height(step));
        }

        double y(double height) {
            return BOTTOM - HIGH * (height - low) / (high - low);
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
}
