package ooh.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ooh.staff.RunningLimits;
import org.jspecify.annotations.Nullable;

/**
 * One person's cheapest lines of days of all that keep the person's running limits, where each day and kind has a price. By
 * dynamic programming from day to day, as {@link Redraw} does with chances (a shortest path with resources: Irnich and
 * Desaulniers 2005). Beside its {@link LineStates} a line so far has a cell: the minutes, the weekends, and how many there
 * are of each kind of which the cheapest line would otherwise have too many.
 */
final class LinePricing {
    static final long NONE = Long.MAX_VALUE / 4;

    /** Of all states and days; 80 MB. */
    private static final long MOST_CELLS = 10_000_000;

    /** Lines looked at for some that do not have too many of a kind. */
    private static final int MOST_TRACED = 50;

    private final Sketch sketch;
    private final LineStates states;
    private final LineCounts counts;
    private final RunningLimits limits;
    private final int step;
    private final int minutes;
    private final int weekends;
    private final int cells;
    private final boolean[][] there;

    /** By days, state and cell what the cheapest days so far cost; all people's, because they are asked in turn. */
    private final long[][][] least;

    /** By kind, what counts one kind more: asked where the cheapest line has too many of it. */
    private final @Nullable LinePricing[] countingMore;

    private long work;

    private LinePricing(Sketch sketch, LineStates states, LineCounts counts, long[][][] least) {
        this.sketch = sketch;
        this.states = states;
        this.counts = counts;
        this.least = least;
        this.limits = states.limits();
        this.step = sketch.minuteStep();
        this.minutes = minutes(sketch, limits);
        this.weekends = states.mostWeekends() + 1;
        this.cells = counts.size() * weekends * minutes;
        this.there = new boolean[sketch.days + 1][states.count()];
        this.countingMore = new LinePricing[sketch.kinds];
    }

    /** One for each person; all of them one thread's work. */
    static LinePricing[] ofAll(Sketch sketch) {
        LineStates[] states = new LineStates[sketch.people.size()];
        Arrays.setAll(states, person -> LineStates.of(sketch, person));
        int most = Arrays.stream(states).mapToInt(LineStates::count).max().orElse(0);
        long[][][] least = new long[sketch.days + 1][most][0];
        return IntStream.range(0, states.length)
                .mapToObj(person -> new LinePricing(sketch, states[person], LineCounts.none(sketch, person), least))
                .toArray(LinePricing[]::new);
    }

    /** Numbers to look at for one line of each person, where no kind needs to be counted. */
    static long work(Sketch sketch) {
        long work = 0;
        for (int person = 0; person < sketch.people.size(); person++) {
            LineStates states = LineStates.of(sketch, person);
            long cells = (states.mostWeekends() + 1L) * minutes(sketch, sketch.limits[person]);
            work += cells * states.count() * sketch.kinds * sketch.days;
        }
        return work;
    }

    private static int minutes(Sketch sketch, RunningLimits limits) {
        long longest = Arrays.stream(sketch.minutes).max().orElse(0);
        return (int) (Math.min(limits.mostMinutes(), longest * sketch.days) / sketch.minuteStep()) + 1;
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

    /** Lines, the cheapest first; no line costs less than at least, which is {@link #NONE} where no line keeps the limits. */
    record Cheapest(long atLeast, List<Priced> lines) {}

    /** At most so many. There may be none though lines are there, where too many kinds would have to be counted. */
    Cheapest cheapest(long[][] prices, int most) {
        forward(prices);
        List<End> ends = ends();
        if (ends.isEmpty()) {
            return new Cheapest(NONE, List.of());
        }
        int tooMany = counts.tooMany(trace(ends.get(0), prices));
        if (tooMany > 0) {
            LinePricing counting = countingMore(tooMany);
            if ((long) counting.cells * states.count() * sketch.days <= MOST_CELLS) {
                return counting.cheapest(prices, most);
            }
        }
        List<Priced> lines = ends.stream()
                .limit(MOST_TRACED)
                .map(end -> new Priced(trace(end, prices), end.price()))
                .filter(each -> counts.tooMany(each.line()) == 0)
                .limit(most)
                .toList();
        return new Cheapest(ends.get(0).price(), lines);
    }

    private LinePricing countingMore(int kind) {
        LinePricing counting = countingMore[kind];
        if (counting == null) {
            counting = new LinePricing(sketch, states, counts.and(kind), least);
            countingMore[kind] = counting;
        }
        return counting;
    }

    private void forward(long[][] prices) {
        for (boolean[] day : there) {
            Arrays.fill(day, false);
        }
        room(0, states.first())[0] = 0;
        for (int day = 0; day < sketch.days; day++) {
            for (int state = 0; state < states.count(); state++) {
                if (there[day][state]) {
                    goOn(day, state, prices[day]);
                }
            }
        }
    }

    /** Empty where nothing led to that state yet. */
    private long[] room(int days, int state) {
        if (least[days][state].length < cells) {
            least[days][state] = new long[cells];
        }
        if (!there[days][state]) {
            there[days][state] = true;
            Arrays.fill(least[days][state], 0, cells, NONE);
        }
        return least[days][state];
    }

    private void goOn(int day, int state, long[] prices) {
        for (int kind = 0; kind < sketch.kinds; kind++) {
            int next = prices[kind] == Sketch.NEVER ? -1 : states.next(day, state, kind);
            if (next >= 0) {
                add(least[day][state], room(day + 1, next), kind, states.weekends(day, next), prices[kind]);
            }
        }
    }

    private void add(long[] now, long[] then, int kind, int weekendsOn, long price) {
        int more = sketch.minutes[kind] / step;
        work += cells;
        for (int count = 0; count < counts.size(); count++) {
            int countThen = counts.oneMore(kind, count);
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

    /** The cheapest first. */
    private List<End> ends() {
        List<End> ends = new ArrayList<>();
        int leastMinutes = Math.floorDiv(limits.leastMinutes() + step - 1, step);
        for (int state = 0; state < states.count(); state++) {
            long[] last = least[sketch.days][state];
            for (int cell = 0; there[sketch.days][state] && cell < cells; cell++) {
                if (cell % minutes >= leastMinutes && last[cell] < NONE / 2) {
                    ends.add(new End(state, cell, last[cell]));
                }
            }
        }
        ends.sort(Comparator.comparingLong(End::price));
        return ends;
    }

    private int[] trace(End end, long[][] prices) {
        int[] line = new int[sketch.days];
        End at = end;
        for (int day = sketch.days - 1; day >= 0; day--) {
            line[day] = states.kind(at.state());
            at = before(day, at, prices[day][line[day]]);
        }
        return line;
    }

    private End before(int day, End at, long price) {
        int kind = states.kind(at.state());
        int ofCount = weekends * minutes;
        int count = at.cell() / ofCount;
        int rest = at.cell() % ofCount - sketch.minutes[kind] / step - states.weekends(day, at.state()) * minutes;
        for (int state = 0; state < states.count(); state++) {
            if (there[day][state] && states.next(day, state, kind) == at.state()) {
                for (int before = 0; before < counts.size(); before++) {
                    int cell = before * ofCount + rest;
                    if (counts.oneMore(kind, before) == count && least[day][state][cell] == at.price() - price) {
                        return new End(state, cell, at.price() - price);
                    }
                }
            }
        }
        throw new IllegalStateException("No line leads to " + at + " on day " + day + ", which can not be.");
    }
}
