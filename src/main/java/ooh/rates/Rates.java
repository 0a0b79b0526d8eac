package ooh.rates;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import ooh.problem.Faults;
import ooh.problem.TooMany;

/**
 * How many requests a minute one key or one address may send, each kind counted by itself: whatever else somebody sends,
 * the lookup of who is on call has an allowance of its own. Each node counts for itself, in memory.
 */
@Context
public final class Rates {
    /** What is counted, and of whom. */
    public enum Kind {
        /** Who is on call: of each key. */
        ON_CALL("ooh.rates.on-call"),
        /** All else: of each key. */
        KEY("ooh.rates.key"),
        /** All but the on-call lookup and the feeds, whether or not there is a key: of each address. */
        ADDRESS("ooh.rates.address"),
        /** Attempts to sign in: of each address. */
        SIGN_IN("ooh.rates.sign-in"),
        /** A calendar: of each feed. */
        FEED("ooh.rates.feed");

        private final String setting;

        Kind(String setting) {
            this.setting = setting;
        }
    }

    private final Map<Kind, Buckets> bucketsByKind = new EnumMap<>(Kind.class);

    Rates(
            @Property(name = "ooh.rates.on-call", defaultValue = "6000") int onCall,
            @Property(name = "ooh.rates.key", defaultValue = "1200") int key,
            @Property(name = "ooh.rates.address", defaultValue = "6000") int address,
            @Property(name = "ooh.rates.sign-in", defaultValue = "20") int signIn,
            @Property(name = "ooh.rates.feed", defaultValue = "60") int feed) {
        Faults faults = new Faults();
        Map.of(Kind.ON_CALL, onCall, Kind.KEY, key, Kind.ADDRESS, address, Kind.SIGN_IN, signIn, Kind.FEED, feed)
                .forEach((kind, aMinute) -> {
                    if (aMinute < 1) {
                        faults.add(kind.setting, "is " + aMinute + " and must be 1 a minute or more");
                    }
                    bucketsByKind.put(kind, new Buckets(aMinute));
                });
        faults.refuse("The configuration");
    }

    /** Counts one request; refuses one too many, and says when the next may come. */
    public void count(Kind kind, String who, Instant now) {
        Buckets buckets = bucketsByKind.get(kind);
        Duration wait = buckets == null ? Duration.ZERO : buckets.take(who, now);
        if (!wait.isZero()) {
            throw new TooMany(wait);
        }
    }
}
