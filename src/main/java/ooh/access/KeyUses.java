package ooh.access;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each key was last used: noted in memory as it comes in, and written once a minute, so that nobody waits for it. */
@Singleton
class KeyUses {
    private final KeyStore store;
    private final Map<String, Instant> newestById = new ConcurrentHashMap<>();

    KeyUses(KeyStore store) {
        this.store = store;
    }

    void note(String id, Instant now) {
        newestById.put(id, now);
    }

    @Scheduled(initialDelay = "${ooh.key-uses-kept-every:1m}", fixedDelay = "${ooh.key-uses-kept-every:1m}")
    @PreDestroy
    void write() {
        newestById.forEach((id, at) -> {
            try {
                store.used(id, at);
                newestById.remove(id, at);
            } catch (RuntimeException e) {
                // The database can not be reached: it stays noted until it can.
            }
        });
    }
}
