package ooh.board;

import java.time.Instant;
import java.util.List;

/**
 * Whom the coordinator should perhaps ring, and why. Handed in from the front door, because the look-out that knows stands
 * above the feeds, which the board does not enter.
 */
public interface ToRing {
    /** {@code phone} is for the coordinator alone. */
    record Line(String person, String sentence, String phone) {}

    List<Line> at(Instant now);
}
