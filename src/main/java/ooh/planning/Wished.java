package ooh.planning;

import java.time.Instant;
import ooh.staff.Wish;
import ooh.time.Span;

/**
 * The part of somebody's wish that lies in one planned week. {@code mostMinutes} is the most that one wish can weigh, so that
 * who wishes for a whole week does not outweigh who wishes for an evening.
 */
record Wished(Worker worker, Span span, Wish.Kind kind, long mostMinutes) {
    Instant from() {
        return span.from();
    }

    Instant to() {
        return span.to();
    }

    boolean isRatherNot() {
        return kind == Wish.Kind.RATHER_NOT;
    }

    boolean isWouldLike() {
        return kind == Wish.Kind.WOULD_LIKE;
    }

    long minutes() {
        return Math.min(mostMinutes, span.minutes());
    }

    boolean isDuring(PlannedShift duty) {
        return span.overlaps(duty.span());
    }

    long ignoredMinutes(PlannedShift duty) {
        return span.overlapMinutes(duty.span());
    }
}
