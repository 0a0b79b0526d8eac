package ooh.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ooh.planning.SicknessCover;
import ooh.planning.SicknessCover.Change;
import ooh.problem.Refused;
import ooh.rota.Duties;
import ooh.rota.StandIn;
import ooh.time.Span;
import ooh.time.Week;

/**
 * What the planner proposes because somebody can not work, for the coordinator to take or to leave. Taken it becomes the
 * absence and a stand-in for each change; {@code firstWeek} to {@code lastWeek} are the weeks that it looked at. What has
 * been published stays as it is.
 */
record SicknessProposal(
        String id,
        String person,
        Span absence,
        String why,
        String by,
        Instant madeAt,
        Week firstWeek,
        Week lastWeek,
        SicknessCover cover,
        SicknessBasis basis) {
    /**
     * What lies on top of the publications once it is taken. A duty under way changes hands at {@code now} and not before.
     * Refuses where by now somebody else's duty has begun that would be moved, or a duty is over.
     */
    List<StandIn> standIns(String acceptedBy, Instant now) {
        List<StandIn> standIns = new ArrayList<>();
        for (Change change : cover.changes()) {
            Span span = change.shift().span();
            boolean begun = !span.from().isAfter(now);
            if (!span.to().isAfter(now) || (begun && !change.leaves().equals(person))) {
                throw new Refused("The proposal can not be taken, because a duty in it has begun or is over by now: "
                        + change.sentence() + " Ask for a new proposal.");
            }
            standIns.add(new StandIn(
                    UUID.randomUUID().toString(),
                    change.week(),
                    Duties.wholeId(change.shift().id()),
                    change.takes(),
                    begun ? new Span(now, span.to()) : span,
                    change.sentence(),
                    acceptedBy,
                    now));
        }
        return standIns;
    }
}
