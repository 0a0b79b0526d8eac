package ooh.planning;

import java.util.Arrays;

/** A rota on a {@link Sketch} while it is tried out: who has which kind on which day, and what that costs. One thread's work. */
final class SketchedRota {
    final Sketch sketch;

    /** By person and day; changed only through {@link #take}. */
    final int[][] lines;

    private final LinePrice price;
    private final int[][] count;
    private final long[] brokenOf;
    private final int[][] bestLines;
    private long broken;
    private long cost;
    private long best = Long.MAX_VALUE;

    SketchedRota(Sketch sketch) {
        int people = sketch.people.size();
        this.sketch = sketch;
        this.lines = new int[people][sketch.days];
        this.price = new LinePrice(sketch);
        this.count = new int[sketch.days][sketch.kinds];
        this.brokenOf = new long[people];
        this.bestLines = new int[people][sketch.days];
        begin(sketch.start);
    }

    /** Goes on from that rota. */
    void begin(int[][] from) {
        cost = 0;
        broken = 0;
        for (int[] ofDay : count) {
            Arrays.fill(ofDay, 0);
        }
        for (int person = 0; person < lines.length; person++) {
            System.arraycopy(from[person], 0, lines[person], 0, sketch.days);
            brokenOf[person] = price.of(person, lines[person]);
            broken += brokenOf[person];
            for (int day = 0; day < sketch.days; day++) {
                cost += sketch.wish(person, day, lines[person][day]);
                if (!sketch.fixed[person][day]) {
                    count[day][lines[person][day]]++;
                }
            }
        }
        for (int day = 0; day < sketch.days; day++) {
            for (int kind = 1; kind < sketch.kinds; kind++) {
                cost += cover(day, kind, count[day][kind]);
            }
        }
        remember();
    }

    /** What the cheapest rota so far without a broken limit costs. */
    long best() {
        return best;
    }

    int[][] bestLines() {
        return bestLines;
    }

    /** The cheapest so far, or where none kept all limits, the rota as it is. */
    int[][] found() {
        return best == Long.MAX_VALUE ? lines : bestLines;
    }

    long broken(int person) {
        return brokenOf[person];
    }

    /** What the line would cost in broken limits. */
    long broken(int person, int[] line) {
        return price.of(person, line);
    }

    /** What it costs more, but for broken limits, where the person has that line instead, the same but for these days. */
    long dearer(int person, int[] line, int from, int to) {
        int[] now = lines[person];
        long dearer = 0;
        for (int day = from; day < to; day++) {
            int kind = line[day];
            int before = now[day];
            if (kind != before) {
                dearer += added(day, kind, count[day][kind])
                        - added(day, before, count[day][before] - 1)
                        + sketch.wish(person, day, kind)
                        - sketch.wish(person, day, before);
            }
        }
        return dearer;
    }

    /** What it costs that the person has that kind on the day and not nothing, as the others stand. */
    long costOf(int person, int day, int kind) {
        int others = count[day][kind] - (lines[person][day] == kind && !sketch.fixed[person][day] ? 1 : 0);
        return added(day, kind, others) + sketch.wish(person, day, kind);
    }

    void take(int person, int[] line, int from, int to, long dearer, long brokenNow) {
        int[] now = lines[person];
        for (int day = from; day < to; day++) {
            count[day][line[day]]++;
            count[day][now[day]]--;
            now[day] = line[day];
        }
        broken += brokenNow - brokenOf[person];
        brokenOf[person] = brokenNow;
        cost += dearer;
    }

    void remember() {
        if (broken == 0 && cost < best) {
            best = cost;
            for (int person = 0; person < lines.length; person++) {
                System.arraycopy(lines[person], 0, bestLines[person], 0, sketch.days);
            }
        }
    }

    /** With what broken limits cost. */
    long cost() {
        return cost + broken;
    }

    private long added(int day, int kind, int toSoMany) {
        return kind == 0 ? 0 : cover(day, kind, toSoMany + 1) - cover(day, kind, toSoMany);
    }

    private long cover(int day, int kind, int number) {
        long[] costs = sketch.cover[day][kind];
        return number < costs.length
                ? costs[number]
                : costs[costs.length - 1] + 200 * sketch.unit * (number - costs.length + 1);
    }
}
