package ooh.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.planning.Sickness;
import ooh.planning.SicknessCover;
import ooh.planning.SicknessCover.Change;
import ooh.problem.Refused;
import ooh.rota.DraftRota;
import ooh.rota.Duties;
import ooh.rota.PublicationStore;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.rota.StandInStore;
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

    /** Keeps a proposal for all published weeks in which the person has a duty then; nothing else changes. */
    SicknessProposal make(String person, Span absence, String why, String by, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MINUTES);
        List<DraftRota> worked = worked(person, absence, now);
        Week first = worked.get(0).week();
        Week last = worked.get(worked.size() - 1).week();
        SicknessCover cover = planner.cover(desk.problem(worked), new Sickness(person, absence, now));
        List<String> concerned = Stream.concat(
                        Stream.of(person), cover.changes().stream().map(Change::takes))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        SicknessProposal proposal = new SicknessProposal(
                UUID.randomUUID().toString(),
                person,
                absence,
                why,
                by,
                at,
                first,
                last,
                cover,
                store.basis(first, last, concerned));
        if (!worked(person, absence, now).equals(worked)) {
            throw new Refused(
                    "The sickness of \"" + person + "\" can not be proposed for just now, because the rota was"
                            + " changed in the same moment. Ask again.");
        }
        store.add(proposal);
        return proposal;
    }

    /** Puts the absence and the stand-ins of the proposal on top of what is published. */
    List<StandIn> accept(SicknessProposal proposal, String by, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MINUTES);
        List<StandIn> made = proposal.standIns(by, now);
        store.accept(proposal, made, by, at);
        return made;
    }

    /** The published weeks from the first to the last in which the person is concerned; one between that is not is empty. */
    private List<DraftRota> worked(String person, Span absence, Instant now) {
        Span ahead = new Span(absence.from().isAfter(now) ? absence.from() : now, absence.to());
        // A shift may run on past the end of its week.
        Week from = calendar.weekOf(ahead.from()).plus(-1);
        List<PublishedRota> published = publications.latest(from, calendar.weekOf(ahead.to()));
        List<StandIn> onTop = standIns.during(from, calendar.weekOf(ahead.to()));
        Map<Week, DraftRota> workedByWeek = published.stream()
                .map(rota -> Duties.asWorked(rota, onTop))
                .collect(Collectors.toMap(DraftRota::week, Function.identity()));
        List<Week> concerned = published.stream()
                .filter(rota -> Duties.of(rota, onTop).stream()
                        .anyMatch(duty ->
                                duty.person().equals(person) && duty.span().overlaps(ahead)))
                .map(PublishedRota::week)
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
