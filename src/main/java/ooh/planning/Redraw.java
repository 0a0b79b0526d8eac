package ooh.planning;

import java.util.Arrays;
import java.util.SplittableRandom;
import ooh.staff.RunningLimits;

/**
 * Draws a {@link Stretch} of one person's days anew, the days around it and all other people as they stand: of all that keeps
 * the limits, each with the chance that its cost has at a temperature, so the colder the surer the cheapest. By dynamic
 * programming from day to day, forward to sum the chances and back to draw (forward filtering, backward sampling). A state
 * is the days off or on running and the kind, a cell of it the minutes and weekends in the stretch so far. The most of a kind
 * is left to the asker, and so is a limit that the days around break by themselves. One thread's work.
 */
final class Redraw {
    /** Below it the chances of a day are made greater, all alike, before they become too small for numbers. */
    private static final double TINY = 1e-60;

    private static final int DAYS_A_WEEK = 7;

    private final Sketch sketch;

    /** The measure of minutes. */
    private final int step;

    /** By day and kind: the chance of the kind by its own cost, the cheapest 1. */
    private final double[][] ofKind;

    /** By days from the beginning of the stretch, state and cell; 0 is what was before it. */
    private double[][][] chance = new double[0][0][0];

    /** Whether any chance is there, by days and state; where there is none the numbers are old. */
    private boolean[][] there = new boolean[0][0];

    private final Draw draw;
    private Stretch stretch;
    private RunningLimits limits = RunningLimits.NONE;

    /** Days off that are told apart: with enough of them, one more is like the last. */
    private int offs;

    private int runs;
    private int states;
    private int steps;

    /** One more than can lie in the stretch. */
    private int weekends;

    private int cells;

    Redraw(Sketch sketch, SplittableRandom lots) {
        this.sketch = sketch;
        this.draw = new Draw(lots);
        this.ofKind = new double[sketch.days][sketch.kinds];
        this.step = sketch.minuteStep();
        this.stretch = new Stretch(sketch, 0, new int[sketch.days], 0, 0);
    }

    /** Puts new days into the stretch's line; false, and it stays as it is, where none keep the limits. */
    boolean draw(SketchedRota rota, Stretch of, double temperature) {
        stretch = of;
        limits = of.limits();
        offs = Math.max(1, limits.leastDaysOff());
        runs = Math.max(1, Math.min(limits.mostDaysRunning(), sketch.days));
        states = offs + (sketch.kinds - 1) * runs;
        weekends = of.days() / DAYS_A_WEEK + 2;
        int longest = Arrays.stream(sketch.minutes).max().orElse(0);
        long most = Math.min(limits.mostMinutes() - of.minutesOutside(), (long) longest * of.days());
        steps = (int) Math.max(0, most / step);
        cells = (steps + 1) * weekends;
        makeRoom();
        weigh(rota, temperature);
        forward();
        return back();
    }

    private void makeRoom() {
        if (chance.length == 0 || chance[0].length < states || chance[0][0].length < cells) {
            chance = new double[sketch.days + 1][states][cells];
            there = new boolean[sketch.days + 1][states];
        }
        for (int days = 0; days <= stretch.days(); days++) {
            Arrays.fill(there[days], false);
        }
    }

    private void weigh(SketchedRota rota, double temperature) {
        for (int day = stretch.from(); day < stretch.to(); day++) {
            double[] costs = ofKind[day];
            double least = Double.MAX_VALUE;
            for (int kind = 0; kind < sketch.kinds; kind++) {
                boolean may = stretch.may(day, kind);
                costs[kind] = may ? rota.costOf(stretch.person(), day, kind) : Double.POSITIVE_INFINITY;
                least = Math.min(least, costs[kind]);
            }
            for (int kind = 0; kind < sketch.kinds; kind++) {
                costs[kind] = Math.exp((least - costs[kind]) / temperature);
            }
        }
    }

    private int off(int run) {
        return Math.min(run, offs) - 1;
    }

    private int on(int kind, int run) {
        return offs + (kind - 1) * runs + run - 1;
    }

    private int kind(int state) {
        return state < offs ? 0 : (state - offs) / runs + 1;
    }

    /** How many days of work the state is the last of. */
    private int run(int state) {
        return (state - offs) % runs + 1;
    }

    /** Days off that touch the first planned day are always enough. */
    private int before() {
        int run = stretch.runBefore();
        int kind = stretch.kindBefore();
        return kind > 0 ? on(kind, Math.min(run, runs)) : off(run == stretch.from() ? offs : run);
    }

