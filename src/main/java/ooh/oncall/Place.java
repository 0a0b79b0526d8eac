package ooh.oncall;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ooh.cover.Shift;
import ooh.rota.Assignment;
import ooh.rota.Duties;
import ooh.rota.Duty;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;

/** One published place on a rota and who really has it: its duties in order of time, stand-ins laid on top. */
public record Place(Week week, String shift, Tier tier, Span span, List<Duty> duties) {
    public Place {
        duties = List.copyOf(duties);
    }

    /** Every place of a published rota by start, tier and shift. */
    public static List<Place> of(PublishedRota rota, List<StandIn> standIns) {
        Map<String, List<Duty>> dutiesByShift =
                Duties.of(rota, standIns).stream().collect(Collectors.groupingBy(Duty::shift));
        return rota.assignments().stream()
                .map(Assignment::shift)
                .map(shift -> new Place(
                        rota.week(),
                        shift.id(),
                        shift.tier(),
                        shift.span(),
                        dutiesByShift.getOrDefault(shift.id(), List.of())))
                .sorted(Comparator.comparing(Place::span)
                        .thenComparing(Place::tier)
                        .thenComparing(Place::shift))
                .toList();
    }

    /** Whether nobody misses it while it is open. */
    boolean isSpare() {
        return Shift.isSpare(shift);
    }

    /** The stretches in which nobody has it and somebody should. */
    public List<Span> uncovered() {
        return isSpare() ? List.of() : without(span, duties);
    }

    static List<Span> without(Span whole, List<Duty> duties) {
        List<Span> left = List.of(whole);
        for (Duty duty : duties) {
            left = left.stream()
                    .flatMap(span -> span.without(duty.span()).stream())
                    .toList();
        }
        return left;
    }
}
