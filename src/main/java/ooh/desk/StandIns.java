package ooh.desk;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ooh.cover.Shift;
import ooh.planning.Planner;
import ooh.problem.Faults;
import ooh.problem.Missing;
import ooh.problem.Refused;
import ooh.problem.Unreadable;
import ooh.rota.Breach;
import ooh.rota.Duties;
import ooh.rota.PublicationStore;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.rota.StandInStore;
import ooh.staff.Staff;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import ooh.time.Week;

/**
 * Makes stand-ins, asking the rule book first. What is impossible is refused; what is unlawful is said and done all the
 * same, because at ten at night the answer to "who is on?" must be what really happens.
 */
@Singleton
public class StandIns {
    private static final Set<String> IMPOSSIBLE = Set.of("tierNotHeld", "workingWhileAbsent", "doubleBooked");

    private static final int LONGEST_WHY = 2000;

    private final PublicationStore publications;
    private final StandInStore store;
    private final Desk desk;
    private final Planner planner;
    private final SpokenTime spoken;

    StandIns(PublicationStore publications, StandInStore store, Desk desk, Planner planner, ServiceCalendar calendar) {
        this.publications = publications;
        this.store = store;
        this.desk = desk;
        this.planner = planner;
        this.spoken = new SpokenTime(calendar.zone());
    }

    record Made(StandIn standIn, List<Breach> breaches) {}

    Made make(Week week, StandInController.Wanted wanted, String by, Instant now) {
        WorkedWeek worked = worked(week);
        if (wanted.shift() == null) {
            throw new Unreadable("The stand-in", "shift", "is missing: name the shift by its id");
        }
        Span span = readable(wanted, worked.shift(wanted.shift()), worked.staff());
        StandIn standIn = new StandIn(
                UUID.randomUUID().toString(),
                week,
                wanted.shift(),
                requireNonNull(wanted.person()),
                span,
                requireNonNull(wanted.why()).strip(),
                by,
                now);
        List<Breach> breaches = worked.madeBy(standIn);
        mustBePossible(standIn, breaches);
        store.add(standIn, worked.standIns());
        return new Made(standIn, breaches);
    }

    /** The published week as it is worked now, to judge changes to it. */
    public WorkedWeek worked(Week week) {
        PublishedRota rota = publications
                .latest(week)
                .orElseThrow(() -> new Missing("The week of " + week
                        + " is not published, so nobody can stand in. Change the draft instead."));
        List<StandIn> below = store.during(week, week);
        return new WorkedWeek(rota, below, desk.problem(Duties.asWorked(rota, below)), planner);
    }

    /** The stretch that is wanted, once person, time and reason can all be read. */
    private Span readable(StandInController.Wanted wanted, Shift shift, Staff staff) {
        Faults faults = new Faults();
        Instant from = wanted.from() == null ? shift.span().from() : wanted.from();
        Instant to = wanted.to() == null ? shift.span().to() : wanted.to();
        if (!from.isBefore(to) || !shift.span().covers(new Span(from, to))) {
            faults.add(
                    "from, to",
                    spoken.moment(from) + " to " + spoken.moment(to) + " does not lie within the shift, which is "
                            + spoken.moment(shift.span().from()) + " to "
                            + spoken.moment(shift.span().to()));
        }
        if (wanted.person() == null || staff.find(wanted.person()).isEmpty()) {
            faults.add("person", "there is nobody with the id \"" + wanted.person() + "\"");
        }
        String why = wanted.why() == null ? "" : wanted.why().strip();
        if (why.isEmpty()) {
            faults.add("why", "a stand-in needs a reason");
        } else if (why.length() > LONGEST_WHY) {
            faults.add("why", "it is " + why.length() + " characters long; " + LONGEST_WHY + " is the most");
        }
        faults.refuse("The stand-in");
        return new Span(from, to);
    }

    private static void mustBePossible(StandIn standIn, List<Breach> made) {
        List<Breach> impossible = made.stream()
                .filter(breach ->
                        IMPOSSIBLE.contains(breach.rule()) && breach.people().contains(standIn.person()))
                .toList();
        if (!impossible.isEmpty()) {
            throw new Refused(
                    "The stand-in can not be made: " + impossible.get(0).sentence() + " Choose somebody else.",
                    Map.of("breaches", impossible));
        }
    }
}
