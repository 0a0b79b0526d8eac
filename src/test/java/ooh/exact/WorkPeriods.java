package ooh.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work of one person, posts included, that follows on with less than the daily rest between. */
record WorkPeriods(AuditWeek week, List<Stretch> posts, List<Work> carried) {
    /** A post where there is no duty. */
    private record Piece(Stretch span, @Nullable Work duty) {
        boolean isOverridden() {
            return duty != null && duty.restOverridden();
        }

        boolean isOfWeek() {
            return duty != null && !duty.carriedOver();
        }
    }

    /** By how much periods of three pieces or more are too long, where one of them is a duty of the week. */
    long over(List<Work> duties) {
        List<Piece> inOrder = inOrder(duties);
        long over = 0;
        int next;
        for (int first = 0; first < inOrder.size(); first = next) {
            long to = inOrder.get(first).span().to();
            for (next = first + 1;
                    next < inOrder.size() && goesOn(to, inOrder.get(next - 1), inOrder.get(next));
                    next++) {
                to = Math.max(to, inOrder.get(next).span().to());
            }
            boolean ours = inOrder.subList(first, next).stream().anyMatch(Piece::isOfWeek);
            long minutes = to - inOrder.get(first).span().from();
            over += ours && next - first >= 3 ? Math.max(0, minutes - week.parameter("stretchMinutes")) : 0;
        }
        return over;
    }

    private List<Piece> inOrder(List<Work> duties) {
        List<Piece> pieces = new ArrayList<>();
        duties.forEach(duty -> pieces.add(new Piece(duty.span(), duty)));
        carried.forEach(duty -> pieces.add(new Piece(duty.span(), duty)));
        posts.forEach(post -> pieces.add(new Piece(post, null)));
        pieces.sort(Comparator.comparing((Piece piece) -> piece.span().from())
                .thenComparing(piece -> piece.span().to())
                .thenComparing(Piece::isOverridden));
        return pieces;
    }

    /** An override is about the rest before its duty, and about the rest from it to a post that comes next. */
    private boolean goesOn(long to, Piece before, Piece next) {
        boolean overridden = next.isOverridden() || before.isOverridden() && next.duty() == null;
        return !overridden && next.span().from() - to < week.parameter("restMinutes");
    }

    /** The period that ends last before the duty, overridden or not; none where nothing lies before it. */
    static @Nullable Stretch before(Stretch duty, List<Stretch> work, long restMinutes) {
        List<Stretch> earlier = work.stream()
                .filter(other -> other.to() <= duty.from())
                .sorted(Comparator.comparing(Stretch::from).thenComparing(Stretch::to))
                .toList();
        Stretch period = null;
        for (Stretch next : earlier) {
            period = period == null || next.from() - period.to() >= restMinutes
                    ? next
                    : new Stretch(period.from(), Math.max(period.to(), next.to()));
        }
        return period;
    }
}
