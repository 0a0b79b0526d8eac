package ooh.planning;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A part of all rotas, looked at by {@link LineTree}: that of the parent, if there is one, in which the person has one of
 * these kinds on the day (a bit for each). None of them costs less than at least; depth is how many choices led to it.
 */
record LineNode(@Nullable LineNode parent, int person, int day, long kinds, long atLeast, int depth) {
    /** The most hopeful first, and of those alike the one nearest to a whole rota. */
    static final Comparator<LineNode> HOPEFUL_FIRST = Comparator.<LineNode>comparingLong(LineNode::atLeast)
            .thenComparing(Comparator.<LineNode>comparingInt(LineNode::depth).reversed());

    /** All rotas. */
    static LineNode root() {
        return new LineNode(null, 0, 0, -1L, Long.MIN_VALUE, 0);
    }

    LineNode only(int whose, int on, int kind) {
        return new LineNode(this, whose, on, 1L << kind, atLeast, depth + 1);
    }

    LineNode without(int whose, int on, int kind) {
        return new LineNode(this, whose, on, ~(1L << kind), atLeast, depth + 1);
    }

    LineNode atLeast(long bound) {
        return new LineNode(parent, person, day, kinds, Math.max(atLeast, bound), depth);
    }
}
