package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which column to bring into a mixture next: one that makes it much cheaper, looked for among some until none of them does
 * any more, and then among others (partial pricing).
 */
final class LineCandidates {
    private static final double TINY = 1e-9;
    private static final int ENOUGH = 20;
    private static final int AT_ONCE = 500;

    private final List<LineColumn> cover;
    private final List<LineColumn> lines;
    private final List<LineColumn> some = new ArrayList<>();
    private int at;

    LineCandidates(List<LineColumn> cover, List<LineColumn> lines) {
        this.cover = cover;
        this.lines = lines;
    }

    void forget() {
        some.clear();
    }

    @Nullable
    LineColumn best(double[] worths) {
        LineColumn best = bestOfSome(worths);
        if (best == null) {
            lookForMore(worths);
            best = bestOfSome(worths);
        }
        return best;
    }

    /** At the cover, and at lines from where it stopped looking, until there are enough. */
    private void lookForMore(double[] worths) {
        cover.forEach(column -> look(column, worths));
        for (int looked = 0; looked < lines.size() && (looked % AT_ONCE > 0 || some.size() < ENOUGH); looked++) {
            at = at + 1 < lines.size() ? at + 1 : 0;
            look(lines.get(at), worths);
        }
    }

    private void look(LineColumn column, double[] worths) {
        if (gain(column, worths) > TINY) {
            some.add(column);
        }
    }

    private @Nullable LineColumn bestOfSome(double[] worths) {
        some.removeIf(column -> gain(column, worths) <= TINY);
        LineColumn best = null;
        double most = 0;
        for (LineColumn column : some) {
            double gain = gain(column, worths);
            if (gain > most) {
                most = gain;
                best = column;
            }
        }
        return best;
    }

    private static double gain(LineColumn column, double[] worths) {
        if (column.inBasis || column.barred > 0) {
            return 0;
        }
        double dearer = column.dearer(worths);
        return column.atMost ? dearer : -dearer;
    }
}
