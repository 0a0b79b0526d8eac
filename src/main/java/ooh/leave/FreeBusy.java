package ooh.leave;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import ooh.access.Secret;
import ooh.time.Span;

/** The stretches of a VFREEBUSY (RFC 5545, 3.6.4), as free/busy addresses publish them: they have times and nothing else. */
final class FreeBusy {
    private static final Set<String> NOT_BUSY = Set.of("FREE", "BUSY-TENTATIVE");

    private FreeBusy() {}

    static void read(Part part, Zones zones, Allowance allowance, Consumer<Busy> keep) {
        for (ContentLine line : part.lines("FREEBUSY")) {
            allowance.workOn(line.number());
            if (isBusy(line)) {
                Stamp.list(line)
                        .map(text -> Period.read(line, text, zones))
                        .filter(period -> period.start().at().isBefore(period.end()))
                        .map(period -> new Span(period.start().at(), period.end()))
                        .forEach(span -> keep.accept(new Busy(Secret.hash("free-busy " + span), span)));
            }
        }
    }

    private static boolean isBusy(ContentLine line) {
        String type = line.parameter("FBTYPE");
        return type == null || !NOT_BUSY.contains(type.toUpperCase(Locale.ROOT));
    }
}
