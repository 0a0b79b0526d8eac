package ooh.feed;

import java.time.Duration;
import java.time.Instant;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * The right to read one feed: its secret is part of the address, because calendar programs can not sign in. Only the
 * secret's hash is kept, so the address is shown once. {@code origin} is where its holder reached the service
 * ({@code https://host}), and where the entries' links lead; unknown for a key older than the links.
 */
record FeedKey(
        String id,
        Scope scope,
        Instant madeAt,
        @Nullable String origin,
        Wanted wanted,
        @Nullable Fetch lastFetch) {
    /**
     * What its holder wants: a name for whatever reads it ("my telephone", perhaps empty), and a reminder so long before
     * each duty, or none; {@code since} is when that was said.
     */
    record Wanted(String label, @Nullable Duration reminder, Instant since) {
        static final Wanted NOTHING_MORE = new Wanted("", null, Instant.EPOCH);

        /** The same, said at that instant. */
        Wanted at(Instant now) {
            return new Wanted(label, reminder, now);
        }
    }

    /** When its feed was last asked for, and which was then the newest publication in it, if there was any. */
    record Fetch(Instant at, @Nullable Week week, @Nullable Integer publication) {}
}
