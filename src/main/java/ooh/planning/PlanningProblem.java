package ooh.planning;

import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.staff.Staff;

/** All that planning and inspecting look at: the draft, the people as known now, and what other weeks bring into it. */
public record PlanningProblem(DraftRota draft, Staff staff, CarriedOver carriedOver) {
    /** The same people and weeks around, with another draft of the week. */
    public PlanningProblem with(DraftRota other) {
        return new PlanningProblem(other, staff, carriedOver);
    }
}
