package ooh.leave;

import java.time.Instant;
import java.util.Objects;
import ooh.staff.Absence;
import ooh.time.Span;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/**
 * An absence that a calendar proposes and nobody has decided on yet. {@code standing} is the absence of the same event that
 * was confirmed before: then the event has moved to {@code span}, or where {@code gone}, is in the calendar no more.
 */
record Proposal(
        String id,
        String person,
        String calendar,
        String event,
        Span span,
        @Nullable Span standing,
        boolean gone,
        Instant madeAt) {

    /** What the absence says as its reason; what the calendar says is not our business. */
    private static final String REASON = "from your calendar";

    static Absence absence(Span span) {
        return new Absence(span, REASON);
    }

    String kind() {
        return gone ? "gone" : standing == null ? "new" : "moved";
    }

    /** What accepting it does, in words. */
    String sentence(SpokenTime spoken) {
        if (gone) {
            return "Your absence " + inWords(span, spoken)
                    + " is in your calendar no more. Accept to take it away; set aside to keep it.";
        }
        if (standing == null) {
            return "From your calendar: busy " + inWords(span, spoken) + ". Accept to make it an absence.";
        }
        return "Your absence " + inWords(standing, spoken) + " is " + inWords(span, spoken)
                + " in your calendar now. Accept to move it; set aside to leave it where it is.";
    }

    private static String inWords(Span span, SpokenTime spoken) {
        return spoken.datedMoment(span.from()) + " to " + spoken.datedMoment(span.to());
    }

    boolean says(Span other, @Nullable Span otherStanding) {
        return !gone && span.equals(other) && Objects.equals(standing, otherStanding);
    }
}
