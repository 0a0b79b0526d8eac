package ooh.oncall;

import java.time.Instant;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;

/** What was known of the weeks from first to last, when it was taken from the database. */
record Taken(Instant at, Week first, Week last, Known known) {
    /** The last week is there to say who comes on next, not to be asked about. */
    Span answersFor(ServiceCalendar calendar) {
        return new Span(calendar.span(first).from(), calendar.span(last).from());
    }
}
