package ooh.demand;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * That somebody contacted the service: when, to the microsecond that the log keeps; in one short word each of what kind
 * ("child-missing") and from which source ("police"), the latter empty where the log does not say; how it was handled;
 * and for how many minutes a visit took somebody away, 0 where it was none or the log does not say. Nothing else about
 * the child or the caller is ever held here.
 */
public record Contact(Instant at, String kind, String source, Handled handled, int visitMinutes) {
    /** Alike contacts (same instant and kind) stand together, in an order of their own. */
    static final Comparator<Contact> IN_ORDER = Comparator.comparing(Contact::at)
            .thenComparing(Contact::kind)
            .thenComparing(Contact::source)
            .thenComparing(Contact::handled)
            .thenComparing(Contact::visitMinutes);

    public Contact {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Of which no more is known. */
    public Contact(Instant at, String kind) {
        this(at, kind, "", Handled.NOT_SAID, 0);
    }

    boolean isAlike(Contact other) {
        return at.equals(other.at) && kind.equals(other.kind);
    }
}
