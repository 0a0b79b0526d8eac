package ooh.access;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody signed in to the pages. It ends twelve hours after it began, however busy, which is longer than any shift's desk
 * work; and before that after two hours without a request, so that a forgotten desk does not stay open. MASH has no such
 * two hours: whoever takes the call at three in the morning must not meet a sign-in page, and can see nothing but who is on.
 */
record Session(KeyOwner who, Instant startedAt, Instant seenAt) {
    static final Duration LASTS = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(2);

    boolean holdsAt(Instant now) {
        return now.isBefore(startedAt.plus(LASTS)) && now.isBefore(seenAt.plus(idle()));
    }

    private Duration idle() {
        return who.role().equals(Roles.MASH) ? LASTS : IDLE;
    }
}
