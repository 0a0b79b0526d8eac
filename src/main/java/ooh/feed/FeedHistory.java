package ooh.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ooh.feed.FeedEvent.Facts;
import ooh.oncall.Place;
import ooh.staff.Staff;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * What one feed tells, through every publication and stand-in in the order in which they were made, so that each entry
 * knows what changed it last. An entry is the n-th part of a shift in that feed: the first part's UID is the shift's, the
 * second's ends in {@code .2}. It is never made from a time or a name, so calendars move an entry and do not double it.
 */
final class FeedHistory {
    private final Scope scope;
    private final Names names;
    private final Map<String, FeedEvent> eventsByUid = new LinkedHashMap<>();

    private FeedHistory(Scope scope, Names names) {
        this.scope = scope;
        this.names = names;
    }

    /** The entries by time; what was lost before {@code lostSince} is no longer told. */
    static List<FeedEvent> of(
            Scope scope, List<Change> changes, Staff staff, ServiceCalendar calendar, Instant lostSince) {
        FeedHistory history = new FeedHistory(scope, new Names(staff, calendar.zone()));
        changes.forEach(history::step);
        return history.told(lostSince);
    }

    private void step(Change change) {
        Map<String, FeedEvent> now = new LinkedHashMap<>();
        for (Place place : change.places()) {
            int number = 0;
            for (Part part : scope.tells(place) ? Part.of(place, scope) : List.<Part>of()) {
                String uid = uid(place.shift(), ++number);
                FeedEvent before = eventsByUid.get(uid);
                Facts facts = facts(change, place, part);
                now.put(
                        uid,
                        before == null
                                ? FeedEvent.first(uid, place.shift(), facts, change.at())
                                : before.changed(facts, change.at()));
            }
        }
        eventsByUid.replaceAll(
                (uid, event) -> event.facts().week().equals(change.rota().week()) && !now.containsKey(uid)
                        ? event.lost(change.at())
                        : event);
        eventsByUid.putAll(now);
    }

    private Facts facts(Change change, Place place, Part part) {
        return new Facts(
                change.rota().week(),
                change.rota().publication().number(),
                place.tier(),
                part.span(),
                scope instanceof Scope.OfPerson ? "" : names.of(part),
                part.standIn(),
                names.managers(change.places(), part.span()));
    }

    private static String uid(String shift, int part) {
        return shift + (part == 1 ? "" : "." + part) + "@ooh-rota";
    }

    /** A lost part is told only where the feed has no other part of that time: the same hour is never both. */
    private List<FeedEvent> told(Instant lostSince) {
        List<FeedEvent> held = eventsByUid.values().stream()
                .filter(event -> !event.cancelled())
                .toList();
        return eventsByUid.values().stream()
                .filter(event -> !event.cancelled()
                        || (!event.changedAt().isBefore(lostSince)
                                && held.stream().noneMatch(event::isSameTimeAs)))
                .sorted(Comparator.<FeedEvent, Span>comparing(
                                event -> event.facts().span())
                        .thenComparing(FeedEvent::uid))
                .toList();
    }
}
