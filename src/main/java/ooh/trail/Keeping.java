package ooh.trail;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How long records are kept. The trail at least two years, as those of working time must be (Working Time Regulations 1998,
 * regulation 9); who has left is known by name for so many years after that day.
 */
public record Keeping(int trailYears, int leaverYears) {
    public static final int LEAST_TRAIL_YEARS = 2;
    public static final int MOST_YEARS = 99;
    public static final Keeping UNLESS_TOLD = new Keeping(LEAST_TRAIL_YEARS, 2);

    /** Rows from before this have had their time. */
    Instant trailFrom(Instant now) {
        return now.atZone(ZoneId.of("UTC")).minusYears(trailYears).toInstant();
    }
}
