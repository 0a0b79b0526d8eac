package ooh.swap;

import java.util.List;
import ooh.staff.Staff;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;

/** What the coordinator sees: the duties that are on offer, whose they still are, and which changed hands. */
public record OffersPage(List<Line> open, List<String> ended) {
    /** {@code link} leads to who else could stand in. */
    public record Line(String times, String tier, String person, String since, String link) {}

    static OffersPage of(List<Offers.Standing> open, List<Offer> known, Staff staff, ServiceCalendar calendar) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        Words words = new Words(staff, spoken);
        return new OffersPage(
                open.stream()
                        .map(standing -> new Line(
                                words.times(standing.offer().span()),
                                standing.tier().title(),
                                words.name(standing.offer().person()),
                                spoken.moment(standing.offer().offeredAt()),
                                "/rotas/" + standing.offer().week() + "/duties/"
                                        + standing.offer().shift()))
                        .toList(),
                known.stream()
                        .filter(offer -> offer.end() != null)
                        .map(offer -> words.name(offer.person()) + ", " + words.ended(offer))
                        .toList());
    }
}
