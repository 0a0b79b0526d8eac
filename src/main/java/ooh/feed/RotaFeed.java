package ooh.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationResult;
import ooh.feed.FeedEvent.Facts;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/**
 * A feed as iCalendar text (RFC 5545, RFC 7986). Nothing in it comes from the hour of asking, so its bytes stay
 * the same until a publication or stand-in changes them. It names the manager, and holds no telephone number, no reason
 * for an absence and nothing about children, because whoever has the address can read it.
 */
final class RotaFeed {
    static final String PRODUCT = "-//ooh-rota//Out-of-hours rota//EN";

    private static final Duration READ_AGAIN_AFTER = Duration.ofHours(1);

    private final ServiceCalendar calendar;
    private final SpokenTime spoken;
    private final @Nullable String origin;
    private final @Nullable Duration reminder;

    /** {@code origin} is where its links lead ({@code https://host}), {@code reminder} how long before a duty it rings. */
    RotaFeed(ServiceCalendar calendar, @Nullable String origin, @Nullable Duration reminder) {
        this.calendar = calendar;
        this.spoken = new SpokenTime(calendar.zone());
        this.origin = origin;
        this.reminder = reminder;
    }

    String of(String title, List<FeedEvent> events) {
        Calendar feed = new Calendar();
        feed.add(new ProdId(PRODUCT));
        feed.add(ImmutableVersion.VERSION_2_0);
        feed.add(ImmutableCalScale.GREGORIAN);
        feed.add(new Name(title));
        feed.add(new XProperty("X-WR-CALNAME", title));
        feed.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), READ_AGAIN_AFTER));
        feed.add(new XProperty("X-PUBLISHED-TTL", READ_AGAIN_AFTER.toString()));
        feed.add(LondonRules.timeZone());
        events.forEach(event -> feed.add(entry(event)));
        return written(feed);
    }

    /** {@code new VEvent(false)}, because any other constructor stamps the hour of asking. */
    VEvent entry(FeedEvent event) {
        Facts facts = event.facts();
        VEvent entry = new VEvent(false);
        entry.add(new Uid(event.uid()));
        entry.add(new DtStamp(event.changedAt()));
        entry.add(new LastModified(event.changedAt()));
        entry.add(new Sequence(event.sequence()));
        entry.add(new DtStart<>(local(facts.span().from())));
        entry.add(new DtEnd<>(local(facts.span().to())));
        entry.add(new Summary(summary(event)));
        entry.add(new Description(description(event)));
        entry.add(new Categories(manner(facts)));
        boolean busy = facts.tier() == Tier.MANAGER && facts.who().isEmpty() && !event.cancelled();
        entry.add(busy ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        entry.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (origin != null) {
            entry.add(new Url(URI.create(page(facts, origin))));
        }
        if (reminder != null && !event.cancelled()) {
            entry.add(alarm(reminder, summary(event)));
        }
        return entry;
    }

    /**
     * Local time with its zone, as calendars show it best. The second pass through the hour that clocks repeat has no such
     * form (RFC 5545, 3.3.5: a local time that happens twice is the first), so it is written in UTC.
     */
    private Temporal local(Instant at) {
        boolean isWhatTheLocalTimeSays =
                calendar.at(calendar.dayOf(at), calendar.timeOf(at)).equals(at);
        return isWhatTheLocalTimeSays ? at.atZone(calendar.zone()) : at;
    }

    private static String manner(Facts facts) {
        return facts.tier() == Tier.MANAGER ? "On duty" : "On call";
    }

    private static String page(Facts facts, String origin) {
        return origin + "/weeks/" + facts.week();
    }

    private static VAlarm alarm(Duration before, String text) {
        VAlarm alarm = new VAlarm();
        alarm.add(new Trigger(new ParameterList(List.of(Related.START)), before.negated()));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(text));
        return alarm;
    }

    /** In a feed of several people it begins with the name, because that is what a month's view has room for. */
    private static String summary(FeedEvent event) {
        Facts facts = event.facts();
        String standIn = facts.standIn() ? " (standing in)" : "";
        if (!facts.who().isEmpty()) {
            String duty = facts.who() + ", " + facts.tier().title() + standIn;
            return event.cancelled() ? "No longer so: " + duty : duty;
        }
        String duty = manner(facts) + ": " + facts.tier().title() + standIn;
        return event.cancelled() ? "No longer yours. " + duty : duty;
    }

    private String description(FeedEvent event) {
        Facts facts = event.facts();
        List<String> lines = new ArrayList<>();
        lines.add("Tier: " + facts.tier().title());
        if (!facts.who().isEmpty()) {
            lines.add("Who: " + facts.who());
        }
        lines.add(event.cancelled() ? lost(facts) : "Manager on duty: " + facts.managers());
        lines.add("Rota of the week of " + spoken.date(facts.week().monday()) + ", publication " + facts.publication());
        lines.add("As at " + spoken.datedMoment(event.changedAt()));
        lines.add("A calendar may show a change a day late; the on-call page shows it at once"
                + (origin == null ? "." : ": " + origin + "/on-call"));
        return String.join("\n", lines);
    }

    private static String lost(Facts facts) {
        return facts.who().isEmpty() ? "This duty is no longer yours." : "This is no longer so; look at the rota.";
    }

    static String written(Calendar feed) {
        ValidationResult faults = feed.validate(true);
        if (faults.hasErrors()) {
            throw new IllegalStateException("A feed can not be written, because it breaks RFC 5545: " + faults);
        }
        StringWriter text = new StringWriter();
        try {
            // Folding is ours: ical4j counts characters, and RFC 5545 counts octets.
            new CalendarOutputter(false, Integer.MAX_VALUE).output(feed, text);
        } catch (IOException e) {
            throw new IllegalStateException("A feed can not be written to memory.", e);
        }
        StringBuilder folded = new StringBuilder();
        text.toString().lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    /** At most 75 octets a line, never inside a character (RFC 5545, 3.1). */
    static void fold(String line, StringBuilder out) {
        int octets = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String character = Character.toString(line.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > 75) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += more;
        }
        out.append("\r\n");
    }
}
