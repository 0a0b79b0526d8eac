package ooh.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key as the list of keys shows it: never the secret; revoked ones stay, for the record. */
record KnownKey(KeyOwner owner, Instant madeAt, @Nullable Instant revokedAt) {}
