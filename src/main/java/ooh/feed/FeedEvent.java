package ooh.feed;

import java.time.Instant;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;

/**
 * One entry of a person's feed: a duty, or a duty that was lost. {@code sequence} counts the changes of its time or state,
 * {@code changedAt} is when a publication or stand-in last changed anything that it says.
 */
record FeedEvent(String uid, String shift, Facts facts, boolean cancelled, int sequence, Instant changedAt) {
    /** What the entry says. {@code managers} is who is manager at that time, in words; nobody's telephone number. */
    record Facts(Week week, int publication, Tier tier, Span span, boolean standIn, String managers) {}

    static FeedEvent first(String uid, String shift, Facts facts, Instant at) {
        return new FeedEvent(uid, shift, facts, false, 0, at);
    }

    FeedEvent changed(Facts now, Instant at) {
        if (!cancelled && now.equals(facts)) {
            return this;
        }
        boolean rescheduled = cancelled || !now.span().equals(facts.span());
        return new FeedEvent(uid, shift, now, false, rescheduled ? sequence + 1 : sequence, at);
    }

    FeedEvent lost(Instant at) {
        return cancelled ? this : new FeedEvent(uid, shift, facts, true, sequence + 1, at);
    }

    boolean isSameTimeAs(FeedEvent other) {
        return shift.equals(other.shift) && facts.span().overlaps(other.facts.span());
    }
}
