package ooh.desk;

import java.util.ArrayList;
import java.util.List;
import ooh.cover.Shift;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.problem.Missing;
import ooh.rota.Assignment;
import ooh.rota.Breach;
import ooh.rota.Duties;
import ooh.rota.Duty;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.staff.Staff;

/** A published week as it was worked at one moment, stand-ins on top, against which the rule book judges one stand-in more. */
public final class WorkedWeek {
    private final PublishedRota rota;
    private final List<StandIn> standIns;
    private final PlanningProblem problem;
    private final Planner planner;

    WorkedWeek(PublishedRota rota, List<StandIn> standIns, PlanningProblem problem, Planner planner) {
        this.rota = rota;
        this.standIns = List.copyOf(standIns);
        this.problem = problem;
        this.planner = planner;
    }

    public List<StandIn> standIns() {
        return standIns;
    }

    public List<Duty> duties() {
        return Duties.of(rota, standIns);
    }

    public Staff staff() {
        return problem.staff();
    }

    public Shift shift(String id) {
        return rota.assignments().stream()
                .map(Assignment::shift)
                .filter(shift -> shift.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing(
                        "The published rota of the week of " + rota.week() + " has no shift \"" + id + "\"."));
    }

    /** What would be breached, or breached worse, with it on top. */
    public List<Breach> madeBy(StandIn standIn) {
        List<StandIn> onTop = new ArrayList<>(standIns);
        onTop.add(standIn);
        return planner.madeBy(problem, problem.with(Duties.asWorked(rota, onTop)));
    }
}
