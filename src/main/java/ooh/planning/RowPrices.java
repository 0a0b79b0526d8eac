package ooh.planning;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

final class RowPrices {
    /** Prices are counted in parts of a point. */
    private static final long PARTS = 1024;

    private final int[][][] rows;
    private final long[][] prices;
    private final int[] places;
    private final int[] leastOpen;
    private final long[] points;
    private final boolean listed;

    RowPrices(List<Kind> kinds, List<List<Reach.Row>> rowsByPerson) {
        this.listed = rowsByPerson.stream().noneMatch(List::isEmpty);
        this.rows = rowsByPerson.stream()
                .map(list -> list.stream()
                        .map(row -> row.kinds().stream().mapToInt(k -> k).toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
        this.prices = rowsByPerson.stream()
                .map(list -> list.stream().mapToLong(row -> row.price() * PARTS).toArray())
                .toArray(long[][]::new);
        this.places = kinds.stream().mapToInt(Kind::places).toArray();
        this.points = kinds.stream().mapToLong(Kind::points).toArray();
        this.leastOpen = places.clone();
        for (List<Reach.Row> list : rowsByPerson) {
            Set<Integer> any = new HashSet<>();
            list.forEach(row -> any.addAll(row.kinds()));
            any.forEach(kind -> leastOpen[kind] = Math.max(0, leastOpen[kind] - 1));
        }
    }

    static boolean debug = false;

    OptionalLong least(long pointsOpen) {
        if (!listed) {
            return OptionalLong.empty();
        }
        double[] at = new double[places.length];
        long[] multipliers = new long[places.length];
        int[] slope = new int[places.length];
        double[] openSlope = new double[places.length];
        long best = Long.MIN_VALUE;
        double[] bestAt = at.clone();
        double delta = -1;
        int since = 0;
        int round = 0;
        for (; round < 5000; round++) {
            for (int k = 0; k < at.length; k++) {
                multipliers[k] = Math.round(at[k] * PARTS);
            }
            long value = value(multipliers, pointsOpen, slope, openSlope);
            if (delta < 0) {
                delta = Math.max(1000 * PARTS, Math.abs(value) / 10.0);
            }
            if (value > best) {
                if (value > best + delta / 10) {
                    since = 0;
                }
                best = value;
                bestAt = at.clone();
            }
            if (++since > 25) {
                since = 0;
                delta /= 2;
                at = bestAt.clone();
                if (delta < PARTS / 4) {
                    break;
                }
            }
            double norm = 0;
            for (int k = 0; k < at.length; k++) {
                double g = slope[k] - openSlope[k];
                norm += g * g;
            }
            if (norm == 0) {
                break;
            }
            double step = (best + delta - value) / norm / PARTS;
            for (int k = 0; k < at.length; k++) {
                at[k] += step * (slope[k] - openSlope[k]);
            }
        }
        if (debug) {
            System.out.println("rounds " + round + " rows "
                    + Arrays.stream(rows).map(r -> r.length).toList() + " kinds " + at.length + " value "
                    + best / (double) PARTS);
        }
        return OptionalLong.of(-Math.floorDiv(-best, PARTS));
    }

    private long value(long[] multipliers, long pointsOpen, int[] slope, double[] openSlope) {
        long value = 0;
        for (int k = 0; k < places.length; k++) {
            slope[k] = places[k];
            openSlope[k] = 0;
            value += multipliers[k] * places[k];
        }
        for (int p = 0; p < rows.length; p++) {
            long least = Long.MAX_VALUE;
            int[] leastRow = {};
            int[][] theirs = rows[p];
            for (int r = 0; r < theirs.length; r++) {
                long price = prices[p][r];
                for (int kind : theirs[r]) {
                    price -= multipliers[kind];
                }
                if (price < least) {
                    least = price;
                    leastRow = theirs[r];
                }
            }
            value += least;
            for (int kind : leastRow) {
                slope[kind]--;
            }
        }
        return value - open(multipliers, pointsOpen, openSlope);
    }

    private long open(long[] multipliers, long pointsOpen, double[] openSlope) {
        long value = 0;
        long left = pointsOpen;
        for (int k = 0; k < places.length; k++) {
            value += multipliers[k] * leastOpen[k];
            left -= points[k] * leastOpen[k];
            openSlope[k] = leastOpen[k];
        }
        Integer[] order = new Integer[places.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Double.compare(density(multipliers, b), density(multipliers, a)));
        for (int k : order) {
            int more = places[k] - leastOpen[k];
            if (multipliers[k] > 0 && more > 0) {
                if (points[k] * more <= left) {
                    value += multipliers[k] * more;
                    openSlope[k] += more;
                    left -= points[k] * more;
                } else if (left > 0) {
                    value += Math.floorDiv(multipliers[k] * left, points[k]) + 1;
                    openSlope[k] += (double) left / points[k];
                    left = 0;
                }
            }
        }
        return value;
    }

    private double density(long[] multipliers, int k) {
        return points[k] == 0 ? (multipliers[k] > 0 ? Double.MAX_VALUE : 0) : (double) multipliers[k] / points[k];
    }
}
