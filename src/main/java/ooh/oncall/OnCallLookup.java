package ooh.oncall;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import ooh.problem.Refused;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads who is on from the database, keeps what it read of the weeks around now, and answers from that, marked as stale,
 * while the database can not be reached: MASH must be able to ring somebody then too.
 */
@Singleton
public class OnCallLookup {
    private static final Logger LOG = LoggerFactory.getLogger(OnCallLookup.class);
    private static final Duration KEPT_AFRESH_AFTER = Duration.ofMinutes(1);

    /** Weeks beyond the one asked about: two of answers at least, and one more to say who is next. */
    private static final int WEEKS_AHEAD = 3;

    private static final Instant FIRST_DAY_IN_WRITING = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST_DAY_IN_WRITING = Instant.parse("9999-12-30T00:00:00Z");

    private final PublishedWeeks weeks;
    private final LastKnown lastKnown;
    private final ServiceCalendar calendar;
    private @Nullable Taken latest;
    private boolean reachable = true;

    OnCallLookup(PublishedWeeks weeks, LastKnown lastKnown, ServiceCalendar calendar) {
        this.weeks = weeks;
        this.lastKnown = lastKnown;
        this.calendar = calendar;
    }

    /** Who is on around an instant. Refuses an instant in a year whose bank holidays are not known. */
    public OnCall around(Instant at, Instant now) {
        mustBeKnown(at);
        Week week = calendar.weekOf(at);
        Week first = week.plus(-1);
        Week last = week.plus(WEEKS_AHEAD);
        Known known;
        try {
            known = weeks.during(first, last);
        } catch (RuntimeException unreachable) {
            return asLastKnown(at, unreachable);
        }
        if (week.equals(calendar.weekOf(now))) {
            keep(new Taken(now, first, last, known));
        }
        return new OnCall(known, calendar, now, false);
    }

    /** Reads the weeks around now and keeps them, so that what is kept is fresh even where nobody asks. */
    void refresh(Instant now) {
        around(now, now);
    }

    /** The published weeks from first to last, both included; there is no last-known answer for so much. */
    public OnCall during(Week first, Week last, Instant now) {
        calendar.isBankHoliday(first.monday());
        return new OnCall(weeks.during(first, last), calendar, now, false);
    }

    /** Asked before the database is, which would only fail on a day that it can not hold. */
    private void mustBeKnown(Instant at) {
        if (at.isBefore(FIRST_DAY_IN_WRITING) || at.isAfter(LAST_DAY_IN_WRITING)) {
            throw new Refused("Who is on at " + at + " can not be said, because no calendar goes so far.");
        }
        calendar.isBankHoliday(calendar.dayOf(at));
    }

    private synchronized void keep(Taken taken) {
        if (!reachable) {
            LOG.info("The database can be reached again; the on-call lookup answers from it.");
            reachable = true;
        }
        boolean fresh = latest != null
                && latest.known().equals(taken.known())
                && Duration.between(latest.at(), taken.at()).abs().compareTo(KEPT_AFRESH_AFTER) < 0;
        if (!fresh) {
            lastKnown.keep(taken);
            latest = taken;
        }
    }

    private synchronized OnCall asLastKnown(Instant at, RuntimeException unreachable) {
        if (reachable) {
            LOG.warn("The published rotas can not be read; the on-call lookup answers as last known.", unreachable);
            reachable = false;
        }
        if (latest == null) {
            latest = lastKnown.read().orElse(null);
        }
        if (latest == null) {
            throw unreachable;
        }
        Span answersFor = latest.answersFor(calendar);
        if (!answersFor.contains(at)) {
            SpokenTime spoken = new SpokenTime(calendar.zone());
            throw new Refused("Who is on at " + spoken.datedMoment(at)
                    + " can not be said, because the database can not be reached and what was last known holds from "
                    + spoken.datedMoment(answersFor.from()) + " to " + spoken.datedMoment(answersFor.to())
                    + ". Ask about a time in between, or try again when the database is back.");
        }
        return new OnCall(latest.known(), calendar, latest.at(), true);
    }
}
