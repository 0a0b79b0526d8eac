package ooh.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ooh.feed.FeedEvent.Facts;
import ooh.oncall.Place;
import ooh.rota.Duty;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;

/**
 * One person's duties through every publication and stand-in, in the order in which they were made, so that each entry of
 * the feed knows what changed it last. An entry is the n-th part of a shift that the person has: the first part's UID is
 * the shift's, the second's ends in {@code .2}. It is never made from a time or a name, so calendars move an entry and do
 * not double it.
 */
final class FeedHistory {
    private final String person;
    private final Staff staff;
    private final SpokenTime spoken;
    private final Map<String, FeedEvent> eventsByUid = new LinkedHashMap<>();

    private FeedHistory(String person, Staff staff, ServiceCalendar calendar) {
        this.person = person;
        this.staff = staff;
        this.spoken = new SpokenTime(calendar.zone());
    }

    /**
     * The entries by time. {@code publications} are all of each week, not only the newest; what was lost before
     * {@code lostSince} is no longer told.
     */
    static List<FeedEvent> of(
            String person,
            List<PublishedRota> publications,
            List<StandIn> standIns,
            Staff staff,
            ServiceCalendar calendar,
            Instant lostSince) {
        FeedHistory history = new FeedHistory(person, staff, calendar);
        publications.stream()
                .collect(Collectors.groupingBy(PublishedRota::week))
                .forEach((week, ofWeek) -> history.walk(
                        ofWeek,
                        standIns.stream()
                                .filter(standIn -> standIn.week().equals(week))
                                .toList()));
        return history.told(lostSince);
    }

    private void walk(List<PublishedRota> publications, List<StandIn> standIns) {
        TreeSet<Instant> changes = new TreeSet<>();
        publications.forEach(rota -> changes.add(rota.publication().publishedAt()));
        standIns.forEach(standIn -> changes.add(standIn.madeAt()));
        for (Instant change : changes) {
            newest(publications, change)
                    .ifPresent(rota -> step(
                            rota,
                            standIns.stream()
                                    .filter(standIn -> !standIn.madeAt().isAfter(change))
                                    .toList(),
                            change));
        }
    }

    private static Optional<PublishedRota> newest(List<PublishedRota> publications, Instant at) {
        return publications.stream()
                .filter(rota -> !rota.publication().publishedAt().isAfter(at))
                .max(Comparator.comparing(rota -> rota.publication().number()));
    }

    /** The week as it became by one change. */
    private void step(PublishedRota rota, List<StandIn> standIns, Instant at) {
        List<Place> places = Place.of(rota, standIns);
        Map<String, FeedEvent> now = new LinkedHashMap<>();
        for (Place place : places) {
            List<Duty> parts = parts(place);
            for (int i = 0; i < parts.size(); i++) {
                String uid = uid(place.shift(), i + 1);
                Duty part = parts.get(i);
                Facts facts = new Facts(
                        rota.week(),
                        rota.publication().number(),
                        place.tier(),
                        part.span(),
                        part.standIn(),
                        managers(places, part.span()));
                FeedEvent before = eventsByUid.get(uid);
                now.put(
                        uid,
                        before == null ? FeedEvent.first(uid, place.shift(), facts, at) : before.changed(facts, at));
            }
        }
        eventsByUid.replaceAll((uid, event) ->
                event.facts().week().equals(rota.week()) && !now.containsKey(uid) ? event.lost(at) : event);
        eventsByUid.putAll(now);
    }

    /** The person's stretches of a place in order of time; stretches that meet are one. */
    private List<Duty> parts(Place place) {
        List<Duty> parts = new ArrayList<>();
        for (Duty duty : place.duties()) {
            if (!duty.person().equals(person)) {
                continue;
            }
            Duty last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && last.span().to().equals(duty.span().from())) {
                parts.set(
                        parts.size() - 1,
                        new Duty(
                                duty.shift(),
                                duty.tier(),
                                person,
                                last.span().hull(duty.span()),
                                last.standIn() && duty.standIn()));
            } else {
                parts.add(duty);
            }
        }
        return parts;
    }

    private static String uid(String shift, int part) {
        return shift + (part == 1 ? "" : "." + part) + "@ooh-rota";
    }

    /** "Bell", or with several or with a hole "Bell 17:00 to 20:00, nobody 20:00 to 22:00". */
    private String managers(List<Place> places, Span span) {
        Map<Span, String> whoBySpan = new LinkedHashMap<>();
        List<Span> nobody = List.of(span);
        for (Place place : places) {
            for (Duty duty : place.tier() == Tier.MANAGER ? place.duties() : List.<Duty>of()) {
                duty.span()
                        .overlap(span)
                        .ifPresent(shared -> whoBySpan.merge(shared, name(duty.person()), (a, b) -> a + " and " + b));
                nobody = nobody.stream()
                        .flatMap(left -> left.without(duty.span()).stream())
                        .toList();
            }
        }
        nobody.forEach(left -> whoBySpan.put(left, "nobody"));
        if (whoBySpan.size() == 1) {
            return whoBySpan.values().iterator().next();
        }
        return whoBySpan.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(who -> who.getValue() + " " + spoken.times(who.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String name(String id) {
        return staff.find(id).map(Person::name).orElse(id);
    }

    /** A lost part is told only where the person has no other part of that time: the same hour is never both. */
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
