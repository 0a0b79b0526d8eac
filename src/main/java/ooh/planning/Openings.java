package ooh.planning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which places of the kinds may stay open: never fewer than {@code leastOpen} by kind, each at the kind's points if {@code
 * priced}, and all together for no more than {@code pointsAtMost}.
 */
record Openings(List<Kind> kinds, int[] leastOpen, boolean priced, long pointsAtMost) {
    /**
     * The most that open places can win back where each is worth the multiplier of its kind; parts of a place may be open,
     * so it is never too little. Notes in {@code open} how many of each are.
     *
     * @param multipliers in so many parts of a point
     */
    long worth(long[] multipliers, long parts, double[] open) {
        long worth = 0;
        long left = pointsAtMost;
        for (Kind kind : kinds) {
            int number = kind.number();
            open[number] = leastOpen[number];
            worth += leastOpen[number] * gain(kind, multipliers, parts);
            left -= leastOpen[number] * kind.points();
        }
        for (Kind kind : dearestFirst(multipliers, parts)) {
            int more = kind.places() - leastOpen[kind.number()];
            long gain = gain(kind, multipliers, parts);
            long points = kind.points() * more;
            if (points <= left) {
                worth += gain * more;
                open[kind.number()] += more;
                left -= points;
            } else if (left > 0) {
                worth += Math.floorDiv(gain * left, kind.points()) + 1;
                open[kind.number()] += (double) left / kind.points();
                left = 0;
            }
        }
        return worth;
    }

    private long gain(Kind kind, long[] multipliers, long parts) {
        return multipliers[kind.number()] - (priced ? kind.points() * parts : 0);
    }

    private List<Kind> dearestFirst(long[] multipliers, long parts) {
        double[] ofAPoint = new double[kinds.size()];
        for (Kind kind : kinds) {
            ofAPoint[kind.number()] = gain(kind, multipliers, parts) / Math.max(0.5, kind.points());
        }
        return IntStream.range(0, kinds.size())
                .filter(number -> ofAPoint[number] > 0
                        && leastOpen[number] < kinds.get(number).places())
                .boxed()
                .sorted(Comparator.comparingDouble(number -> -ofAPoint[number]))
                .map(kinds::get)
                .toList();
    }
}
