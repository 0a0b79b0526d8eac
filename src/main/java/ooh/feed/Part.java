package ooh.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ooh.oncall.Place;
import ooh.rota.Duty;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/** A stretch of a place that one person has, or ({@code null}) nobody. */
record Part(Span span, @Nullable String person, boolean standIn) {
    /** The parts of a place that a feed tells, in order of time; those of one person that meet are one. */
    static List<Part> of(Place place, Scope scope) {
        List<Part> parts = new ArrayList<>();
        told(place, scope).sorted(Comparator.comparing(Part::span)).forEach(part -> {
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && last.meets(part)) {
                parts.set(parts.size() - 1, last.with(part));
            } else {
                parts.add(part);
            }
        });
        return parts;
    }

    private static Stream<Part> told(Place place, Scope scope) {
        Stream<Part> duties = place.duties().stream()
                .filter(duty -> !(scope instanceof Scope.OfPerson one) || one.tells(duty))
                .map(Part::of);
        return scope instanceof Scope.OfPerson
                ? duties
                : Stream.concat(duties, place.uncovered().stream().map(span -> new Part(span, null, false)));
    }

    private static Part of(Duty duty) {
        return new Part(duty.span(), duty.person(), duty.standIn());
    }

    private boolean meets(Part next) {
        return Objects.equals(person, next.person) && span.to().equals(next.span.from());
    }

    private Part with(Part next) {
        return new Part(span.hull(next.span), person, standIn && next.standIn);
    }
}
