package ooh.rota;

import java.time.Instant;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * That somebody covers part of a published shift, from a time to a time, or that nobody does ({@code null}), because whoever
 * was on it can not; who said so, when and why. The latest wins.
 */
public record StandIn(
        String id,
        Week week,
        String shift,
        @Nullable String person,
        Span span,
        String why,
        String by,
        Instant madeAt) {}
