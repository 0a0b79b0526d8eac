package ooh.planning;

import java.util.Arrays;
import java.util.TreeSet;

/** How many shifts of each kind that is counted are in a line so far, all of it in one number; only so many as the person may have. */
final class LineCounts {
    private final int[] most;
    private final TreeSet<Integer> counted;
    private final int[][] oneMore;
    private final int size;

    private LineCounts(int[] most, TreeSet<Integer> counted) {
        this.most = most;
        this.counted = counted;
        this.size = counted.stream().mapToInt(kind -> most[kind] + 1).reduce(1, (one, other) -> one * other);
        this.oneMore = new int[most.length][size];
        int unit = 1;
        for (int kind = 0; kind < most.length; kind++) {
            int of = counted.contains(kind) ? most[kind] + 1 : 1;
            int step = counted.contains(kind) ? unit : 0;
            int before = unit;
            Arrays.setAll(oneMore[kind], count -> step > 0 && count / before % of == of - 1 ? -1 : count + step);
            unit *= of;
        }
    }

    static LineCounts none(Sketch sketch, int person) {
        return new LineCounts(sketch.mostOfKind[person], new TreeSet<>());
    }

    LineCounts and(int kind) {
        TreeSet<Integer> more = new TreeSet<>(counted);
        more.add(kind);
        return new LineCounts(most, more);
    }

    /** How many different counts there are. */
    int size() {
        return size;
    }

    /** The count with one more of the kind; -1 where that is too many. */
    int oneMore(int kind, int count) {
        return oneMore[kind][count];
    }

    /** A kind of which there are too many in the line, or 0. */
    int tooMany(int[] line) {
        int[] seen = new int[most.length];
        for (int kind : line) {
            if (++seen[kind] > most[kind] && kind > 0) {
                return kind;
            }
        }
        return 0;
    }
}
