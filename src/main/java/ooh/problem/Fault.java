package ooh.problem;

/** One thing that could not be read: where it stood (a field, a column, a line) and what is wrong with it, in words. */
public record Fault(String field, String message) {}
