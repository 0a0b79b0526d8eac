package ooh.feed;

import java.time.Instant;

/**
 * The right to read one person's feed: its secret is part of the address, because calendar programs can not sign in. Only
 * the secret's hash is kept, so the address is shown once.
 */
record FeedKey(String id, String person, Instant madeAt) {}
