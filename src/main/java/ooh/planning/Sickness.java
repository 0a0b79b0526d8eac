package ooh.planning;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ooh.cover.Shift;
import ooh.rota.Assignment;
import ooh.rota.DraftRota;
import ooh.rota.Duties;
import ooh.staff.Absence;
import ooh.time.Span;

/**
 * Somebody on the rota can not work for some time, and it is {@code now}. A duty that has not begun and lies in that time,
 * in part or in all, is given up whole: a hand-over at an odd hour is a risk of its own. Of a duty that is under way what
 * was worked stays, and the rest is given up. Refuses a time that is over.
 */
public record Sickness(String person, Span absence, Instant now) {
    public Sickness {
        if (!absence.to().isAfter(now)) {
            throw new IllegalArgumentException("Nobody can stand in for an absence that ended at " + absence.to()
                    + ", because it is " + now + ".");
        }
    }

    /** From when somebody else is wanted. */
    private Span ahead() {
        return new Span(absence.from().isAfter(now) ? absence.from() : now, absence.to());
    }

    boolean hasBegun(PlannedShift duty) {
        return !duty.from().isAfter(now);
    }

    /** The weeks as they are worked, all pinned, and who is on each part was told so. */
    PlanningProblem pinned(PlanningProblem worked) {
        return problem(worked, worked.drafts().stream().map(Sickness::pinned).toList(), worked);
    }

    /** The same with the person absent and what that gives up open; nothing else is free. */
    PlanningProblem opened(PlanningProblem worked) {
        List<DraftRota> drafts = worked.drafts().stream()
                .map(draft -> new DraftRota(
                        draft.week(),
                        draft.version(),
                        draft.assignments().stream().flatMap(this::opened).toList()))
                .toList();
        PlanningProblem absent = new PlanningProblem(
                worked.drafts(),
                worked.staff().with(person, new Absence(ahead(), "")),
                worked.carriedOver(),
                worked.coreBanks(),
                Map.of(),
                worked.patternTerms(),
                worked.pay());
        return problem(absent, drafts, worked);
    }

    private Stream<Assignment> opened(Assignment assignment) {
        Span span = assignment.shift().span();
        if (!person.equals(assignment.person()) || !span.overlaps(ahead())) {
            return Stream.of(assignment.pinned(true));
        }
        if (!span.from().isBefore(now)) {
            return Stream.of(assignment.given(null).pinned(false));
        }
        Instant cut = ahead().from();
        Shift worked = Duties.part(assignment.shift(), new Span(span.from(), cut));
        Shift rest = Duties.part(assignment.shift(), new Span(cut, span.to()));
        return Stream.of(
                new Assignment(worked, person, true, assignment.restOverride()), new Assignment(rest, null, false));
    }

    private static DraftRota pinned(DraftRota draft) {
        return new DraftRota(
                draft.week(),
                draft.version(),
                draft.assignments().stream()
                        .map(assignment -> assignment.pinned(true))
                        .toList());
    }

    private PlanningProblem problem(PlanningProblem facts, List<DraftRota> drafts, PlanningProblem worked) {
        Map<String, String> personByShift = new HashMap<>();
        worked.drafts().stream()
                .flatMap(draft -> draft.assignments().stream())
                .flatMap(assignment -> assignment.duty().stream())
                .forEach(duty -> personByShift.put(duty.shift(), duty.person()));
        drafts.stream()
                .flatMap(draft -> draft.assignments().stream())
                .filter(assignment -> !assignment.isCovered() && !assignment.pinned())
                .forEach(assignment -> personByShift.put(assignment.shift().id(), person));
        return new PlanningProblem(
                drafts,
                facts.staff(),
                facts.carriedOver(),
                facts.coreBanks(),
                personByShift,
                facts.patternTerms(),
                worked.pay());
    }
}
