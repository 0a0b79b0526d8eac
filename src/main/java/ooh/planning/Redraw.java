package ooh.planning;

import java.util.Arrays;
import java.util.SplittableRandom;
import ooh.staff.RunningLimits;

/**
 * Draws a stretch of one person's days anew, the days before and after and all other people as they stand: of all that keeps
 * the limits, each with the chance that its cost has at a temperature, so the colder the surer the cheapest. By dynamic
 * programming from day to day, forward to sum the chances and back to draw (forward filtering, backward sampling). A state
 * is the days off or on running, the kind, the minutes and the weekends; the most of a kind is left to the asker. One
 * thread's work.
 */
final class Redraw {
    private final Sketch sketch;

    /** The measure of minutes. */
    private final int step;

    /** By day of the stretch, state, and steps and weekends together; of the one before the stretch only its state counts. */
    private double[][][] chance = new double[0][0][0];

    /** Whether any chance is there, by day of the stretch and state; where there is none the numbers are old. */
    private boolean[][] there = new boolean[0][0];

    private final double[][] factor;

    private int person;
    private int[] line = new int[0];
    private int from;
    private int to;
    private RunningLimits limits = RunningLimits.NONE;
    private int offs;
    private int runs;
    private int weekends;

    Redraw(Sketch sketch) {
        this.sketch = sketch;
        this.factor = new double[sketch.days][sketch.kinds];
        int common = 0;
        for (int minutes : sketch.minutes) {
            common = commonDivisor(common, minutes);
        }
        this.step = Math.max(1, common);
    }

