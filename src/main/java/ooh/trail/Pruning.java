package ooh.trail;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day lets go of the rows whose time is over, in a way that the rest still hangs together. */
@Singleton
class Pruning {
    private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);

    private final TrailStore store;
    private final Keeping keeping;
    private final Asking asking;

    Pruning(TrailStore store, Keeping keeping, Asking asking) {
        this.store = store;
        this.keeping = keeping;
        this.asking = asking;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "24h")
    void prune() {
        try {
            long gone = store.prune(keeping.trailFrom(asking.now()), asking.now());
            if (gone > 0) {
                LOG.info("{} rows of the trail have gone after {} years", gone, keeping.trailYears());
            }
        } catch (RuntimeException e) {
            LOG.warn("Old rows of the trail can not be let go just now; tried again tomorrow", e);
        }
    }
}
