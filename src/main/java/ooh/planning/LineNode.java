package ooh.planning;

import java.util.Comparator;

/**
 * A part of all rotas, looked at by {@link LineTree}: by person and day the kinds that may be had there, a bit for each. None of
 * them costs less than at least; depth is how many choices led to it.
 */
record LineNode(long[][] may, long atLeast, int depth) {
    /** More kinds than that do not go into the bits. */
    static final int MOST_KINDS = 63;

    /** The most hopeful first, and of those alike the one nearest to a whole rota. */
    static final Comparator<LineNode> HOPEFUL_FIRST = Comparator.<LineNode>comparingLong(LineNode::atLeast)
            .thenComparing(Comparator.<LineNode>comparingInt(LineNode::depth).reversed());

    /** All rotas of the sketch. */
    static LineNode all(Sketch sketch) {
        long[][] may = new long[sketch.people.size()][sketch.days];
        for (int person = 0; person < may.length; person++) {
            for (int day = 0; day < sketch.days; day++) {
                for (int kind = 0; kind < sketch.kinds; kind++) {
                    may[person][day] |= sketch.mayHave(person, day, kind) ? 1L << kind : 0;
                }
            }
        }
        return new LineNode(may, Long.MIN_VALUE, 0);
    }

    boolean mayHave(int person, int day, int kind) {
        return (may[person][day] >> kind & 1) == 1;
    }

    boolean mayHave(int person, int[] line) {
        for (int day = 0; day < line.length; day++) {
            if (!mayHave(person, day, line[day])) {
                return false;
            }
        }
        return true;
    }

    LineNode only(int person, int day, int kind) {
        return with(person, day, 1L << kind);
    }

    LineNode without(int person, int day, int kind) {
        return with(person, day, may[person][day] & ~(1L << kind));
    }

    private LineNode with(int person, int day, long kinds) {
        long[][] now = may.clone();
        now[person] = may[person].clone();
        now[person][day] = kinds;
        return new LineNode(now, atLeast, depth + 1);
    }

    LineNode atLeast(long bound) {
        return new LineNode(may, Math.max(atLeast, bound), depth);
    }
}