    private void forward() {
        int before = before();
        Arrays.fill(chance[0][before], 0, cells, 0);
        chance[0][before][0] = 1;
        there[0][before] = true;
        for (int day = stretch.from(); day < stretch.to(); day++) {
            boolean[] now = there[day - stretch.from()];
            for (int state = 0; state < offs; state++) {
                if (now[state]) {
                    goOnFromOff(day, state);
                }
            }
            for (int state = offs; state < states; state++) {
                if (now[state]) {
                    goOnFromWork(day, state);
                }
            }
            keepFromVanishing(day + 1 - stretch.from());
        }
    }

    private void goOnFromOff(int day, int state) {
        int run = state + 1;
        add(day, state, off(run + 1), 0);
        for (int kind = 1; kind < sketch.kinds && run == offs; kind++) {
            add(day, state, on(kind, 1), cellsOn(day, kind, 1));
        }
    }

    private void goOnFromWork(int day, int state) {
        int run = run(state);
        if (stretch.mayEndWork(run, day - 1)) {
            add(day, state, off(1), 0);
        }
        boolean[] mayNotFollow = sketch.mayNotFollow[day - 1][kind(state)];
        for (int kind = 1; kind < sketch.kinds && run < runs; kind++) {
            if (!mayNotFollow[kind]) {
                add(day, state, on(kind, run + 1), cellsOn(day, kind, run + 1));
            }
        }
    }

    /** By how many cells a day of work goes on. */
    private int cellsOn(int day, int kind, int run) {
        return sketch.minutes[kind] / step * weekends + stretch.weekends(day, run);
    }

    private void add(int day, int state, int next, int cellsOn) {
        double factor = ofKind[day][kind(next)];
        if (factor == 0 || cellsOn >= cells) {
            return;
        }
        int days = day - stretch.from();
        double[] now = chance[days][state];
        double[] then = chance[days + 1][next];
        if (!there[days + 1][next]) {
            there[days + 1][next] = true;
            Arrays.fill(then, 0, cells, 0);
        }
        for (int cell = 0; cell < cells - cellsOn; cell++) {
            then[cell + cellsOn] += now[cell] * factor;
        }
    }

    private void keepFromVanishing(int days) {
        double most = 0;
        for (int state = 0; state < states; state++) {
            for (int cell = 0; there[days][state] && cell < cells; cell++) {
                most = Math.max(most, chance[days][state][cell]);
            }
        }
        if (most > 0 && most < TINY) {
            for (int state = 0; state < states; state++) {
                for (int cell = 0; there[days][state] && cell < cells; cell++) {
                    chance[days][state][cell] /= most;
                }
            }
        }
    }

    private boolean back() {
        long minutesOutside = stretch.minutesOutside();
        int weekendsOutside = stretch.weekendsOutside();
        int days = stretch.days();
        draw.begin();
        for (int state = 0; state < states; state++) {
            boolean on = state >= offs;
            boolean fits = there[days][state]
                    && (on ? stretch.mayEndOn(kind(state), run(state)) : stretch.mayEndOff(state + 1));
            long weekendsLeft = (long) limits.mostWeekends() - weekendsOutside - stretch.weekendAfter(on);
            for (int cell = 0; fits && cell < cells; cell++) {
                long minutes = minutesOutside + (long) (cell / weekends) * step;
                if (minutes >= limits.leastMinutes() && cell % weekends <= weekendsLeft) {
                    draw.offer(state * cells + cell, chance[days][state][cell]);
                }
            }
        }
        if (draw.drawn() >= 0) {
            trace(draw.drawn() / cells, draw.drawn() % cells);
            return true;
        }
        return false;
    }

    private void trace(int lastState, int lastCell) {
        int state = lastState;
        int cell = lastCell;
        for (int day = stretch.to() - 1; day >= stretch.from(); day--) {
            int kind = kind(state);
            stretch.line()[day] = kind;
            cell -= kind == 0 ? 0 : cellsOn(day, kind, run(state));
            draw.begin();
            offerBefore(day, state, cell);
            state = draw.drawn();
        }
    }

    private void offerBefore(int day, int state, int cell) {
        int days = day - stretch.from();
        if (state >= offs && run(state) > 1) {
            for (int kind = 1; kind < sketch.kinds; kind++) {
                if (!sketch.mayNotFollow[day - 1][kind][kind(state)]) {
                    offer(days, on(kind, run(state) - 1), cell);
                }
            }
        } else if (state >= offs || state == offs - 1) {
            offer(days, off(offs), cell);
        }
        if (state < offs && state > 0) {
            offer(days, state - 1, cell);
        }
        for (int on = offs; state == 0 && on < states; on++) {
            if (stretch.mayEndWork(run(on), day - 1)) {
                offer(days, on, cell);
            }
        }
    }

    private void offer(int days, int state, int cell) {
        if (there[days][state]) {
            draw.offer(state, chance[days][state][cell]);
        }
    }
}
