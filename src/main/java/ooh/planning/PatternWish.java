package ooh.planning;

import ooh.staff.Wish;
import ooh.time.Span;

/** Somebody's wish about shifts of one pattern that begin in a stretch, with its weight. */
record PatternWish(Worker worker, Span span, String pattern, Wish.Kind kind, long weight) {
    boolean isRatherNot() {
        return kind == Wish.Kind.RATHER_NOT;
    }

    boolean isWouldLike() {
        return kind == Wish.Kind.WOULD_LIKE;
    }

    boolean isAbout(PlannedShift duty) {
        return duty.pattern().equals(pattern) && span.contains(duty.from());
    }
}
