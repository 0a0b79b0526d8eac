package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ooh.time.Span;

/**
 * Pieces of somebody's work, duties and the daytime post, that follow each other without the daily rest between: one period
 * of work. It may be 13 hours long, because 11 of each 24 are rest (Working Time Regulations 1998, regulation 10). {@link
 * Rest} looks at two pieces at a time; three short ones can each lie near enough to the others and still leave no rest.
 * Where the rest rules are overridden for a duty in it, nothing is asked here: the rest is owed, see {@link Overridden}.
 */
record WorkStretch(Worker worker, Span span, int pieces, boolean ofThisWeek, boolean overridden, Rest rest) {
    /** Of two pieces {@link Rest} has spoken already. */
    private static final int FEWEST_PIECES = 3;

    /** Those of the person's duties and posts that are too long, in order; work of other weeks alone is past mending. */
    static List<WorkStretch> tooLong(Worker worker, List<PlannedShift> duties) {
        if (duties.size() + worker.posts().size() < FEWEST_PIECES) {
            return List.of();
        }
        List<WorkStretch> stretches = new ArrayList<>();
        pieces(worker, duties).forEach(piece -> add(piece, stretches));
        return stretches.stream()
                .filter(stretch -> stretch.ofThisWeek && !stretch.overridden)
                .filter(stretch -> stretch.pieces >= FEWEST_PIECES && stretch.minutesOver() > 0)
                .toList();
    }

    private static Stream<WorkStretch> pieces(Worker worker, List<PlannedShift> duties) {
        Rest rest = duties.get(0).timing().rest();
        return Stream.concat(
                        duties.stream()
                                .map(duty -> new WorkStretch(
                                        worker, duty.span(), 1, duty.isOfThisWeek(), duty.isRestOverridden(), rest)),
                        worker.posts().stream().map(post -> new WorkStretch(worker, post, 1, false, false, rest)))
                .sorted((one, other) -> one.span.compareTo(other.span));
    }

    private static void add(WorkStretch piece, List<WorkStretch> stretches) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).span.gapMinutes(piece.span) < piece.rest.restMinutes()) {
            stretches.set(last, stretches.get(last).with(piece));
        } else {
            stretches.add(piece);
        }
    }

    private WorkStretch with(WorkStretch next) {
        return new WorkStretch(
                worker,
                span.hull(next.span),
                pieces + 1,
                ofThisWeek || next.ofThisWeek,
                overridden || next.overridden,
                rest);
    }

    long minutesOver() {
        return span.minutes() - rest.stretchMinutes();
    }
}
