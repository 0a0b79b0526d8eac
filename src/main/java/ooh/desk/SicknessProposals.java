package ooh.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.planning.Sickness;
import ooh.planning.SicknessCover;
import ooh.problem.Refused;
import ooh.rota.DraftRota;
import ooh.rota.Duties;
import ooh.rota.PublicationStore;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.rota.StandInStore;
import ooh.staff.Absence;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;

/** Asks the planner how the published weeks can do without somebody, as they are worked with the stand-ins on top. */
@Singleton
class SicknessProposals {
    private final PublicationStore publications;
    private final StandInStore standIns;
    private final SicknessProposalStore store;
    private final Desk desk;
    private final Planner planner;
    private final ServiceCalendar calendar;

    SicknessProposals(
            PublicationStore publications,
            StandInStore standIns,
            SicknessProposalStore store,
            Desk desk,
            Planner planner,
            ServiceCalendar calendar) {
        this.publications = publications;
        this.standIns = standIns;
        this.store = store;
        this.desk = desk;
        this.planner = planner;
        this.calendar = calendar;
    }

    /**
     * Keeps a proposal for all published weeks in which the person has a duty then; nothing else changes. What it rests on
     * is as it was read here: what changes after that is noticed when the proposal is taken.
     */
    SicknessProposal make(String person, Absence absence, String by, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MINUTES);
        Span span = absence.span();
        Span ahead = new Span(span.from().isAfter(now) ? span.from() : now, span.to());
        // A duty may run on past the end of its week, and the weeks on either side bring their rest into it.
        Week first = calendar.weekOf(ahead.from()).plus(-2);
        Week last = calendar.weekOf(ahead.to()).next();
        List<PublishedRota> published = publications.latest(first, last);
        List<StandIn> onTop = standIns.during(first, last);
        PlanningProblem worked = desk.problem(worked(person, ahead, published, onTop));
        SicknessCover cover = planner.cover(worked, new Sickness(person, span, now));
        SicknessProposal proposal = SicknessProposal.of(cover, person, absence, by, at);
        store.add(proposal, SicknessBasis.of(first, last, proposal.people(), published, onTop, worked.staff()));
        return proposal;
    }

    /** The published weeks from the first to the last in which the person is concerned; one between that is not is empty. */
    private static List<DraftRota> worked(
            String person, Span ahead, List<PublishedRota> published, List<StandIn> onTop) {
        Map<Week, DraftRota> workedByWeek = new TreeMap<>();
        published.forEach(rota -> workedByWeek.put(rota.week(), Duties.asWorked(rota, onTop)));
        List<Week> concerned = workedByWeek.values().stream()
                .filter(draft -> draft.assignments().stream()
                        .anyMatch(assignment -> person.equals(assignment.person())
                                && assignment.shift().span().overlaps(ahead)))
                .map(DraftRota::week)
                .toList();
        if (concerned.isEmpty()) {
            throw new Refused("Nobody needs to stand in for \"" + person
                    + "\", because no published duty of theirs lies in that time. Note the absence alone: PUT"
                    + " /api/v1/staff/" + person + "/absences.");
        }
        List<DraftRota> worked = new ArrayList<>();
        Week last = concerned.get(concerned.size() - 1);
        for (Week week = concerned.get(0); week.compareTo(last) <= 0; week = week.next()) {
            worked.add(workedByWeek.getOrDefault(week, new DraftRota(week, 0, List.of())));
        }
        if (worked.size() > PlanningProblem.MOST_WEEKS) {
            throw new Refused("An absence over " + worked.size()
                    + " published weeks can not be proposed for at once, because " + PlanningProblem.MOST_WEEKS
                    + " weeks are the most. Propose for the first part of it, then the rest.");
        }
        return worked;
    }
}
