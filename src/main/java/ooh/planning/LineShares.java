package ooh.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The cheapest mixture of the lines known so far: everybody takes shares of lines that add up to one, and each day and kind
 * costs what its cover costs, part of a place in proportion. What comes out beside it is what one more person would be worth
 * on a day and kind, by which further lines are found. A linear program by the simplex method with upper bounds (Dantzig
 * 1955), which goes on from where it stood when lines are added or barred. One thread's work.
 */
final class LineShares {
    private static final double TINY = 1e-9;

    /** Places more than there are cost as much in {@link SketchedRota}. */
    private static final double BEYOND = 200;

    /** Dearer than all that a line can be worth, so that no barred line stays in the mixture. */
    private static final double BARRED = 1000;

    /** Exchanges in one go; a mixture that is not yet the cheapest gives worths as well. */
    private static final int MOST_EXCHANGES = 2000;

    private final Sketch sketch;
    private final int people;
    private final List<LineColumn> cover = new ArrayList<>();
    private final List<LineColumn> lines = new ArrayList<>();

    /** One line of each person, which is never dropped. */
    private final List<LineColumn> first = new ArrayList<>();

    private final LineCandidates candidates = new LineCandidates(cover, lines);
    private final LineBasis basis;
    private final long fixedCost;
    private long work;

    LineShares(Sketch sketch, List<int[]> firstLines, long seed) {
        this.sketch = sketch;
        this.people = firstLines.size();
        // Right sides a little apart, or else exchanges would change nothing for long (degeneracy).
        SplittableRandom lots = new SplittableRandom(seed);
        double[] right = new double[row(sketch.days, 1)];
        Arrays.setAll(right, row -> row < people ? 1 : -1e-6 * (0.5 + lots.nextDouble()));
        this.basis = new LineBasis(right);
        long open = 0;
        for (int day = 0; day < sketch.days; day++) {
            for (int kind = 1; kind < sketch.kinds; kind++) {
                open += sketch.cover[day][kind][0];
                layCover(row(day, kind), sketch.cover[day][kind]);
            }
        }
        this.fixedCost = open;
        for (int person = 0; person < people; person++) {
            add(person, firstLines.get(person));
        }
        first.addAll(lines);
        begin();
    }

    private int row(int day, int kind) {
        return people + day * (sketch.kinds - 1) + kind - 1;
    }

    /** A column for as many places as follow each other at one price. */
    private void layCover(int row, long[] costs) {
        int to;
        for (int from = 0; from < costs.length - 1; from = to) {
            long price = costs[from + 1] - costs[from];
            to = from + 1;
            while (to < costs.length - 1 && costs[to + 1] - costs[to] == price) {
                to++;
            }
            cover.add(LineColumn.cover(row, price / (double) sketch.unit, to - from));
        }
        cover.add(LineColumn.cover(row, BEYOND, Double.POSITIVE_INFINITY));
    }

    void add(int person, int[] line) {
        int[] rows = new int[sketch.days + 1];
        int size = 0;
        rows[size++] = person;
        for (int day = 0; day < sketch.days; day++) {
            if (line[day] > 0 && !sketch.fixed[person][day]) {
                rows[size++] = row(day, line[day]);
            }
        }
        double cost = sketch.wishesOf(person, line) / (double) sketch.unit;
        lines.add(LineColumn.line(person, line, Arrays.copyOf(rows, size), cost));
    }

    /** Everybody has the one line, and the cover costs what it then costs. */
    private void begin() {
        int[] count = new int[basis.columns.length];
        cover.forEach(column -> column.inBasis = false);
        lines.forEach(column -> column.inBasis = false);
        for (LineColumn column : first) {
            enter(column.person, column);
            for (int row : column.rows) {
                count[row]++;
            }
        }
        for (LineColumn column : cover) {
            int row = column.rows[0];
            column.atMost = count[row] >= column.most;
            if (column.atMost) {
                count[row] -= (int) column.most;
            } else if (count[row] >= 0) {
                enter(row, column);
                count[row] = -1;
            }
        }
        basis.makeAnew(cover);
    }

