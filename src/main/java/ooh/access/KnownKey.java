package ooh.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key as the list of keys shows it: never the secret; revoked ones stay, for the record. Last used to the minute. */
record KnownKey(
        KeyOwner owner,
        Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    boolean holdsAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
