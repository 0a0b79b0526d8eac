package ooh.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ooh.cover.Shift;
import ooh.rota.Assignment;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.rota.DutyStore;
import ooh.rota.Inspection;
import ooh.rota.PublicationStore;
import ooh.rota.Score;
import ooh.rota.StandIn;
import ooh.rota.StandInStore;
import ooh.staff.Absence;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;

/** Published weeks that hold just the duties that a test names, of people on one bank; times in UTC. All invented. */
public record SicknessFixture(Beans beans) {
    public static final Week WEEK = Week.parse("2027-01-04");
    public static final Shift SATURDAY = evening("2027-01-09");
    public static final Shift SUNDAY = evening("2027-01-10");

    /** Where the service's parts come from: a server, or a context without one. */
    public interface Beans {
        <T> T get(Class<T> type);
    }

    public static Instant at(String dayAndTime) {
        return Instant.parse(dayAndTime.replace(' ', 'T') + (dayAndTime.length() > 16 ? "Z" : ":00Z"));
    }

    public static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    public static Shift evening(String day) {
        return shift("evening", span(day + " 17:00", day + " 22:00"));
    }

    public static Shift shift(String pattern, Span span) {
        String id = pattern + "-" + span.from().toString().substring(0, 10) + "-1";
        return new Shift(id, Tier.SOCIAL_WORKER, Set.of("social-workers"), span, 1);
    }

    static Person person(String id) {
        return new Person(id, "P. " + id, "", Set.of("social-workers"), new Limits(0, 1200, false), null, null);
    }

    /** People who can each work up to 20 hours a week. */
    public SicknessFixture people(String... ids) {
        for (String id : ids) {
            beans.get(StaffStore.class).putAll(List.of(person(id)));
        }
        return this;
    }

    public SicknessFixture published(Week week, Object... shiftThenPerson) {
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < shiftThenPerson.length; i += 2) {
            assignments.add(new Assignment((Shift) shiftThenPerson[i], (String) shiftThenPerson[i + 1], false));
        }
        DraftRota draft = new DraftRota(week, 1, assignments);
        beans.get(DraftStore.class).create(draft);
        Inspection clean = new Inspection(week, 1, Score.PERFECT, List.of(), List.of());
        beans.get(PublicationStore.class).publish(draft, clean, "coordinator", "", at("2027-01-01 12:00"));
        return this;
    }

    SicknessFixture standIn(Shift shift, String person, Span span, String madeAt) {
        String id = UUID.randomUUID().toString();
        beans.get(StandInStore.class)
                .add(new StandIn(id, WEEK, shift.id(), person, span, "asked", "coordinator", at(madeAt)));
        return this;
    }

    SicknessProposal propose(String person, Span absence, String at) {
        return beans.get(SicknessProposals.class).make(person, new Absence(absence, "flu"), "coordinator", at(at));
    }

    List<StandIn> accept(SicknessProposal proposal, String at) {
        return beans.get(SicknessProposalStore.class).accept(proposal.id(), "coordinator", at(at));
    }

    static List<String> changes(SicknessProposal proposal) {
        return proposal.changes().stream()
                .map(change -> change.leaves() + " > " + change.takes() + ", " + change.from() + " to " + change.to())
                .toList();
    }

    /** Who is on when in the week, with the stand-ins on top. */
    public List<String> worked(Week week) {
        return beans.get(DutyStore.class).during(week, week).stream()
                .map(duty -> duty.person() + ", " + duty.span().from() + " to "
                        + duty.span().to())
                .toList();
    }

    /** All that taking a proposal could have left behind, stand-ins of the weeks around included. */
    List<Object> leftBehind(SicknessProposal proposal) {
        List<Object> left = new ArrayList<>(beans.get(StandInStore.class).during(WEEK.plus(-2), WEEK.plus(4)));
        left.addAll(beans.get(StaffStore.class).everyone().absences(proposal.person()));
        left.add(beans.get(SicknessProposalStore.class).get(proposal.id()));
        return left;
    }
}
