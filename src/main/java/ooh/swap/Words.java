package ooh.swap;

import static java.util.Objects.requireNonNull;

import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.time.Span;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/** How the pages call offers, people and times. */
record Words(Staff staff, SpokenTime spoken) {
    /** "Sat 26 December 17:00 to 22:00". */
    String times(Span span) {
        return spoken.moment(span.from()) + " to " + spoken.time(span.to());
    }

    /** Somebody who left the banks since is still named, by id. */
    String name(String person) {
        return staff.find(person).map(Person::name).orElse(person);
    }

    /** "Sat 26 December 17:00 to 22:00: taken by Grey on Tue 22 December 18:30". */
    String ended(Offer offer) {
        Offer.End end = requireNonNull(offer.end());
        @Nullable String taker = end.takenBy();
        return times(offer.span()) + ": " + (taker == null ? "withdrawn" : "taken by " + name(taker)) + " on "
                + spoken.moment(end.at());
    }
}
