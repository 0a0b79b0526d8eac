package ooh.planning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The parts of all rotas that are still to be looked at. Mostly the latest comes next, which is like what was looked at just
 * before and so soon done; but then the most hopeful of all, so that one wrong choice early on does not hold the search.
 */
final class LineNodes {
    /** Latest ones between two most hopeful ones. */
    private static final int LATEST = 3;

    private final PriorityQueue<LineNode> hopeful = new PriorityQueue<>(LineNode.HOPEFUL_FIRST);
    private final Deque<LineNode> latest = new ArrayDeque<>();
    private int taken;

    void add(LineNode node) {
        hopeful.add(node);
        latest.push(node);
    }

    boolean isEmpty() {
        return hopeful.isEmpty();
    }

    /** What none of them costs less than. */
    long atLeast() {
        LineNode first = hopeful.peek();
        return first == null ? Long.MAX_VALUE : first.atLeast();
    }

    /** Null where none can be better than the best. */
    @Nullable
    LineNode next(long best) {
        if (atLeast() >= best) {
            hopeful.clear();
            return null;
        }
        taken++;
        while (taken % (LATEST + 1) > 0 && !latest.isEmpty()) {
            LineNode node = latest.pop();
            if (node.atLeast() < best && hopeful.remove(node)) {
                return node;
            }
        }
        latest.clear();
        return hopeful.remove();
    }
}
