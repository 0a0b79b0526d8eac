package ooh.swap;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ooh.rota.Breach;
import ooh.rota.Duty;
import ooh.staff.Staff;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import ooh.time.Week;

/** What others offer to a practitioner, what the practitioner offers, and which duties could be offered. */
public record MyOffersPage(List<ToTake> toTake, List<Mine> onOffer, List<Own> duties, List<String> lately) {
    /** Somebody's duty; {@code forbids} and {@code says} are the rule book's sentences. */
    public record ToTake(String id, String times, String tier, String from, List<String> forbids, List<String> says) {}

    public record Mine(String id, String times) {}

    /** A duty that is not on offer yet. */
    public record Own(String week, String shift, String from, String to, String times, String tier) {}

    static MyOffersPage of(
            String person,
            List<Offers.Judged> toTake,
            List<Offer> ownOffers,
            List<Duty> ahead,
            Staff staff,
            ServiceCalendar calendar,
            Instant now) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        Words words = new Words(staff, spoken);
        List<Offer> open = ownOffers.stream()
                .filter(offer -> offer.duty(ahead, now).isPresent())
                .toList();
        Set<Span> offered = open.stream().map(Offer::span).collect(Collectors.toSet());
        return new MyOffersPage(
                toTake.stream()
                        .map(judged -> new ToTake(
                                judged.offer().id(),
                                words.times(judged.offer().span()),
                                judged.tier().title(),
                                words.name(judged.offer().person()),
                                sentences(judged.verdict().forbids()),
                                sentences(judged.verdict().says())))
                        .toList(),
                open.stream()
                        .map(offer -> new Mine(offer.id(), words.times(offer.span())))
                        .toList(),
                ahead.stream()
                        .filter(duty -> duty.person().equals(person)
                                && duty.span().from().isAfter(now)
                                && offered.stream().noneMatch(duty.span()::overlaps))
                        .map(duty -> own(duty, words, calendar))
                        .toList(),
                ownOffers.stream()
                        .filter(offer -> offer.end() != null)
                        .map(words::ended)
                        .toList());
    }

    private static Own own(Duty duty, Words words, ServiceCalendar calendar) {
        Week week = calendar.weekOf(duty.span().from());
        return new Own(
                week.toString(),
                duty.shift(),
                duty.span().from().toString(),
                duty.span().to().toString(),
                words.times(duty.span()),
                duty.tier().title());
    }

    private static List<String> sentences(List<Breach> breaches) {
        return breaches.stream().map(Breach::sentence).toList();
    }
}
