package ooh.trail;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, and from which address. {@code id} is what stays on the trail for ever (a key's id, an account's);
 * {@code label} is what people call them, and is kept apart from it, because a name must be able to go.
 */
public record Actor(
        String id, String label, String role, @Nullable String person, String from) {
    /** What happens by itself: planning runs, calendars that are read, rows whose time is over. */
    public static final Actor SERVICE = new Actor("service", "the service itself", "service", null, "");

    /** Somebody who has not said who they are. */
    public static Actor nobodyKnown(String from) {
        return new Actor("nobody-known", "nobody known", "none", null, from);
    }
}
