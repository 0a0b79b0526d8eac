package ooh.problem;

import java.time.Duration;

/** More was asked in a minute than is answered (HTTP 429); it says when to ask again. Nothing was changed. */
public final class TooMany extends RuntimeException {
    private final long seconds;

    public TooMany(Duration wait) {
        this(wait.plusNanos(999_999_999).toSeconds());
    }

    private TooMany(long seconds) {
        super("This can not be answered now, because too much was asked in the last minute. Ask again in " + seconds
                + (seconds == 1 ? " second." : " seconds."));
        this.seconds = seconds;
    }

    /** What the header Retry-After says. */
    long seconds() {
        return seconds;
    }
}
