package ooh.demand;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the taking in of a contact log is: says it on the terminal once a second while it goes on, and to whoever asks,
 * on any thread.
 */
public final class ImportProgress {
    private static final Logger LOG = LoggerFactory.getLogger(ImportProgress.class);
    private static final long EACH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LOOK_EVERY = 1_000;
    private static final int BAR = 20;
    private static final int UNKNOWN = -1;

    private final long bytes;
    private volatile long bytesRead;
    private volatile Step step = new Step("reading the file", UNKNOWN);
    private long rows;
    private long toldAtNanos = System.nanoTime();

    /** What is being done, and how much of it in hundredths is; negative where that can not be known. */
    public record Step(String words, int percent) {
        static Step of(String words, long done, long all) {
            return new Step(words, all > 0 ? (int) Math.min(100, 100 * done / all) : UNKNOWN);
        }

        @Override
        public String toString() {
            int full = percent * BAR / 100;
            return percent < 0
                    ? words
                    : "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " + percent + " %, " + words;
        }
    }

    /** Of a file of so many bytes. */
    ImportProgress(long bytes) {
        this.bytes = bytes;
    }

    /** Of a file that comes from where nobody says how long it is. */
    ImportProgress() {
        this(0);
    }

    /** The same file; what is read of it counts. */
    InputStream watching(InputStream file) {
        return new FilterInputStream(file) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                bytesRead += next < 0 ? 0 : 1;
                return next;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int many = super.read(into, from, most);
                bytesRead += Math.max(0, many);
                return many;
            }
        };
    }

    Step step() {
        return step;
    }

    void read(long rowsSoFar) {
        rows = rowsSoFar;
        if (rows % LOOK_EVERY == 0) {
            now(Step.of(String.format(Locale.UK, "reading the file: %,d rows so far", rows), bytesRead, bytes));
        }
    }

    /** So many of the contacts that were read are in the log. */
    void written(int contacts, int ofContacts) {
        now(Step.of(
                String.format(Locale.UK, "adding to the log: %,d of %,d contacts", contacts, ofContacts),
                contacts,
                ofContacts));
    }

    void done(int kept) {
        step = new Step("making the forecast", UNKNOWN);
        LOG.info("Contact log: {} rows read, {} new contacts kept", rows, kept);
    }

    private void now(Step next) {
        step = next;
        if (System.nanoTime() - toldAtNanos > EACH_NANOS) {
            toldAtNanos = System.nanoTime();
            LOG.info("Contact log: {}", next);
        }
    }
}
