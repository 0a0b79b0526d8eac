package ooh.feed;

import java.time.ZoneOffset;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The VTIMEZONE of Europe/London as the law has had it since 1996: the clocks change at 01:00 UTC on the last Sundays of
 * March and October (The Summer Time Order 2002). Written out, because ical4j's own asks the internet for news at run
 * time, and Outlook shows UTC where there is none.
 */
final class LondonRules {
    private LondonRules() {}

    static VTimeZone timeZone() {
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId("Europe/London"));
        zone.add(observance(new Daylight(), "19960331T010000", 3, ZoneOffset.UTC, ZoneOffset.ofHours(1), "BST"));
        zone.add(observance(new Standard(), "19961027T020000", 10, ZoneOffset.ofHours(1), ZoneOffset.UTC, "GMT"));
        return zone;
    }

    private static Observance observance(
            Observance observance, String firstAt, int month, ZoneOffset from, ZoneOffset to, String name) {
        observance.add(new DtStart<>(firstAt));
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        observance.add(new TzName(name));
        return observance;
    }
}
