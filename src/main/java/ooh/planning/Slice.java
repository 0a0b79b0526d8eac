package ooh.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import ooh.time.Span;

/**
 * An elementary stretch of the week in which no shift begins or ends, so each shift covers all of it or none. Cover by two
 * shifts one after the other is then cover of every slice.
 */
record Slice(Span span) {
    static List<Slice> between(Collection<Span> spans) {
        TreeSet<Instant> bounds = new TreeSet<>();
        spans.forEach(span -> bounds.addAll(List.of(span.from(), span.to())));
        List<Slice> slices = new ArrayList<>();
        for (Instant from : bounds) {
            Instant to = bounds.higher(from);
            if (to != null) {
                slices.add(new Slice(new Span(from, to)));
            }
        }
        return slices;
    }

    Instant from() {
        return span.from();
    }

    Instant to() {
        return span.to();
    }

    long minutes() {
        return span.minutes();
    }
}
