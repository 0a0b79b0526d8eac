package ooh.rota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who really works what: a published rota with its stand-ins on top. The only place that lays one over the other. */
public final class Duties {
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
        standIn.span()
                .overlap(assignment.shift().span())
                .ifPresent(span -> result.add(
                        new Duty(assignment.shift().id(), assignment.shift().tier(), standIn.person(), span, true)));
        return result;
    }
}
