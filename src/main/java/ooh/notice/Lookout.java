package ooh.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ooh.feed.FeedEvent;
import ooh.staff.Person;
import ooh.staff.Staff;

/**
 * Finds the late changes that no calendar of their person has fetched: a duty that became somebody's, moved or was lost
 * less than 48 hours before it begins, or later, and is not over. Of a change made earlier a calendar has had two days to
 * hear, which all of them keep.
 */
final class Lookout {
    static final Duration LATE = Duration.ofHours(48);

    /** A fetch so soon after a change may have been answered before the change was kept. */
    private static final Duration KEPT_WITHIN = Duration.ofSeconds(10);

    private Lookout() {}

    /**
     * By the time at which the duties begin. Of a person whom {@code lastFetchByPerson} does not name there is no calendar,
     * and one named without a time has never fetched.
     */
    static List<LateChange> lateChanges(
            Map<String, List<FeedEvent>> eventsByPerson,
            Map<String, Optional<Instant>> lastFetchByPerson,
            Staff staff,
            Instant now) {
        return staff.people().stream()
                .flatMap(person -> eventsByPerson.getOrDefault(person.id(), List.of()).stream()
                        .filter(event -> isLate(event, now))
                        .map(event -> change(person, event, lastFetchByPerson)))
                .filter(change -> !isFetched(change))
                .sorted(Comparator.comparing(
                                (LateChange change) -> change.event().facts().span())
                        .thenComparing(change -> change.person().id())
                        .thenComparing(change -> change.event().uid()))
                .toList();
    }

    private static boolean isLate(FeedEvent event, Instant now) {
        Instant from = event.facts().span().from();
        return event.dutyChangedAt().isAfter(from.minus(LATE))
                && event.facts().span().to().isAfter(now);
    }

    private static LateChange change(Person person, FeedEvent event, Map<String, Optional<Instant>> lastFetchByPerson) {
        Optional<Instant> lastFetch = lastFetchByPerson.getOrDefault(person.id(), Optional.empty());
        return new LateChange(person, event, lastFetchByPerson.containsKey(person.id()), lastFetch.orElse(null));
    }

    private static boolean isFetched(LateChange change) {
        Instant fetchedAt = change.lastFetchedAt();
        return fetchedAt != null
                && fetchedAt.isAfter(change.event().dutyChangedAt().plus(KEPT_WITHIN));
    }
}
