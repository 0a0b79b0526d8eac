package ooh.feed;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ooh.rota.PublicationStore;
import ooh.rota.StandInStore;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;
import ooh.time.Week;

/**
 * Makes a person's feed from what is kept: the past six months and everything published ahead. What falls out of it by
 * age does so when a rota week begins, so that the hour of asking shows nowhere else.
 */
@Singleton
class Editions {
    /** Six months are at most 184 days. */
    private static final int WEEKS_BACK = 27;

    /** Nobody publishes ten years ahead; it only has to be beyond what is published. */
    private static final int WEEKS_AHEAD = 520;

    private static final Duration LOST_TOLD_FOR = Duration.ofDays(30);

    private final PublicationStore publications;
    private final StandInStore standIns;
    private final StaffStore staffStore;
    private final ServiceCalendar calendar;

    Editions(PublicationStore publications, StandInStore standIns, StaffStore staffStore, ServiceCalendar calendar) {
        this.publications = publications;
        this.standIns = standIns;
        this.staffStore = staffStore;
        this.calendar = calendar;
    }

    Edition of(String personId, Instant now) {
        Staff staff = staffStore.everyone();
        Person person = staff.person(personId);
        Week week = calendar.weekOf(now);
        Week first = week.plus(-WEEKS_BACK);
        Week last = week.plus(WEEKS_AHEAD);
        Instant weekBeganAt = calendar.span(week).from();
        List<FeedEvent> events = FeedHistory.of(
                personId,
                publications.every(first, last),
                standIns.during(first, last),
                staff,
                calendar,
                weekBeganAt.minus(LOST_TOLD_FOR));
        Instant changedAt = events.stream()
                .map(FeedEvent::changedAt)
                .filter(weekBeganAt::isBefore)
                .max(Instant::compareTo)
                .orElse(weekBeganAt);
        return new Edition(new RotaFeed(calendar).of(person.name(), events), changedAt);
    }
}
