package ooh.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ooh.feed.FeedEvent;
import ooh.feed.Feeds;
import ooh.feed.Fetches;
import ooh.notice.Message.About;
import ooh.staff.Staff;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;

/** The late changes that no calendar has fetched, told to the coordinator in sentences and to their people by e-mail. */
@Singleton
public class Notices {
    private final Feeds feeds;
    private final Fetches fetches;
    private final StaffStore staffStore;
    private final MessageStore messages;
    private final MailServer server;
    private final MailText text;
    private final ServiceCalendar calendar;
    private final Words words;

    Notices(
            Feeds feeds,
            Fetches fetches,
            StaffStore staffStore,
            MessageStore messages,
            MailServer server,
            MailText text,
            ServiceCalendar calendar) {
        this.feeds = feeds;
        this.fetches = fetches;
        this.staffStore = staffStore;
        this.messages = messages;
        this.server = server;
        this.text = text;
        this.calendar = calendar;
        this.words = new Words(calendar.zone());
    }

    /** What the coordinator should know now, the earliest duty first. */
    public List<Notice> at(Instant now) {
        return lateChanges(now).stream().map(change -> notice(change, now)).toList();
    }

    /** Writes the e-mails that should leave by now. However often and on however many nodes, there is one for a change. */
    void write(Instant now) {
        if (!server.isThere()) {
            return;
        }
        for (LateChange change : lateChanges(now)) {
            String address = change.person().email();
            if (address != null
                    && !change.writtenFrom().isAfter(now)
                    && messages.find(About.of(change)).isEmpty()) {
                messages.add(Message.written(change, address, text, now));
            }
        }
    }

    private List<LateChange> lateChanges(Instant now) {
        Staff staff = staffStore.everyone();
        // A duty that is not over may have begun in the week before; no change of a later one is late yet.
        Map<String, List<FeedEvent>> eventsByPerson =
                feeds.byPerson(calendar.weekOf(now).plus(-1), calendar.weekOf(now.plus(Lookout.LATE)));
        return Lookout.lateChanges(eventsByPerson, fetches.lastByPerson(), staff, now);
    }

    private Notice notice(LateChange change, Instant now) {
        String sent = messages.find(About.of(change))
                .map(words::sent)
                .orElseGet(() -> words.notWritten(change, server.isThere(), now));
        return Notice.of(change, words.notice(change, sent));
    }
}
