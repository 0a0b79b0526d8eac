package ooh.swap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ooh.cover.Shift;
import ooh.desk.StandIns;
import ooh.desk.WorkedWeek;
import ooh.problem.Faults;
import ooh.problem.Missing;
import ooh.problem.Refused;
import ooh.rota.Breach;
import ooh.rota.Duty;
import ooh.rota.DutyStore;
import ooh.rota.StandIn;
import ooh.staff.Person;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import ooh.time.Week;

/**
 * Duties change hands between practitioners without anybody's leave, because the rule book decides: whoever takes one may
 * not be brought into anything unlawful or unsafe. What is merely unwelcome is said, and is theirs to take.
 */
@Singleton
class Offers {
    private final OfferStore store;
    private final DutyStore duties;
    private final StandIns standIns;
    private final SpokenTime spoken;

    Offers(OfferStore store, DutyStore duties, StandIns standIns, ServiceCalendar calendar) {
        this.store = store;
        this.duties = duties;
        this.standIns = standIns;
        this.spoken = new SpokenTime(calendar.zone());
    }

    Offer make(WantedOffer wanted, String person, String by, Instant now) {
        Week week = wanted.readWeek();
        List<Duty> own = duties.during(week, week).stream()
                .filter(duty ->
                        duty.shift().equals(wanted.shift()) && duty.person().equals(person))
                .sorted(Comparator.comparing(Duty::span))
                .toList();
        if (own.isEmpty()) {
            throw new Missing("\"" + person + "\" has no duty on the shift \"" + wanted.shift() + "\" of the week of "
                    + week + ", so it can not be offered.");
        }
        Duty duty = own.stream()
                .filter(one -> wanted.from() == null || one.span().contains(wanted.from()))
                .findFirst()
                .orElse(own.get(0));
        Span span = stretch(wanted, duty.span());
        if (!span.from().isAfter(now)) {
            throw new Refused("The duty " + times(span) + " can not be offered, because it has begun."
                    + " Ring the manager on duty.");
        }
        Offer offer = new Offer(UUID.randomUUID().toString(), week, duty.shift(), person, span, by, now, null);
        store.add(offer);
        return offer;
    }

    private Span stretch(WantedOffer wanted, Span duty) {
        Instant from = wanted.from() == null ? duty.from() : wanted.from();
        Instant to = wanted.to() == null ? duty.to() : wanted.to();
        Faults faults = new Faults();
        if (!from.isBefore(to) || !duty.covers(new Span(from, to))) {
            faults.add(
                    "from, to",
                    spoken.moment(from) + " to " + spoken.moment(to) + " does not lie within the duty, which is "
                            + times(duty));
        }
        faults.refuse("The offer");
        return new Span(from, to);
    }

    /** An offer that somebody could take now, and the tier of its duty. */
    record Standing(Offer offer, Tier tier) {}

    /** By start. */
    List<Standing> open(Instant now) {
        Map<Week, List<Duty>> dutiesByWeek = new HashMap<>();
        List<Standing> open = new ArrayList<>();
        for (Offer offer : store.since(now)) {
            List<Duty> worked = dutiesByWeek.computeIfAbsent(offer.week(), week -> duties.during(week, week));
            offer.duty(worked, now).ifPresent(duty -> open.add(new Standing(offer, duty.tier())));
        }
        return open;
    }

    /** An open offer, and what the rule book says to somebody who would take it. */
    record Judged(Offer offer, Tier tier, Verdict verdict) {}

    /** The open offers of others that lie on the person's banks, each judged. */
    List<Judged> openTo(String person, Instant now) {
        Map<Week, WorkedWeek> weeks = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        for (Standing standing : open(now)) {
            Offer offer = standing.offer();
            if (offer.person().equals(person)) {
                continue;
            }
            WorkedWeek week = weeks.computeIfAbsent(offer.week(), standIns::worked);
            if (mayCover(week, offer, person)) {
                Verdict verdict = Verdict.of(week.madeBy(standIn(offer, person, person, now)));
                judged.add(new Judged(offer, standing.tier(), verdict));
            }
        }
        return judged;
    }

    private static boolean mayCover(WorkedWeek week, Offer offer, String person) {
        Shift shift = week.shift(offer.shift());
        return week.staff()
                .find(person)
                .filter(one -> one.isOnAny(shift.banks()))
                .isPresent();
    }

    /** The duty becomes the person's from now on, wherever anybody asks who is on. */
    StandIn take(String id, String person, String by, Instant now) {
        Offer offer = store.get(id);
        WorkedWeek week = standIns.worked(offer.week());
        if (offer.end() == null && offer.duty(week.duties(), now).isEmpty()) {
            throw new Refused("The duty " + times(offer.span()) + " can not be taken, because "
                    + (offer.span().from().isAfter(now)
                            ? "it is no longer "
                                    + week.staff()
                                            .find(offer.person())
                                            .map(Person::name)
                                            .orElse("theirs") + "'s."
                            : "it has begun. Ring the manager on duty."));
        }
        if (offer.person().equals(person)) {
            throw new Refused("Nobody can take a duty of their own. Withdraw the offer instead.");
        }
        StandIn standIn = standIn(offer, person, by, now);
        Verdict verdict = Verdict.of(week.madeBy(standIn));
        if (!verdict.may()) {
            throw new Refused(
                    "The duty " + times(offer.span()) + " can not be taken: "
                            + verdict.forbids().stream().map(Breach::sentence).collect(Collectors.joining(" "))
                            + " Somebody else may, or the coordinator can help.",
                    Map.of("breaches", verdict.forbids()));
        }
        store.take(offer, standIn, week.standIns());
        return standIn;
    }

    void withdraw(String person, String id, String by, Instant now) {
        if (!store.get(id).person().equals(person)) {
            throw new Missing("\"" + person + "\" has no offer \"" + id + "\".");
        }
        store.withdraw(id, by, now);
    }

    private static StandIn standIn(Offer offer, String person, String by, Instant now) {
        return new StandIn(
                UUID.randomUUID().toString(),
                offer.week(),
                offer.shift(),
                person,
                offer.span(),
                "offered and taken",
                by,
                now);
    }

    private String times(Span span) {
        return spoken.moment(span.from()) + " to " + spoken.time(span.to());
    }
}
