package ooh.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import ooh.staff.RunningLimits;
import org.jspecify.annotations.Nullable;

/**
 * One person's cheapest lines of days of all that keep the person's running limits, where each day and kind has a price. By
 * dynamic programming from day to day, as {@link Redraw} does with chances (a shortest path with resources: Irnich and
 * Desaulniers 2005). A state is the days off or on running and the kind; a cell of it is the minutes, the weekends, and how
 * many there are of each kind of which the person would otherwise have too many. One thread's work.
 */
final class LinePricing {
    private static final long NONE = Long.MAX_VALUE / 4;
    private static final int DAYS_A_WEEK = 7;

    private final Sketch sketch;
    private final int person;
    private final RunningLimits limits;
    private final int step;
    private final int offs;
    private final int runs;
    private final int states;
    private final int minutes;
    private final int weekends;

    /** The kinds that are counted. */
    private final TreeSet<Integer> counted;

    /** By kind and counts so far: the counts with one more of the kind; -1 where that is too many. */
    private final int[][] oneMore;

    private final int counts;
    private final long[][][] least;
    private final boolean[][] there;

    private long work;

    /** Counts one kind more: asked where the cheapest line has too many of it. */
    private final @Nullable LinePricing[] countingMore;

    LinePricing(Sketch sketch, int person) {
        this(sketch, person, new TreeSet<>());
    }

    private LinePricing(Sketch sketch, int person, TreeSet<Integer> counted) {
        this.counted = counted;
        this.countingMore = new LinePricing[sketch.kinds];
        this.sketch = sketch;
        this.person = person;
        this.limits = sketch.limits[person];
        this.step = sketch.minuteStep();
        this.offs = Math.max(1, limits.leastDaysOff());
        this.runs = runs(sketch, limits);
        this.states = offs + (sketch.kinds - 1) * runs;
        this.minutes = minutes(sketch, limits);
        this.weekends = weekends(sketch, limits);
        this.counts = counted.stream()
                .mapToInt(kind -> sketch.mostOfKind[person][kind] + 1)
                .reduce(1, (one, other) -> one * other);
        this.oneMore = oneMore();
        this.least = new long[sketch.days + 1][states][counts * weekends * minutes];
        this.there = new boolean[sketch.days + 1][states];
    }

    private int[][] oneMore() {
        int[][] all = new int[sketch.kinds][counts];
        for (int[] ofKind : all) {
            Arrays.setAll(ofKind, count -> count);
        }
        int unit = 1;
        for (int kind : counted) {
            int size = sketch.mostOfKind[person][kind] + 1;
            for (int count = 0; count < counts; count++) {
                all[kind][count] = count / unit % size == size - 1 ? -1 : count + unit;
            }
            unit *= size;
        }
        return all;
    }

    /** Numbers to look at for one line, where no kind needs to be counted. */
    static long work(Sketch sketch, int person) {
        RunningLimits limits = sketch.limits[person];
        long cells = (long) weekends(sketch, limits) * minutes(sketch, limits);
        long states = (long) (sketch.kinds - 1) * runs(sketch, limits);
        return sketch.days * states * sketch.kinds * cells;
    }

    private static int runs(Sketch sketch, RunningLimits limits) {
        return Math.max(1, Math.min(limits.mostDaysRunning(), sketch.days));
    }

    private static int minutes(Sketch sketch, RunningLimits limits) {
        long longest = Arrays.stream(sketch.minutes).max().orElse(0);
        return (int) (Math.min(limits.mostMinutes(), longest * sketch.days) / sketch.minuteStep()) + 1;
    }

    private static int weekends(Sketch sketch, RunningLimits limits) {
        return Math.min(limits.mostWeekends(), sketch.days / DAYS_A_WEEK + 2) + 1;
    }

    /** Numbers looked at since it was asked last. */
    long takeWork() {
        long taken = work;
        work = 0;
        for (LinePricing more : countingMore) {
            taken += more == null ? 0 : more.takeWork();
        }
        return taken;
    }

    /** A line and its price. */
    record Priced(int[] line, long price) {}

    /** The cheapest first, at most so many; empty where none keeps the limits. */
    List<Priced> cheapest(long[][] prices, int most) {
        forward(prices);
        List<Priced> found = ends(prices, most);
        int tooMany = found.isEmpty() ? 0 : tooMany(found.get(0).line());
        if (tooMany > 0) {
            return countingMore(tooMany).cheapest(prices, most);
        }
        found.removeIf(each -> tooMany(each.line()) > 0);
        return found;
    }

    private LinePricing countingMore(int kind) {
        LinePricing counting = countingMore[kind];
        if (counting == null) {
            TreeSet<Integer> more = new TreeSet<>(counted);
            more.add(kind);
            counting = new LinePricing(sketch, person, more);
            countingMore[kind] = counting;
        }
        return counting;
    }

