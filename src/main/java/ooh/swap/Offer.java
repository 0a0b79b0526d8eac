package ooh.swap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ooh.rota.Duty;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * A published duty, or part of one, that its holder would give away. Until somebody takes it the duty stays the holder's:
 * an offer is no cover. {@code end} is there once it was taken or withdrawn.
 */
record Offer(
        String id,
        Week week,
        String shift,
        String person,
        Span span,
        String by,
        Instant offeredAt,
        @Nullable End end) {
    /** Who took it, or {@code null} where it was withdrawn; and who said so, when. */
    record End(@Nullable String takenBy, String by, Instant at) {}

    /** The offerer's duty where it still is theirs, has not begun, and nobody took it. */
    Optional<Duty> duty(List<Duty> duties, Instant now) {
        return end != null || !span.from().isAfter(now)
                ? Optional.empty()
                : duties.stream()
                        .filter(duty -> duty.shift().equals(shift)
                                && duty.person().equals(person)
                                && duty.span().covers(span))
                        .findFirst();
    }
}
