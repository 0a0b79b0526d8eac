package ooh.demand;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That somebody contacted the service: when, to the microsecond that the log keeps, and in one short word of what kind
 * ("child-missing"). Nothing about the child or the caller is ever held here.
 */
public record Contact(Instant at, String kind) {
    public Contact {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
