package ooh.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import ooh.feed.FeedEvent;
import ooh.feed.FeedEvent.Facts;
import ooh.notice.Message.Delivery;
import ooh.staff.Tier;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/** What a late change is called: to the coordinator, and to the person whom it is about. */
final class Words {
    private final SpokenTime spoken;

    Words(ZoneId zone) {
        this.spoken = new SpokenTime(zone);
    }

    String subject(FeedEvent event) {
        return "Your duty of " + times(event) + " " + (event.cancelled() ? "is no longer yours" : became(event));
    }

    String body(LateChange change, @Nullable String publicUrl) {
        FeedEvent event = change.event();
        Facts facts = event.facts();
        String duty = (facts.tier() == Tier.MANAGER ? "On duty: " : "On call: ")
                + facts.tier().title() + ", " + times(event) + (facts.standIn() ? " (standing in)" : "");
        String manager = event.cancelled() ? "" : "Manager on duty: " + facts.managers() + "\n";
        String page = publicUrl == null ? "" : "The rota as it is now: " + publicUrl + "/weeks/" + facts.week() + "\n";
        return subject(event) + ".\n\n" + duty + "\n" + manager + "Changed on "
                + spoken.datedMoment(event.dutyChangedAt()) + "\n" + page + "\n"
                + "You are written to because " + why(change) + ". The calendar entry in this e-mail is that of your"
                + " calendar feed.\n"
                + "Nobody reads answers to this address. If this can not be, ring the rota coordinator.\n";
    }

    /** To the coordinator: what changed, what the person can know of it, and what to do. */
    String notice(LateChange change, String sent) {
        FeedEvent event = change.event();
        return calendar(change) + "; the duty of " + times(event) + " "
                + (event.cancelled() ? "is no longer theirs" : became(event)) + ". " + sent;
    }

    String sent(Message message) {
        Delivery delivery = message.delivery();
        return switch (message.state()) {
            case SENT -> "An e-mail was sent on " + spoken.moment(given(delivery.sentAt())) + ".";
            case FAILED -> "An e-mail could not be sent, because " + delivery.trouble() + ": ring.";
            case BEING_SENT -> "An e-mail is being sent.";
            case WAITING ->
                delivery.trouble().isEmpty()
                        ? "An e-mail is being sent."
                        : "An e-mail could not be sent yet, because " + delivery.trouble() + "; it is tried again at "
                                + spoken.time(delivery.dueAt()) + ". If that is late, ring.";
        };
    }

    String notWritten(LateChange change, boolean mailLeaves, Instant now) {
        if (change.person().email() == null) {
            return "There is no address to write to: ring.";
        }
        if (!mailLeaves) {
            return "No e-mail leaves this service (OOH_SMTP_URL is not set): ring.";
        }
        Instant from = change.writtenFrom();
        return from.isAfter(now)
                ? "An e-mail leaves at " + spoken.time(from) + " unless a calendar fetches before."
                : "An e-mail leaves within a minute or two.";
    }

    private String calendar(LateChange change) {
        String name = change.person().name();
        if (!change.subscribed()) {
            return name + " has no calendar subscribed";
        }
        Instant fetchedAt = change.lastFetchedAt();
        return fetchedAt == null
                ? name + "'s calendar has never fetched"
                : name + "'s calendar has not fetched since " + spoken.moment(fetchedAt);
    }

    private static String why(LateChange change) {
        return change.subscribed()
                ? "none of your calendars has fetched this yet"
                : "no calendar of yours is subscribed to your duties";
    }

    private static String became(FeedEvent event) {
        return event.sequence() == 0 ? "is new" : "has changed";
    }

    private String times(FeedEvent event) {
        return spoken.moment(event.facts().span().from()) + " to "
                + spoken.time(event.facts().span().to());
    }

    private static Instant given(@Nullable Instant at) {
        return Objects.requireNonNull(at);
    }
}
