package ooh.leave;

import ooh.time.Span;

/**
 * One stretch in which the calendar says that the person is busy. {@code event} tells it from others and finds it again at
 * a later reading: a hash of the event's UID and of which occurrence it is, and nothing that says what it is about.
 */
record Busy(String event, Span span) {}
