package ooh.feed;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import ooh.access.Secret;
import ooh.feed.FeedKey.Wanted;
import ooh.problem.Missing;

/**
 * The keys of the feeds: made, listed, made anew and revoked. A key is named by its id or by its secret; {@code mine} says
 * which feeds' keys the asker may name, and every other key is missing to them.
 */
@Singleton
class FeedKeys {
    private final FeedKeyStore store;

    FeedKeys(FeedKeyStore store) {
        this.store = store;
    }

    /** A key with its secret, which is nowhere else and can not be asked for again. */
    record Made(FeedKey key, String secret, String origin) {
        String url() {
            return origin + "/feeds/" + secret + ".ics";
        }

        /** The same address under the scheme by which calendar programs know that it is one to subscribe to. */
        String webcal() {
            return url().replaceFirst("^https?:", "webcal:");
        }
    }

    /** {@code origin} is where the asker reached this service, such as {@code https://host}. */
    Made make(Scope scope, Wanted wanted, String origin) {
        String secret = Secret.make();
        return new Made(store.add(scope, secret, origin, wanted), secret, origin);
    }

    List<FeedKey> list(Predicate<Scope> mine) {
        return store.all().stream().filter(key -> mine.test(key.scope())).toList();
    }

    FeedKey want(Predicate<Scope> mine, String idOrSecret, Wanted wanted) {
        FeedKey key = named(mine, idOrSecret);
        store.want(key.id(), wanted);
        return named(mine, key.id());
    }

    /** For a key that was lost or seen by others: the old one ends, and the new one is wanted as the old one was. */
    Made replace(Predicate<Scope> mine, String idOrSecret, String origin, Instant now) {
        FeedKey old = named(mine, idOrSecret);
        String secret = Secret.make();
        FeedKey key = store.replace(old, secret, origin, now).orElseThrow(() -> noSuchKey());
        return new Made(key, secret, origin);
    }

    void revoke(Predicate<Scope> mine, String idOrSecret, Instant now) {
        if (!store.revoke(named(mine, idOrSecret).id(), now)) {
            throw noSuchKey();
        }
    }

    private FeedKey named(Predicate<Scope> mine, String idOrSecret) {
        return store.named(idOrSecret).filter(key -> mine.test(key.scope())).orElseThrow(() -> noSuchKey());
    }

    private static Missing noSuchKey() {
        return new Missing("There is no such feed key; it may have been revoked already. Look at the list of keys.");
    }
}
