package ooh.leave;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The address of a calendar that is read for a person, and what became of the last reading: when, in which words, and how
 * many busy times it held. The address opens the calendar to whoever has it, so only that person sees it.
 */
record Subscription(
        String person,
        String url,
        Instant subscribedAt,
        @Nullable Instant readAt,
        @Nullable String outcome,
        @Nullable Integer events) {
    /** The name of the subscribed calendar among a person's. */
    static final String CALENDAR = "subscription";

    private static final String NOT_YET =
            "Not read yet; a new address is read within minutes, and any address at most once a day.";

    /** What became of the last reading, in words. */
    String lastReading() {
        return outcome == null ? NOT_YET : outcome;
    }

    /** What anybody may see of the address. */
    String server() {
        return URI.create(url).getHost();
    }
}
