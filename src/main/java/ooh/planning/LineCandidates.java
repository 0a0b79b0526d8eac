package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which column to bring into a mixture next: one that makes it much cheaper, looked for among the best of the last look at
 * all, which are looked at again only when none of those is left (partial pricing).
 */
final class LineCandidates {
    private static final double TINY = 1e-9;
    private static final int MOST = 80;

    private final List<LineColumn> cover;
    private final List<LineColumn> lines;
    private final List<LineColumn> some = new ArrayList<>();

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
            lookAtAll(worths);
            best = bestOfSome(worths);
        }
        return best;
    }

    private void lookAtAll(double[] worths) {
        List<LineColumn> all = new ArrayList<>();
        double most = TINY;
        for (List<LineColumn> columns : List.of(cover, lines)) {
            for (LineColumn column : columns) {
                double gain = gain(column, worths);
                if (gain > TINY) {
                    all.add(column);
                    most = Math.max(most, gain);
                }
            }
        }
        double enough = most / 3;
        all.stream().filter(column -> gain(column, worths) > enough).limit(MOST).forEach(some::add);
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
