package ooh.notice;

import static ooh.oncall.OnCallFixture.CALENDAR;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import ooh.feed.FeedEvent;
import ooh.feed.FeedEvent.Facts;
import ooh.notice.MailSettings.Server;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** A person, a duty on the evening of Wednesday 25 November 2026, and changes of it. */
final class NoticeFixture {
    static final Instant FROM = Instant.parse("2026-11-25T17:00:00Z");
    static final Instant TO = Instant.parse("2026-11-25T22:00:00Z");
    static final Instant CHANGED = Instant.parse("2026-11-24T18:00:00Z");
    static final Person SHAW = person("shaw", "a.shaw@example.org");

    private NoticeFixture() {}

    static Person person(String id, @Nullable String email) {
        String name = "Àdùnní " + id.substring(0, 1).toUpperCase(java.util.Locale.UK) + id.substring(1);
        return new Person(id, name, "01632 960001", email, Set.of(), new Limits(0, 900, false), null, null);
    }

    static FeedEvent event(int sequence, boolean cancelled, Instant changedAt) {
        return event(new Span(FROM, TO), sequence, cancelled, changedAt);
    }

    static FeedEvent event(Span span, int sequence, boolean cancelled, Instant changedAt) {
        Facts facts = new Facts(Week.parse("2026-11-23"), 2, Tier.SOCIAL_WORKER, span, "", false, "Siân Llewelyn-Hart");
        return new FeedEvent("evening-1@ooh-rota", "evening-1", facts, cancelled, sequence, changedAt, changedAt);
    }

    static LateChange change(int sequence, boolean cancelled, Instant changedAt) {
        return new LateChange(SHAW, event(sequence, cancelled, changedAt), true, Instant.parse("2026-11-24T10:00:00Z"));
    }

    static MailText text() {
        return new MailText(
                new MailSettings("smtp://127.0.0.1", "rota@example.org", "https://rota.example.org/"), CALENDAR);
    }

    static Message message(LateChange change, Instant now) {
        return Message.written(change, "a.shaw@example.org", text(), now);
    }

    static MailServer server(int port) {
        return new MailServer(new Server("127.0.0.1", port, false, null, null), Duration.ofSeconds(1));
    }
}
