package ooh.planning;

import java.time.Instant;
import ooh.time.Span;

/** A stretch in which somebody can not work. Why is not the planner's business. */
record Absent(Worker worker, Span span) {
    Instant from() {
        return span.from();
    }

    Instant to() {
        return span.to();
    }

    long minutesOf(PlannedShift duty) {
        return span.overlapMinutes(duty.span());
    }
}
