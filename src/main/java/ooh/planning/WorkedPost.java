package ooh.planning;

import java.time.Instant;
import ooh.time.Span;

/** A stretch of the standing daytime post that somebody really works: not on leave, not on a bank holiday. */
record WorkedPost(Worker worker, Span span) {
    Instant from() {
        return span.from();
    }

    Instant to() {
        return span.to();
    }
}
