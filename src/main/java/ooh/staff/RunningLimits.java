package ooh.staff;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a person's planned days may follow each other, over all the weeks that are planned together: the most shifts of a
 * pattern, the least and most minutes, the days worked one after the other, the days off between them, and the most weekends
 * with work in them. A most that is not set is {@link #ANY}, a least that is not set 0. Refuses negative numbers, and a
 * least above its most.
 */
public record RunningLimits(
        Map<String, Integer> mostByPattern,
        int leastMinutes,
        int mostMinutes,
        int leastDaysRunning,
        int mostDaysRunning,
        int leastDaysOff,
        int mostWeekends) {
    public static final int ANY = Integer.MAX_VALUE;
    public static final RunningLimits NONE = new RunningLimits(Map.of(), 0, ANY, 0, ANY, 0, ANY);

    public RunningLimits {
        mostByPattern = Collections.unmodifiableMap(new TreeMap<>(mostByPattern));
        boolean negative = mostByPattern.values().stream().anyMatch(most -> most < 0)
                || leastMinutes < 0
                || leastDaysRunning < 0
                || leastDaysOff < 0
                || mostWeekends < 0;
        if (negative || mostMinutes < leastMinutes || mostDaysRunning < leastDaysRunning) {
            throw new IllegalArgumentException("Running limits of " + leastMinutes + " to " + mostMinutes + " min, "
                    + leastDaysRunning + " to " + mostDaysRunning + " days running, " + leastDaysOff
                    + " days off and " + mostWeekends + " weekends at most can not be, because none is negative and no"
                    + " least is above its most.");
        }
    }

    /** As a row or a request holds them, with null for what is not set. */
    static RunningLimits of(
            Map<String, Integer> mostByPattern,
            @Nullable Integer leastMinutes,
            @Nullable Integer mostMinutes,
            @Nullable Integer leastDaysRunning,
            @Nullable Integer mostDaysRunning,
            @Nullable Integer leastDaysOff,
            @Nullable Integer mostWeekends) {
        return new RunningLimits(
                mostByPattern,
                least(leastMinutes),
                most(mostMinutes),
                least(leastDaysRunning),
                most(mostDaysRunning),
                least(leastDaysOff),
                most(mostWeekends));
    }

    private static int least(@Nullable Integer given) {
        return given == null ? 0 : given;
    }

    private static int most(@Nullable Integer given) {
        return given == null ? ANY : given;
    }

    /** A least, or null where it is not set. */
    public static @Nullable Integer leastIfSet(int least) {
        return least == 0 ? null : least;
    }

    /** A most, or null where it is not set. */
    public static @Nullable Integer mostIfSet(int most) {
        return most == ANY ? null : most;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public int mostOf(String pattern) {
        return mostByPattern.getOrDefault(pattern, ANY);
    }
}
