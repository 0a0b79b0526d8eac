package ooh.rota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ooh.cover.Shift;
import ooh.time.Span;

/** Who really works what: a published rota with its stand-ins on top. The only place that lays one over the other. */
public final class Duties {
    private static final String PART = " from ";

    private Duties() {}

    /** All duties by start, then tier, then shift. Of two stand-ins for the same minute the one made later holds. */
    public static List<Duty> of(PublishedRota rota, List<StandIn> standIns) {
        List<StandIn> inOrder = standIns.stream()
                .filter(standIn -> standIn.week().equals(rota.week()))
                .sorted(Comparator.comparing(StandIn::madeAt).thenComparing(StandIn::id))
                .toList();
        List<Duty> duties = new ArrayList<>();
        for (Assignment assignment : rota.assignments()) {
            List<Duty> onShift = assignment.duty().stream().toList();
            for (StandIn standIn : inOrder) {
                if (standIn.shift().equals(assignment.shift().id())) {
                    onShift = laidOver(onShift, standIn, assignment);
                }
            }
            duties.addAll(onShift);
        }
        duties.sort(Comparator.comparing(Duty::span).thenComparing(Duty::tier).thenComparing(Duty::shift));
        return List.copyOf(duties);
    }

    private static List<Duty> laidOver(List<Duty> below, StandIn standIn, Assignment assignment) {
        List<Duty> result = new ArrayList<>();
        for (Duty duty : below) {
            duty.span().without(standIn.span()).forEach(rest -> result.add(duty.during(rest)));
        }
        String person = standIn.person();
        if (person != null) {
            standIn.span()
                    .overlap(assignment.shift().span())
                    .ifPresent(span -> result.add(
                            new Duty(assignment.shift().id(), assignment.shift().tier(), person, span, true)));
        }
        return result;
    }

    /**
     * The published week as it is really worked, each duty and each part that nobody has a shift of its own, so that the
     * rule book can judge it.
     */
    public static DraftRota asWorked(PublishedRota rota, List<StandIn> standIns) {
        Map<String, List<Duty>> dutiesByShift = of(rota, standIns).stream().collect(Collectors.groupingBy(Duty::shift));
        List<Assignment> worked = new ArrayList<>();
        for (Assignment assignment : rota.assignments()) {
            Shift whole = assignment.shift();
            List<Span> open = List.of(whole.span());
            for (Duty duty : dutiesByShift.getOrDefault(whole.id(), List.of())) {
                worked.add(new Assignment(part(whole, duty.span()), duty.person(), false, duty.restOverride()));
                open = open.stream()
                        .flatMap(span -> span.without(duty.span()).stream())
                        .toList();
            }
            open.forEach(span -> worked.add(new Assignment(part(whole, span), null, false)));
        }
        return new DraftRota(rota.week(), 0, worked);
    }

    /** The part of the shift as a shift of its own, {@link #wholeId} of which is the shift's; all of it is the shift itself. */
    public static Shift part(Shift whole, Span span) {
        String id = span.from().equals(whole.span().from()) ? whole.id() : whole.id() + PART + span.from();
        return new Shift(id, whole.tier(), whole.banks(), span, whole.expectedContacts());
    }

    /** The id of the shift that this is a part of, or that it is. */
    public static String wholeId(String partId) {
        int part = partId.indexOf(PART);
        return part < 0 ? partId : partId.substring(0, part);
    }
}
