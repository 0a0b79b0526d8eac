package ooh.exact;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shift of the week, or a duty carried over from another, as the audit file has it, with what the clock says of it in
 * minutes. A spare place is one that nobody misses. {@code pence} is what it costs with whom. {@code day} is the local day of its beginning, {@code intoDay} how far after 06:00 that is on the clock, and
 * {@code eveningOf} the day on whose evening the night that it lies in begins.
 */
record Work(
        String id,
        String pattern,
        String tier,
        Set<String> banks,
        Stretch span,
        boolean carriedOver,
        long points,
        boolean spare,
        Map<String, Long> pence,
        @Nullable String person,
        boolean pinned,
        boolean restOverridden,
        @Nullable String publishedPerson,
        long night,
        long evening,
        long weekend,
        long bankHoliday,
        LocalDate day,
        LocalDate eveningOf,
        long intoDay) {
    long minutes() {
        return span.minutes();
    }

    /** Whether it makes no difference to anybody which of the two somebody has. */
    boolean isLike(Work other) {
        return !pinned
                && !other.pinned
                && publishedPerson == null
                && other.publishedPerson == null
                && pattern.equals(other.pattern)
                && spare == other.spare
                && tier.equals(other.tier)
                && banks.equals(other.banks)
                && span.equals(other.span)
                && points == other.points
                && pence.equals(other.pence);
    }
}
