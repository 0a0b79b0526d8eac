package ooh.feed;

import java.net.URI;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import ooh.time.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a person's feed as a message between calendars (iTIP, RFC 5546): it asks the person's calendar to take the
 * duty, or to cancel it where it was lost. UID, SEQUENCE and DTSTAMP are the feed entry's own. No answer is asked for,
 * because a duty is taken or given back on the telephone.
 */
public record Itip(Method method, String text) {
    public enum Method {
        REQUEST,
        CANCEL;

        public static Method of(FeedEvent event) {
            return event.cancelled() ? CANCEL : REQUEST;
        }
    }

    /** Somebody by name and e-mail address. */
    public record Party(String name, String address) {}

    /** {@code origin} is where its links lead ({@code https://host}), if anywhere. */
    public static Itip of(
            FeedEvent event, Party organizer, Party attendee, ServiceCalendar calendar, @Nullable String origin) {
        Method method = Method.of(event);
        Calendar message = new Calendar();
        message.add(new ProdId(RotaFeed.PRODUCT));
        message.add(ImmutableVersion.VERSION_2_0);
        message.add(ImmutableCalScale.GREGORIAN);
        message.add(method == Method.CANCEL ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        message.add(LondonRules.timeZone());
        VEvent entry = new RotaFeed(calendar, origin, null).entry(event);
        entry.add(
                new Organizer(mailto(organizer)).withParameter(name(organizer)).getFluentTarget());
        entry.add(new Attendee(mailto(attendee))
                .withParameter(name(attendee))
                .withParameter(CuType.INDIVIDUAL)
                .withParameter(Role.REQ_PARTICIPANT)
                .withParameter(PartStat.NEEDS_ACTION)
                .withParameter(Rsvp.FALSE)
                .getFluentTarget());
        message.add(entry);
        return new Itip(method, RotaFeed.written(message));
    }

    private static URI mailto(Party party) {
        return URI.create("mailto:" + party.address());
    }

    /** A parameter's value has no quotation mark (RFC 5545, 3.2). */
    private static Cn name(Party party) {
        return new Cn(party.name().replace('"', '\''));
    }
}
