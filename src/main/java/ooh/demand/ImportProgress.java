package ooh.demand;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says on the terminal how far the reading of a contact log is, once a second while it goes on. */
final class ImportProgress {
    private static final Logger LOG = LoggerFactory.getLogger(ImportProgress.class);
    private static final long EACH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LOOK_EVERY = 1_000;

    private long rows;
    private long toldAtNanos = System.nanoTime();

    void read(long rowsSoFar) {
        rows = rowsSoFar;
        if (rows % LOOK_EVERY == 0 && System.nanoTime() - toldAtNanos > EACH_NANOS) {
            toldAtNanos = System.nanoTime();
            LOG.info("Contact log: {} rows read", rows);
        }
    }

    void done(int kept) {
        LOG.info("Contact log: {} rows read, {} new contacts kept", rows, kept);
    }
}
