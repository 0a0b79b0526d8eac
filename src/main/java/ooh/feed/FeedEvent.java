package ooh.feed;

import java.time.Instant;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;

/**
 * One entry of a feed: a duty, or a duty that was lost. {@code sequence} counts the changes of its time or state,
 * {@code dutyChangedAt} is when the last of them was made, {@code changedAt} when a publication or stand-in last changed
 * anything that it says.
 */
public record FeedEvent(
        String uid,
        String shift,
        Facts facts,
        boolean cancelled,
        int sequence,
        Instant dutyChangedAt,
        Instant changedAt) {
    /**
     * What the entry says. {@code who} has the duty, empty in that person's own feed; {@code managers} is who is manager at
     * that time, in words; nobody's telephone number.
     */
    public record Facts(
            Week week, int publication, Tier tier, Span span, String who, boolean standIn, String managers) {}

    static FeedEvent first(String uid, String shift, Facts facts, Instant at) {
        return new FeedEvent(uid, shift, facts, false, 0, at, at);
    }

    FeedEvent changed(Facts now, Instant at) {
        if (!cancelled && now.equals(facts)) {
            return this;
        }
        boolean rescheduled = cancelled || !now.span().equals(facts.span());
        return rescheduled
                ? new FeedEvent(uid, shift, now, false, sequence + 1, at, at)
                : new FeedEvent(uid, shift, now, false, sequence, dutyChangedAt, at);
    }

    FeedEvent lost(Instant at) {
        return cancelled ? this : new FeedEvent(uid, shift, facts, true, sequence + 1, at, at);
    }

    boolean isSameTimeAs(FeedEvent other) {
        return shift.equals(other.shift) && facts.span().overlaps(other.facts.span());
    }
}
