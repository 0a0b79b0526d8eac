package ooh.feed;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ooh.feed.FeedIndex.Mark;
import ooh.rota.Duty;
import ooh.rota.PublicationStore;
import ooh.rota.StandInStore;
import ooh.staff.Staff;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * What every feed says now: the past six months and everything published ahead. Each node keeps an index, and asks the
 * database before each answer whether anything was published, stood in for or renamed since.
 */
@Singleton
public class Feeds {
    /** Six months are at most 184 days. */
    private static final int WEEKS_BACK = 27;

    /** Nobody publishes ten years ahead; it only has to be beyond what is published. */
    private static final int WEEKS_AHEAD = 520;

    private final PublicationStore publications;
    private final StandInStore standIns;
    private final StaffStore staff;
    private final ServiceCalendar calendar;
    private volatile @Nullable FeedIndex latest;

    Feeds(PublicationStore publications, StandInStore standIns, StaffStore staff, ServiceCalendar calendar) {
        this.publications = publications;
        this.standIns = standIns;
        this.staff = staff;
        this.calendar = calendar;
    }

    /** One person's entries: the duties, and those lost in the last 30 days. */
    List<FeedEvent> of(String person, Instant now) {
        return index(now).events(new Scope.OfPerson(person));
    }

    /**
     * The entries of these weeks alone by person, read anew; who has none is not in it. An entry's history lies within its
     * week, so they are what the person's feed says of those weeks, and few weeks of everybody cost less than all of one.
     */
    public Map<String, List<FeedEvent>> byPerson(Week first, Week last) {
        List<Change> changes = Change.of(publications.every(first, last), standIns.during(first, last));
        Staff everyone = staff.everyone();
        return changes.stream()
                .flatMap(change -> change.places().stream())
                .flatMap(place -> place.duties().stream())
                .map(Duty::person)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        person -> FeedHistory.of(
                                new Scope.OfPerson(person), changes, everyone, calendar, Instant.EPOCH)));
    }

    FeedIndex index(Instant now) {
        Mark mark = mark(now);
        FeedIndex index = latest;
        return index != null && index.mark().equals(mark) ? index : made(mark);
    }

    /** The mark is read before what it marks: at worst an index is newer than its mark, and is made once more. */
    private synchronized FeedIndex made(Mark mark) {
        FeedIndex index = latest;
        if (index == null || !index.mark().equals(mark)) {
            Week first = mark.week().plus(-WEEKS_BACK);
            Week last = mark.week().plus(WEEKS_AHEAD);
            index = new FeedIndex(
                    mark,
                    Change.of(publications.every(first, last), standIns.during(first, last)),
                    staff.everyone(),
                    calendar);
            latest = index;
        }
        return index;
    }

    private Mark mark(Instant now) {
        return new Mark(calendar.weekOf(now), publications.count(), standIns.count(), staff.changes());
    }
}
