package ooh.planning;

import java.util.Map;
import java.util.Set;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.staff.Staff;

/**
 * All that planning and inspecting look at: the draft, the people as known now, what other weeks bring into it, which
 * banks hold the core posts, and who was told of which shift by the week's latest publication, if there is one.
 */
public record PlanningProblem(
        DraftRota draft,
        Staff staff,
        CarriedOver carriedOver,
        Set<String> coreBanks,
        Map<String, String> publishedPersonByShift) {
    public PlanningProblem {
        coreBanks = Set.copyOf(coreBanks);
        publishedPersonByShift = Map.copyOf(publishedPersonByShift);
    }

    /** Of a service without core posts, and a week that is not published. */
    public PlanningProblem(DraftRota draft, Staff staff, CarriedOver carriedOver) {
        this(draft, staff, carriedOver, Set.of(), Map.of());
    }

    /** The same people and weeks around, with another draft of the week. */
    public PlanningProblem with(DraftRota other) {
        return new PlanningProblem(other, staff, carriedOver, coreBanks, publishedPersonByShift);
    }
}
