package ooh.leave;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Turns what a wall clock shows into an instant. A time that happens twice is the first of the two; one that does not
 * exist, when clocks go forward, is as many minutes after the change as it is beyond it (RFC 5545, 3.3.5).
 */
interface ZoneClock {
    Instant at(long wall);

    static ZoneClock of(ZoneId zone) {
        return wall -> ZonedDateTime.of(Wall.day(wall), Wall.time(wall), zone).toInstant();
    }
}
