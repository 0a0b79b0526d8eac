package ooh.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in to the pages, whichever way they came in. */
@Singleton
public class Sessions {
    /** So that not every request writes. */
    private static final Duration BETWEEN_SIGHTS = Duration.ofMinutes(1);

    private final SessionStore store;
    private final Keys keys;

    Sessions(SessionStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** The secret of a new session. */
    String start(KeyOwner who, Instant now) {
        String secret = Secret.make();
        store.put(Secret.hash(secret), who, now, now.minus(Session.LASTS));
        return secret;
    }

    /** Who holds this secret, if that session has not ended, nor the key with which it began. */
    Optional<KeyOwner> find(String secret, Instant now) {
        String hash = Secret.hash(secret);
        Optional<Session> session = store.find(hash)
                .filter(found -> found.holdsAt(now))
                .filter(found -> !SessionStart.isOfAKey(found.who().id())
                        || keys.findById(found.who().id(), now).isPresent());
        session.filter(found -> !now.isBefore(found.seenAt().plus(BETWEEN_SIGHTS)))
                .ifPresent(found -> store.see(hash, now));
        return session.map(Session::who);
    }

    void end(String secret) {
        store.end(Secret.hash(secret));
    }

    /** Whoever is signed in with this account is so no longer. */
    public void endAllOf(String who) {
        store.endAllOf(who);
    }
}
