package ooh.staff;

import ooh.time.Span;

/** A stretch in which a person can not work. The reason is the coordinator's knowledge and never leaves in a feed. */
public record Absence(Span span, String reason) {}
