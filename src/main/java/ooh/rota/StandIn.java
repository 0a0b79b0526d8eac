package ooh.rota;

import java.time.Instant;
import ooh.time.Span;
import ooh.time.Week;

/** That somebody covers part of a published shift, from a time to a time; who said so, when and why. The latest wins. */
public record StandIn(
        String id, Week week, String shift, String person, Span span, String why, String by, Instant madeAt) {}