    private int tooMany(int[] line) {
        int[] seen = new int[sketch.kinds];
        for (int kind : line) {
            seen[kind]++;
        }
        for (int kind = 1; kind < sketch.kinds; kind++) {
            if (seen[kind] > sketch.mostOfKind[person][kind]) {
                return kind;
            }
        }
        return 0;
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

    private int run(int state) {
        return (state - offs) % runs + 1;
    }

    private boolean mayEndWork(int run, int lastDay) {
        return run >= limits.leastDaysRunning() || run == lastDay + 1;
    }

    private void forward(long[][] prices) {
        for (boolean[] day : there) {
            Arrays.fill(day, false);
        }
        // Days off that touch the first planned day are always enough.
        there[0][offs - 1] = true;
        Arrays.fill(least[0][offs - 1], NONE);
        least[0][offs - 1][0] = 0;
        for (int day = 0; day < sketch.days; day++) {
            for (int state = 0; state < states; state++) {
                if (there[day][state]) {
                    goOn(day, state, prices[day]);
                }
            }
        }
    }

    private void goOn(int day, int state, long[] prices) {
        for (int kind = 0; kind < sketch.kinds; kind++) {
            int next = prices[kind] == Sketch.NEVER ? -1 : next(day, state, kind);
            if (next >= 0) {
                add(day, state, next, kind, prices[kind]);
            }
        }
    }

    /** The state after that kind on the day; -1 where it may not follow. */
    private int next(int day, int state, int kind) {
        if (state < offs) {
            return kind == 0 ? off(state + 2) : state == offs - 1 ? on(kind, 1) : -1;
        }
        int run = run(state);
        if (kind == 0) {
            return mayEndWork(run, day - 1) ? off(1) : -1;
        }
        return run == runs || sketch.mayNotFollow[day - 1][kind(state)][kind] ? -1 : on(kind, run + 1);
    }

    private int weekendsOn(int day, int next) {
        int weekday = Math.floorMod(day - sketch.firstSaturday, DAYS_A_WEEK);
        return next >= offs && (weekday == 0 || weekday == 1 && run(next) == 1) ? 1 : 0;
    }

    private void add(int day, int state, int next, int kind, long price) {
        long[] now = least[day][state];
        long[] then = least[day + 1][next];
        if (!there[day + 1][next]) {
            there[day + 1][next] = true;
            Arrays.fill(then, NONE);
        }
        int more = sketch.minutes[kind] / step;
        int weekendsOn = weekendsOn(day, next);
        work += now.length;
        for (int count = 0; count < counts; count++) {
            int countThen = oneMore[kind][count];
            for (int weekend = 0; countThen >= 0 && weekend + weekendsOn < weekends; weekend++) {
                int from = (count * weekends + weekend) * minutes;
                int to = (countThen * weekends + weekend + weekendsOn) * minutes + more;
                for (int minute = 0; minute < minutes - more; minute++) {
                    long sum = now[from + minute] + price;
                    if (sum < then[to + minute]) {
                        then[to + minute] = sum;
                    }
                }
            }
        }
    }

    private record End(int state, int cell, long price) {}

    private List<Priced> ends(long[][] prices, int most) {
        List<End> ends = new ArrayList<>();
        int leastMinutes = Math.floorDiv(limits.leastMinutes() + step - 1, step);
        for (int state = 0; state < states; state++) {
            long[] last = least[sketch.days][state];
            for (int cell = 0; there[sketch.days][state] && cell < last.length; cell++) {
                if (cell % minutes >= leastMinutes && last[cell] < NONE / 2) {
                    ends.add(new End(state, cell, last[cell]));
                }
            }
        }
        List<Priced> found = new ArrayList<>();
        ends.stream()
                .sorted((one, other) -> Long.compare(one.price(), other.price()))
                .limit(most)
                .forEach(end -> found.add(new Priced(trace(end, prices), end.price())));
        return found;
    }

    private int[] trace(End end, long[][] prices) {
        int[] line = new int[sketch.days];
        End at = end;
        for (int day = sketch.days - 1; day >= 0; day--) {
            line[day] = kind(at.state());
            at = before(day, at, prices[day][line[day]]);
        }
        return line;
    }

    private End before(int day, End at, long price) {
        int kind = kind(at.state());
        int cell = at.cell() - sketch.minutes[kind] / step - weekendsOn(day, at.state()) * minutes;
        int ofCount = weekends * minutes;
        for (int state = 0; state < states; state++) {
            if (there[day][state] && next(day, state, kind) == at.state()) {
                for (int count = 0; count < counts; count++) {
                    int from = cell + (count - at.cell() / ofCount) * ofCount;
                    if (oneMore[kind][count] == at.cell() / ofCount && from >= 0 && least[day][state][from] == at.price() - price) {
                        return new End(state, from, at.price() - price);
                    }
                }
            }
        }
        throw new IllegalStateException("A line of person " + person + " has no beginning before day " + day + ".");
    }
}
