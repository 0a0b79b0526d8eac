package ooh.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in to the pages: each sign-in is a secret of its own, lasts 12 hours, and ends with its key. */
@Singleton
class SignIns {
    static final Duration LASTS = Duration.ofHours(12);

    private final Keys keys;
    private final KeyStore store;

    SignIns(Keys keys, KeyStore store) {
        this.keys = keys;
        this.store = store;
    }

    /** The secret of a new sign-in, or nothing where the key does not hold. */
    Optional<String> start(String key, Instant now) {
        return keys.find(key, now).map(owner -> {
            String secret = Secret.make();
            store.signIn(Secret.hash(secret), owner.id(), now, now.plus(LASTS));
            return secret;
        });
    }

    Optional<KeyOwner> find(String secret, Instant now) {
        return store.signedIn(Secret.hash(secret), now).flatMap(keys::findById);
    }

    void end(String secret) {
        store.signOut(Secret.hash(secret));
    }
}
