package ooh.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import ooh.planning.SicknessCover;
import ooh.problem.Refused;
import ooh.rota.Breach;
import ooh.rota.Duties;
import ooh.rota.Gap;
import ooh.rota.Score;
import ooh.rota.StandIn;
import ooh.staff.Absence;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * What the planner proposes because somebody can not work, as it is told and kept, for the coordinator to take or to leave.
 * Taken it becomes the absence and a stand-in for each change; what has been published stays as it is.
 */
record SicknessProposal(
        String id,
        String person,
        Instant from,
        Instant to,
        String why,
        String by,
        Instant madeAt,
        List<Change> changes,
        List<Gap> gaps,
        List<Breach> breaches,
        Score before,
        Score after,
        DifferenceView difference,
        @Nullable Acceptance acceptance) {
    /** {@code takes} is null where nobody can; {@code candidates} are to be rung in that order. */
    record Change(
            String week,
            String shift,
            String tier,
            Instant from,
            Instant to,
            String leaves,
            @Nullable String takes,
            boolean underWay,
            String sentence,
            List<String> candidates) {
        static Change of(SicknessCover.Change change) {
            return new Change(
                    change.week().toString(),
                    Duties.wholeId(change.shift().id()),
                    change.shift().tier().word(),
                    change.shift().span().from(),
                    change.shift().span().to(),
                    change.leaves(),
                    change.takes(),
                    change.underWay(),
                    change.sentence(),
                    change.candidates());
        }
    }

    /** That it was taken. */
    record Acceptance(String by, Instant acceptedAt) {}

    static SicknessProposal of(SicknessCover cover, String person, Absence absence, String by, Instant madeAt) {
        return new SicknessProposal(
                UUID.randomUUID().toString(),
                person,
                absence.span().from(),
                absence.span().to(),
                absence.reason(),
                by,
                madeAt,
                cover.changes().stream().map(Change::of).toList(),
                cover.gaps(),
                cover.breaches(),
                cover.before(),
                cover.after(),
                DifferenceView.of(cover.difference()),
                null);
    }

    SicknessProposal taken(Acceptance taken) {
        return new SicknessProposal(
                id, person, from, to, why, by, madeAt, changes, gaps, breaches, before, after, difference, taken);
    }

    Absence absence() {
        return new Absence(new Span(from, to), why);
    }

    /** Whom it concerns: who can not work, and everyone who leaves or takes a duty. */
    Set<String> people() {
        Set<String> people = new TreeSet<>(Set.of(person));
        changes.stream()
                .flatMap(change -> Stream.of(change.leaves(), change.takes()))
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }

    /**
     * What lies on top of the publications once it is taken. A duty that was under way when it was made changes hands at
     * the minute at which it is taken and not before. Refuses where any other has begun since, or one is over.
     */
    List<StandIn> standIns(String acceptedBy, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MINUTES);
        List<StandIn> standIns = new ArrayList<>();
        for (Change change : changes) {
            boolean begun = !change.from().isAfter(now);
            boolean over = !change.to().isAfter(now);
            if (over || (begun && !change.underWay())) {
                throw new Refused("The proposal can not be taken, because a duty in it "
                        + (over ? "is over" : "has begun") + " by now: " + change.sentence()
                        + " Ask for a new proposal.");
            }
            standIns.add(new StandIn(
                    UUID.randomUUID().toString(),
                    Week.parse(change.week()),
                    change.shift(),
                    change.takes(),
                    new Span(begun ? now : change.from(), change.to()),
                    change.sentence(),
                    acceptedBy,
                    at));
        }
        return standIns;
    }
}
