package ooh.feed;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import ooh.feed.FeedKey.Fetch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which keys were used lately and what they saw. Kept some seconds later and many at once, because a write for each reading
 * would cost more than the reading. A node that dies in between forgets some seconds of fetches, so that somebody is
 * thought to know less than they do, never more.
 */
@Singleton
public class Fetches {
    private static final Logger LOG = LoggerFactory.getLogger(Fetches.class);

    private final FeedKeyStore keys;
    private final Map<String, Fetch> fetchByKey = new ConcurrentHashMap<>();

    Fetches(FeedKeyStore keys) {
        this.keys = keys;
    }

    void note(FeedKey key, Fetch fetch) {
        fetchByKey.merge(key.id(), fetch, (one, other) -> one.at().isAfter(other.at()) ? one : other);
    }

    /** While the database is still there: beans end only after this. */
    @EventListener
    void atTheEnd(ShutdownEvent event) {
        keep();
    }

    /** One at a time, so that whoever asks when somebody last fetched waits for what is just being kept. */
    @Scheduled(fixedDelay = "${ooh.fetches-kept-every:5s}")
    synchronized void keep() {
        Map<String, Fetch> taken = new HashMap<>();
        fetchByKey
                .keySet()
                .forEach(id -> Optional.ofNullable(fetchByKey.remove(id)).ifPresent(fetch -> taken.put(id, fetch)));
        if (taken.isEmpty()) {
            return;
        }
        try {
            keys.note(taken);
        } catch (RuntimeException e) {
            LOG.warn("When {} feeds were last fetched can not be kept: {}", taken.size(), e.toString());
            taken.forEach((id, fetch) ->
                    fetchByKey.merge(id, fetch, (one, other) -> one.at().isAfter(other.at()) ? one : other));
        }
    }

    /** When each person who has a calendar last had it fetched, empty where it never was; nobody else is in it. */
    public Map<String, Optional<Instant>> lastByPerson() {
        keep();
        return keys.all().stream()
                .filter(key -> key.scope() instanceof Scope.OfPerson)
                .collect(Collectors.toMap(
                        key -> ((Scope.OfPerson) key.scope()).id(),
                        key -> Optional.ofNullable(key.lastFetch()).map(Fetch::at),
                        Fetches::later));
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? one : other;
    }
}