    private void enter(int row, LineColumn column) {
        basis.columns[row] = column;
        column.inBasis = true;
        column.atMost = false;
    }

    /** Whether the mixture is the cheapest now. */
    boolean mix() {
        candidates.forget();
        for (int exchange = 0; exchange < MOST_EXCHANGES; exchange++) {
            if (basis.isWorn() && !basis.makeAnew(cover)) {
                begin();
            }
            LineColumn entering = candidates.best(basis.worths);
            if (entering == null) {
                return true;
            }
            bringIn(entering);
        }
        return false;
    }

    /** As much of it as there can be before another is used up or at its most, which then leaves. */
    private void bringIn(LineColumn entering) {
        work += (long) basis.columns.length * basis.columns.length;
        double[] replaced = basis.replacedBy(entering);
        double direction = entering.atMost ? -1 : 1;
        double amount = entering.most;
        int out = -1;
        for (int row = 0; row < replaced.length; row++) {
            double change = -direction * replaced[row];
            if (Math.abs(change) > TINY) {
                double room = room(row, change);
                boolean firmer = out >= 0 && Math.abs(change) > Math.abs(replaced[out]);
                if (room < amount - 1e-11 || room <= amount + 1e-11 && firmer) {
                    amount = Math.min(amount, room);
                    out = row;
                }
            }
        }
        for (int row = 0; row < replaced.length; row++) {
            basis.amounts[row] -= direction * replaced[row] * amount;
        }
        if (out < 0) {
            entering.atMost = !entering.atMost;
            return;
        }
        LineColumn leaving = basis.columns[out];
        leaving.inBasis = false;
        leaving.atMost = direction * replaced[out] < 0;
        basis.exchange(out, entering, entering.atMost ? entering.most - amount : amount);
        enter(out, entering);
    }

    private double room(int row, double change) {
        double amount = basis.amounts[row];
        return change < 0 ? Math.max(0, amount) / -change : Math.max(0, basis.columns[row].most - amount) / change;
    }

    /** What the mixture costs. */
    double cost() {
        double cost = 0;
        for (int row = 0; row < basis.columns.length; row++) {
            cost += basis.columns[row].price() * basis.amounts[row];
        }
        for (LineColumn column : cover) {
            cost += column.atMost ? column.price() * column.most : 0;
        }
        return cost * sketch.unit + fixedCost;
    }

    /** What one more person on the day and kind is worth. */
    double worth(int day, int kind) {
        return basis.worths[row(day, kind)] * sketch.unit;
    }

    /** What a line of the person may cost beyond what its days are worth, to be of use. */
    double worth(int person) {
        return basis.worths[person] * sketch.unit;
    }

    /** Hears of each line in the mixture and its share. */
    interface Share {
        void of(int person, int[] line, double share);
    }

    void each(Share share) {
        for (int row = 0; row < basis.columns.length; row++) {
            LineColumn column = basis.columns[row];
            if (column.person != LineColumn.NOBODY && basis.amounts[row] > 1e-6) {
                share.of(column.person, column.line, basis.amounts[row]);
            }
        }
    }

    /** Hears of each line that is known. */
    interface Known {
        void of(int person, int[] line);
    }

    void eachLine(Known heard) {
        lines.forEach(column -> heard.of(column.person, column.line));
    }

    /** From now on only lines are taken of which each day may be. */
    void keepTo(LineKinds kinds) {
        lines.forEach(column -> column.barred = kinds.mayHave(column.person, column.line) ? 0 : BARRED);
        basis.reckonWorths();
    }

    /** Where there are twice as many lines, forgets those that would cost most by what their days are worth now. */
    boolean keepCheapest(int most) {
        if (lines.size() <= 2 * most) {
            return false;
        }
        double[] dearer = lines.stream().mapToDouble(this::dearer).sorted().toArray();
        lines.removeIf(column -> dearer(column) > dearer[most] && !column.inBasis && !first.contains(column));
        return true;
    }

    private double dearer(LineColumn column) {
        return column.dearer(basis.worths) - column.barred;
    }

    /** Numbers looked at so far, a measure of time that is the same on every machine. */
    long work() {
        return work;
    }
}
