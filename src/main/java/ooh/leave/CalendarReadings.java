package ooh.leave;

import jakarta.inject.Singleton;
import java.time.Instant;
import ooh.leave.Changes.Source;
import ooh.problem.Unreadable;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads uploaded and subscribed calendars and hands what they say to the proposals. */
@Singleton
class CalendarReadings {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarReadings.class);

    private final CalendarStore calendars;
    private final ProposalStore proposals;
    private final CalendarFetch fetch;
    private final ServiceCalendar calendar;

    CalendarReadings(CalendarStore calendars, ProposalStore proposals, CalendarFetch fetch, ServiceCalendar calendar) {
        this.calendars = calendars;
        this.proposals = proposals;
        this.fetch = fetch;
        this.calendar = calendar;
    }

    /** Takes in a file that somebody uploaded, and says how many busy times it holds. */
    int upload(String person, byte[] file, Instant now) {
        Span window = BusyTimes.window(now);
        BusyTimes read = BusyTimes.of(file, window, calendar.zone());
        proposals.take(read.source(person), read.busies(), window, now);
        return read.busies().size();
    }

    /** Reads every subscribed calendar that was not read for a day. */
    void readDue(Instant now) {
        for (Subscription due : calendars.due(now)) {
            if (calendars.mayRead(due.url(), now)) {
                read(due, now);
            }
        }
    }

    private void read(Subscription due, Instant now) {
        String at = new SpokenTime(calendar.zone()).datedMoment(now);
        String again = " The calendar is read again a day later.";
        try {
            Span window = BusyTimes.window(now);
            BusyTimes read = BusyTimes.of(fetch.fetch(fetch.address(due.url())), window, calendar.zone());
            Changes changes =
                    proposals.take(new Source(due.person(), Subscription.CALENDAR, true), read.busies(), window, now);
            calendars.wasRead(
                    due,
                    now,
                    "Read " + at + ": " + changes.inWords(),
                    read.busies().size());
        } catch (NotFetched | Unreadable e) {
            calendars.wasRead(due, now, "Not read " + at + ": " + e.getMessage() + again, null);
        } catch (RuntimeException e) {
            LOG.error("A subscribed calendar could not be read", e);
            calendars.wasRead(due, now, "Not read " + at + ": something went wrong in this service." + again, null);
        }
    }
}
