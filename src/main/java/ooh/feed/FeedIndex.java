package ooh.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ooh.feed.FeedKey.Fetch;
import ooh.rota.Publication;
import ooh.rota.PublishedRota;
import ooh.staff.Staff;
import ooh.time.ServiceCalendar;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * What every feed says as long as nothing behind it changes, each written when it is first asked for. What falls out of a
 * feed by age does so when a rota week begins, so that the hour of asking shows nowhere in it.
 */
final class FeedIndex {
    private static final Duration LOST_TOLD_FOR = Duration.ofDays(30);

    /** What it was made from; another is needed where this has moved. Publications and stand-ins are only ever added. */
    record Mark(Week week, long publications, long standIns, long staffChanges) {}

    /** What the text depends on beside the index itself. */
    private record Form(
            Scope scope, @Nullable String origin, @Nullable Duration reminder) {}

    private final Mark mark;
    private final List<Change> changes;
    private final Staff staff;
    private final ServiceCalendar calendar;
    private final Instant weekBeganAt;
    private final @Nullable Publication newest;
    private final Map<Scope, List<FeedEvent>> eventsByScope = new ConcurrentHashMap<>();
    private final Map<Form, Edition> editionsByForm = new ConcurrentHashMap<>();

    FeedIndex(Mark mark, List<Change> changes, Staff staff, ServiceCalendar calendar) {
        this.mark = mark;
        this.changes = List.copyOf(changes);
        this.staff = staff;
        this.calendar = calendar;
        this.weekBeganAt = calendar.span(mark.week()).from();
        this.newest = changes.stream()
                .map(Change::rota)
                .map(PublishedRota::publication)
                .max(Comparator.comparing(Publication::publishedAt))
                .orElse(null);
    }

    Mark mark() {
        return mark;
    }

    List<FeedEvent> events(Scope scope) {
        return eventsByScope.computeIfAbsent(
                scope, wanted -> FeedHistory.of(wanted, changes, staff, calendar, weekBeganAt.minus(LOST_TOLD_FOR)));
    }

    Edition edition(FeedKey key) {
        Form form = new Form(key.scope(), key.origin(), key.wanted().reminder());
        Edition edition = editionsByForm.computeIfAbsent(form, this::written);
        // A reminder that was set since is a change too, though the duties are as they were.
        return edition.changedBy(key.wanted().since());
    }

    Fetch fetch(Instant at) {
        return newest == null ? new Fetch(at, null, null) : new Fetch(at, newest.week(), newest.number());
    }

    private Edition written(Form form) {
        List<FeedEvent> events = events(form.scope());
        Instant changedAt = Optional.of(events).stream()
                .flatMap(List::stream)
                .map(FeedEvent::changedAt)
                .filter(weekBeganAt::isBefore)
                .max(Instant::compareTo)
                .orElse(weekBeganAt);
        RotaFeed feed = new RotaFeed(calendar, form.origin(), form.reminder());
        return Edition.of(feed.of(title(form.scope()), events), changedAt);
    }

    private String title(Scope scope) {
        if (scope instanceof Scope.OfPerson one) {
            return "Out-of-hours duties of " + new Names(staff, calendar.zone()).name(one.id());
        }
        return scope instanceof Scope.OfTier some
                ? "Out-of-hours rota: " + some.tier().title()
                : "Out-of-hours rota";
    }
}
