package ooh.planning;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a planning run may take, and how it draws its lots. Limited by steps it gives the same rota for the same seed
 * on every machine; limited by time it does not, because machines differ in speed.
 */
public record Effort(
        Duration limit,
        @Nullable Duration unimproved,
        @Nullable Integer steps,
        long seed) {
    private static final Duration LONGEST = Duration.ofHours(1);

    public Effort {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("An effort of " + limit.toSeconds()
                    + " s can not be, because a run takes more than 0 s and at most " + LONGEST.toSeconds() + " s.");
        }
    }

    public static Effort seconds(long seconds) {
        return new Effort(Duration.ofSeconds(seconds), null, null, 0);
    }

    public static Effort steps(int steps, long seed) {
        return new Effort(LONGEST, null, steps, seed);
    }

    /** Ends as soon as nothing better was found for that long. */
    public Effort unlessUnimprovedFor(Duration pause) {
        return new Effort(limit, pause, steps, seed);
    }

    public Effort withSeed(long newSeed) {
        return new Effort(limit, unimproved, steps, newSeed);
    }
}
