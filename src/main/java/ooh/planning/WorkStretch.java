package ooh.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ooh.time.Span;

/**
 * Pieces of somebody's work, duties and the daytime post, that follow each other without the daily rest between: one period
 * of work. It may be 13 hours long, because 11 of each 24 are rest (Working Time Regulations 1998, regulation 10). {@link
 * Rest} looks at two pieces at a time; three short ones can each lie near enough to the others and still leave no rest.
 * Where the rest rules are overridden for a duty, a new stretch begins with it, because the rest before it is owed instead,
 * see {@link Overridden}; and with a post that comes next after it. What is left on either side is still asked.
 */
record WorkStretch(Worker worker, Span span, int pieces, boolean ofThisWeek, Piece last, Rest rest) {
    /** Of two pieces {@link Rest} has spoken already. */
    private static final int FEWEST_PIECES = 3;

    /** A duty, or a post. */
    record Piece(Span span, boolean isPost, boolean isOfThisWeek, boolean isRestOverridden) {
        private static final Comparator<Piece> IN_ORDER =
                Comparator.comparing(Piece::span).thenComparing(Piece::isRestOverridden);

        /** The post can not move, so of the two it is the duty that the override is about. */
        boolean isRestOverriddenBefore(Piece next) {
            return next.isRestOverridden || isRestOverridden && next.isPost;
        }
    }

    /** Those of the person's duties and posts that are too long, in order; work of other weeks alone is past mending. */
    static List<WorkStretch> tooLong(Worker worker, List<PlannedShift> duties) {
        if (duties.size() + worker.posts().size() < FEWEST_PIECES) {
            return List.of();
        }
        Rest rest = duties.get(0).timing().rest();
        List<WorkStretch> stretches = new ArrayList<>();
        pieces(worker, duties).forEach(piece -> add(piece, worker, rest, stretches));
        return stretches.stream()
                .filter(stretch -> stretch.ofThisWeek && stretch.pieces >= FEWEST_PIECES && stretch.minutesOver() > 0)
                .toList();
    }

    private static Stream<Piece> pieces(Worker worker, List<PlannedShift> duties) {
        return Stream.concat(
                        duties.stream()
                                .map(duty ->
                                        new Piece(duty.span(), false, duty.isOfThisWeek(), duty.isRestOverridden())),
                        worker.posts().stream().map(post -> new Piece(post, true, false, false)))
                .sorted(Piece.IN_ORDER);
    }

    private static void add(Piece piece, Worker worker, Rest rest, List<WorkStretch> stretches) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).goesOnWith(piece)) {
            stretches.set(last, stretches.get(last).with(piece));
        } else {
            stretches.add(new WorkStretch(worker, piece.span, 1, piece.isOfThisWeek, piece, rest));
        }
    }

    private boolean goesOnWith(Piece next) {
        return span.gapMinutes(next.span) < rest.restMinutes() && !last.isRestOverriddenBefore(next);
    }

    private WorkStretch with(Piece next) {
        return new WorkStretch(worker, span.hull(next.span), pieces + 1, ofThisWeek || next.isOfThisWeek, next, rest);
    }

    long minutesOver() {
        return span.minutes() - rest.stretchMinutes();
    }
}