    private static int commonDivisor(int one, int other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    /** Puts new days into the line; false, and it stays as it is, where no stretch keeps the limits. */
    boolean draw(
            SketchedRota rota, int who, int[] days, int first, int after, double temperature, SplittableRandom lots) {
        person = who;
        line = days;
        from = first;
        to = after;
        limits = sketch.limits[who];
        offs = Math.max(1, limits.leastDaysOff());
        runs = Math.max(1, Math.min(limits.mostDaysRunning(), sketch.days));
        weekends = (to - from) / 7 + 2;
        weigh(rota, temperature);
        int steps = makeRoom();
        forward(steps);
        return back(steps, lots);
    }

    private void weigh(SketchedRota rota, double temperature) {
        for (int day = from; day < to; day++) {
            double[] of = factor[day];
            double least = Double.MAX_VALUE;
            for (int kind = 0; kind < sketch.kinds; kind++) {
                of[kind] = may(day, kind) ? rota.priceOf(person, day, kind) : Double.POSITIVE_INFINITY;
                least = Math.min(least, of[kind]);
            }
            for (int kind = 0; kind < sketch.kinds; kind++) {
                of[kind] = Math.exp((least - of[kind]) / temperature);
            }
        }
    }

    private boolean may(int day, int kind) {
        return sketch.fixed[person][day] ? line[day] == kind : sketch.wishes[person][day][kind] != Sketch.NEVER;
    }

    private int makeRoom() {
        int longest = Arrays.stream(sketch.minutes).max().orElse(0) / step;
        long left = (limits.mostMinutes() - minutesOutside()) / step;
        int steps = (int) Math.max(0, Math.min(left, (long) longest * (to - from)));
        int states = offs + (sketch.kinds - 1) * runs;
        int cells = (steps + 1) * weekends;
        if (chance.length == 0 || chance[0].length < states || chance[0][0].length < cells) {
            chance = new double[sketch.days + 1][states][cells];
            there = new boolean[sketch.days + 1][states];
        }
        for (int i = 0; i <= to - from; i++) {
            Arrays.fill(there[i], false);
        }
        return steps;
    }

    private int off(int run) {
        return Math.min(run, offs) - 1;
    }

    private int on(int kind, int run) {
        return offs + (kind - 1) * runs + run - 1;
    }

    /** The state before the stretch; a run that began before the first day is never too short. */
    private int before() {
        if (from == 0) {
            return off(offs);
        }
        int run = runUpTo(from);
        boolean edge = run == from;
        int kind = line[from - 1];
        return kind > 0 ? on(kind, Math.min(run, runs)) : off(edge ? offs : run);
    }

    private int runUpTo(int day) {
        int start = day - 1;
        while (start > 0 && line[start - 1] > 0 == line[day - 1] > 0) {
            start--;
        }
        return day - start;
    }

    private int runFrom(int day) {
        int end = day;
        while (end < sketch.days && line[end] > 0 == line[day] > 0) {
            end++;
        }
        return end - day;
    }

    private boolean mayEnd(int run, int lastDay) {
        return run >= limits.leastDaysRunning() || run == lastDay + 1;
    }

    private int counted(int day, int run) {
        int weekday = Math.floorMod(day - sketch.firstSaturday, 7);
        return weekday == 0 || weekday == 1 && run == 1 ? 1 : 0;
    }

    private void forward(int steps) {
        int cells = (steps + 1) * weekends;
        int before = before();
        Arrays.fill(chance[0][before], 0, cells, 0);
        chance[0][before][0] = 1;
        there[0][before] = true;
        for (int day = from; day < to; day++) {
            for (int run = 1; run <= offs; run++) {
                if (there[day - from][off(run)]) {
                    add(day, off(run), off(day == 0 ? offs : run + 1), factor[day][0], 0, cells);
                    for (int kind = 1; kind < sketch.kinds && run == offs; kind++) {
                        add(day, off(run), on(kind, 1), factor[day][kind], shift(day, kind, 1), cells);
                    }
                }
            }
            for (int kind = 1; kind < sketch.kinds; kind++) {
                for (int run = 1; run <= runs; run++) {
                    if (there[day - from][on(kind, run)]) {
                        goOn(day, kind, run, cells);
                    }
                }
            }
            scale(day + 1, cells);
        }
    }

    private void goOn(int day, int kind, int run, int cells) {
        if (mayEnd(run, day - 1)) {
            add(day, on(kind, run), off(1), factor[day][0], 0, cells);
        }
        for (int other = 1; other < sketch.kinds && run < runs; other++) {
            if (!sketch.mayNotFollow[day - 1][kind][other]) {
                add(day, on(kind, run), on(other, run + 1), factor[day][other], shift(day, other, run + 1), cells);
            }
        }
    }

    private int shift(int day, int kind, int run) {
        return sketch.minutes[kind] / step * weekends + counted(day, run);
    }

    private void add(int day, int state, int nextState, double factor, int shift, int cells) {
        if (factor == 0 || shift >= cells) {
            return;
        }
        double[] now = chance[day - from][state];
        double[] next = chance[day - from + 1][nextState];
        if (there[day - from + 1][nextState]) {
            for (int cell = 0; cell < cells - shift; cell++) {
                next[cell + shift] += now[cell] * factor;
            }
        } else {
            there[day - from + 1][nextState] = true;
            Arrays.fill(next, 0, shift, 0);
            for (int cell = 0; cell < cells - shift; cell++) {
                next[cell + shift] = now[cell] * factor;
            }
        }
    }

    /** Keeps the chances from becoming too small for numbers. */
    private void scale(int day, int cells) {
        double most = 0;
        for (int state = 0; state < offs + (sketch.kinds - 1) * runs; state++) {
            if (there[day - from][state]) {
                double[] of = chance[day - from][state];
                for (int cell = 0; cell < cells; cell++) {
                    most = of[cell] > most ? of[cell] : most;
                }
            }
        }
        if (most > 0 && most < 1e-60) {
            for (int state = 0; state < offs + (sketch.kinds - 1) * runs; state++) {
                for (int cell = 0; cell < cells && there[day - from][state]; cell++) {
                    chance[day - from][state][cell] /= most;
                }
            }
        }
    }

    private int minutesOutside() {
        int minutes = 0;
        for (int day = 0; day < sketch.days; day++) {
            minutes += day < from || day >= to ? sketch.minutes[line[day]] : 0;
        }
        return minutes;
    }

    private int weekendsOutside() {
        int counted = 0;
        for (int day = 0; day < sketch.days; day++) {
            if ((day < from || day > to) && line[day] > 0) {
                counted += counted(day, day > 0 && line[day - 1] > 0 ? 2 : 1);
            }
        }
        return counted;
    }

    private boolean back(int steps, SplittableRandom lots) {
        int minutesOutside = minutesOutside();
        int weekendsOutside = weekendsOutside();
        int states = offs + (sketch.kinds - 1) * runs;
        double[][] last = chance[to - from];
        double sum = 0;
        for (int pass = 0; pass < 2; pass++) {
            double lot = pass == 0 ? 0 : lots.nextDouble() * sum;
            for (int state = 0; state < states; state++) {
                if (!there[to - from][state] || !fits(state)) {
                    continue;
                }
                int joins = joinsWeekend(state);
                for (int step0 = 0; step0 <= steps; step0++) {
                    long minutes = minutesOutside + (long) step0 * step;
                    if (minutes < limits.leastMinutes() || minutes > limits.mostMinutes()) {
                        continue;
                    }
                    for (int weekend = 0; weekend < weekends; weekend++) {
                        if (weekendsOutside + joins + weekend > limits.mostWeekends()) {
                            break;
                        }
                        double here = last[state][step0 * weekends + weekend];
                        if (pass == 0) {
                            sum += here;
                        } else if (here > 0) {
                            lot -= here;
                            if (lot < 0) {
                                trace(state, step0 * weekends + weekend, lots);
                                return true;
                            }
                        }
                    }
                }
            }
            if (sum <= 0) {
                return false;
            }
        }
        return false;
    }

    private int joinsWeekend(int state) {
        if (to == sketch.days || line[to] == 0) {
            return 0;
        }
        return counted(to, state < offs ? 1 : 2);
    }

    /** Whether the days after the stretch may follow the state. */
    private boolean fits(int state) {
        if (to == sketch.days) {
            return true;
        }
        int next = line[to];
        int run = runFrom(to);
        boolean edge = to + run == sketch.days;
        if (state < offs) {
            int off = state + 1;
            return next == 0
                    ? edge || off + run >= limits.leastDaysOff()
                    : off == offs && run <= runs && (edge || run >= limits.leastDaysRunning());
        }
        int kind = (state - offs) / runs + 1;
        int on = (state - offs) % runs + 1;
        if (next == 0) {
            return mayEnd(on, to - 1) && (edge || run >= limits.leastDaysOff());
        }
        return !sketch.mayNotFollow[to - 1][kind][next]
                && on + run <= runs
                && (edge || on == to || on + run >= limits.leastDaysRunning());
    }

    private void trace(int lastState, int lastCell, SplittableRandom lots) {
        int state = lastState;
        int cell = lastCell;
        for (int day = to - 1; day >= from; day--) {
            if (state < offs) {
                line[day] = 0;
                state = offBefore(day, state + 1, cell, lots);
            } else {
                int kind = (state - offs) / runs + 1;
                int run = (state - offs) % runs + 1;
                line[day] = kind;
                cell -= shift(day, kind, run);
                state = run == 1 ? off(offs) : onBefore(day, kind, run, cell, lots);
            }
        }
    }

    private double chance(int day, int state, int cell) {
        return there[day - from][state] ? chance[day - from][state][cell] : 0;
    }

    private int onBefore(int day, int kind, int run, int cell, SplittableRandom lots) {
        double sum = 0;
        for (int other = 1; other < sketch.kinds; other++) {
            sum += sketch.mayNotFollow[day - 1][other][kind] ? 0 : chance(day, on(other, run - 1), cell);
        }
        double lot = lots.nextDouble() * sum;
        int chosen = 0;
        for (int other = 1; other < sketch.kinds; other++) {
            double here = sketch.mayNotFollow[day - 1][other][kind] ? 0 : chance(day, on(other, run - 1), cell);
            if (here > 0 && lot >= 0) {
                chosen = other;
                lot -= here;
            }
        }
        return on(chosen, run - 1);
    }

    private int offBefore(int day, int off, int cell, SplittableRandom lots) {
        if (day == 0) {
            return off(offs);
        }
        double longer = off == offs ? chance(day, off(offs), cell) : 0;
        double shorter = off > 1 ? chance(day, off(off - 1), cell) : 0;
        double first = 0;
        int states = off == 1 ? offs + (sketch.kinds - 1) * runs : 0;
        for (int state = offs; state < states; state++) {
            first += mayEnd((state - offs) % runs + 1, day - 1) ? chance(day, state, cell) : 0;
        }
        double lot = lots.nextDouble() * (longer + shorter + first);
        if (lot < longer) {
            return off(offs);
        }
        if (lot < longer + shorter) {
            return off(off - 1);
        }
        lot -= longer + shorter;
        int chosen = 0;
        for (int state = offs; state < states; state++) {
            double here = mayEnd((state - offs) % runs + 1, day - 1) ? chance(day, state, cell) : 0;
            if (here > 0 && lot >= 0) {
                chosen = state;
                lot -= here;
            }
        }
        return chosen;
    }
}
