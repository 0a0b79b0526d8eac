package ooh.rates;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A token bucket for each who asks: it holds as many as may be taken in a minute, and fills evenly. Who has not asked for
 * longest is forgotten where there are too many, so that the memory that it takes has an end.
 */
final class Buckets {
    private static final int MOST = 20_000;
    private static final double NANOS_A_MINUTE = Duration.ofMinutes(1).toNanos();

    private final int aMinute;
    private final Map<String, Bucket> byWho = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Buckets(int aMinute) {
        this.aMinute = aMinute;
    }

    /** Takes one, or says how long to wait for it; nothing to wait is {@link Duration#ZERO}. */
    synchronized Duration take(String who, Instant now) {
        Bucket kept = byWho.get(who);
        double there = kept == null ? aMinute : Math.min(aMinute, kept.there + filled(kept.at, now));
        if (there < 1) {
            return Duration.ofNanos((long) Math.ceil((1 - there) * NANOS_A_MINUTE / aMinute));
        }
        byWho.put(who, new Bucket(there - 1, now));
        return Duration.ZERO;
    }

    synchronized int size() {
        return byWho.size();
    }

    /** A clock that was put back fills nothing. */
    private double filled(Instant since, Instant now) {
        return Math.max(0.0, Duration.between(since, now).toNanos()) * aMinute / NANOS_A_MINUTE;
    }

    private record Bucket(double there, Instant at) {}
}
