package ooh.notice;

import java.time.Duration;
import java.time.Instant;
import ooh.feed.FeedEvent;
import ooh.staff.Person;
import org.jspecify.annotations.Nullable;

/**
 * A change of a duty's time or state that was made late and that its person's calendars have not fetched.
 * {@code lastFetchedAt} is when the last of them did so at all.
 */
record LateChange(
        Person person,
        FeedEvent event,
        boolean subscribed,
        @Nullable Instant lastFetchedAt) {
    /** Most calendar programs that fetch often do so within it, so that nobody is written to for nothing. */
    private static final Duration LEFT_TO_CALENDARS = Duration.ofMinutes(10);

    /** So near to the duty nothing is left to calendars. */
    private static final Duration NEAR = Duration.ofHours(3);

    /** From when on it is written about, should it stay unfetched. */
    Instant writtenFrom() {
        Instant madeAt = event.dutyChangedAt();
        Instant waited = madeAt.plus(LEFT_TO_CALENDARS);
        Instant near = event.facts().span().from().minus(NEAR);
        Instant nearOrMade = near.isAfter(madeAt) ? near : madeAt;
        return waited.isBefore(nearOrMade) ? waited : nearOrMade;
    }
}
