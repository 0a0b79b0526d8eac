package ooh.staff;

/**
 * A list of people who can be called on for a tier. {@code core} marks the posts that exist for the out-of-hours work
 * itself (the OOH managers); the others are bank members besides a daytime post (Report 1.6).
 */
public record Bank(String id, String name, Tier tier, boolean core) {}
