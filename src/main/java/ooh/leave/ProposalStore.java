package ooh.leave;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.leave.Changes.Source;
import ooh.problem.Missing;
import ooh.staff.AbsenceStore;
import ooh.staff.StaffStore;
import ooh.time.Span;
import ooh.trail.Change;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps the absences that calendars propose until somebody decides, and then what was decided. */
@Singleton
class ProposalStore {
    private final Proposed proposed;
    private final Decided decided;
    private final CalendarStore calendars;
    private final StaffStore staff;
    private final AbsenceStore absences;
    private final Trail trail;

    ProposalStore(
            Proposed proposed,
            Decided decided,
            CalendarStore calendars,
            StaffStore staff,
            AbsenceStore absences,
            Trail trail) {
        this.proposed = proposed;
        this.decided = decided;
        this.calendars = calendars;
        this.staff = staff;
        this.absences = absences;
        this.trail = trail;
    }

    /** What waits for the person's word, by time. */
    List<Proposal> of(String person) {
        return proposed.ofPerson(person).stream().map(ProposedRow::proposal).toList();
    }

    /** What waits for anybody's word, by time. */
    List<Proposal> all() {
        return proposed.all().stream().map(ProposedRow::proposal).toList();
    }

    /** Takes in what a reading of the calendar found, and says what that changed. */
    @Transactional
    Changes take(Source source, List<Busy> read, Span window, Instant now) {
        calendars.hold(source.person());
        List<Proposal> pending = of(source.person());
        List<Decision> decisions = decided.ofPerson(source.person()).stream()
                .map(DecidedRow::decision)
                .toList();
        Changes changes = Changes.of(source, read, pending, decisions, window, now);
        Set<String> known = pending.stream().map(Proposal::id).collect(Collectors.toSet());
        Stream.concat(changes.put().stream(), changes.withdrawn().stream())
                .map(Proposal::id)
                .filter(known::contains)
                .forEach(proposed::deleteById);
        proposed.saveAll(changes.put().stream().map(ProposedRow::of).toList());
        boolean isRoutine = source.calendar().equals(Subscription.CALENDAR) && changes.areNone();
        if (!isRoutine) {
            trail.record(Change.of("calendar.read", "staff/" + source.person())
                    .after(Map.of(
                            "proposed", changes.put().size(),
                            "withdrawn", changes.withdrawn().size())));
        }
        return changes;
    }

    /** Adds the proposed absence to the person's, moves it, or takes it away, as the proposal says. */
    @Transactional
    Proposal accept(String person, String id, String by, Instant now) {
        Proposal proposal = decide(person, id, true, by, now);
        if (proposal.standing() != null) {
            absences.remove(person, Proposal.absence(proposal.standing()));
        }
        if (!proposal.gone()) {
            staff.addAbsence(person, Proposal.absence(proposal.span()));
        }
        return proposal;
    }

    @Transactional
    void setAside(String person, String id, String by, Instant now) {
        decide(person, id, false, by, now);
    }

    /** Takes back what the calendar proposed and nobody has decided. */
    @Transactional
    void withdraw(String person, String calendar) {
        calendars.hold(person);
        proposed.deleteByPersonIdAndCalendar(person, calendar);
    }

    private Proposal decide(String person, String id, boolean accepted, String by, Instant now) {
        calendars.hold(person);
        Proposal proposal = proposed.findById(id)
                .map(ProposedRow::proposal)
                .filter(found -> found.person().equals(person))
                .orElseThrow(() -> new Missing("There is no proposal \"" + id + "\" that waits for an answer of \""
                        + person + "\": it was decided, or the calendar took it back. Read the proposals again."));
        proposed.deleteById(id);
        decided.save(DecidedRow.of(new Decision(proposal, accepted, by, now)));
        trail.record(Change.of(accepted ? "calendar.accept" : "calendar.set-aside", "staff/" + person)
                .after(Map.of("kind", proposal.kind(), "span", proposal.span().toString())));
        return proposal;
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Proposed extends CrudRepository<ProposedRow, String> {
        @Query("SELECT * FROM proposed_absence WHERE person_id = :person ORDER BY from_at, id")
        List<ProposedRow> ofPerson(String person);

        @Query("SELECT * FROM proposed_absence ORDER BY from_at, id")
        List<ProposedRow> all();

        void deleteByPersonIdAndCalendar(String personId, String calendar);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Decided extends CrudRepository<DecidedRow, String> {
        /** In the order in which they were decided. */
        @Query("SELECT * FROM decided_absence WHERE person_id = :person ORDER BY number")
        List<DecidedRow> ofPerson(String person);
    }

    private static @Nullable Span span(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : new Span(from, to);
    }

    @MappedEntity("proposed_absence")
    record ProposedRow(
            @Id String id,
            String personId,
            String calendar,
            String event,
            Instant fromAt,
            Instant toAt,
            @Nullable Instant standingFrom,
            @Nullable Instant standingTo,
            boolean gone,
            Instant madeAt) {
        static ProposedRow of(Proposal proposal) {
            Span standing = proposal.standing();
            return new ProposedRow(
                    proposal.id(),
                    proposal.person(),
                    proposal.calendar(),
                    proposal.event(),
                    proposal.span().from(),
                    proposal.span().to(),
                    standing == null ? null : standing.from(),
                    standing == null ? null : standing.to(),
                    proposal.gone(),
                    proposal.madeAt());
        }

        Proposal proposal() {
            Span standing = span(standingFrom, standingTo);
            return new Proposal(id, personId, calendar, event, new Span(fromAt, toAt), standing, gone, madeAt);
        }
    }

    @MappedEntity("decided_absence")
    record DecidedRow(
            @Id String id,
            String personId,
            String calendar,
            String event,
            Instant fromAt,
            Instant toAt,
            @Nullable Instant standingFrom,
            @Nullable Instant standingTo,
            boolean gone,
            Instant madeAt,
            boolean accepted,
            String decidedBy,
            Instant decidedAt) {
        static DecidedRow of(Decision decision) {
            ProposedRow row = ProposedRow.of(decision.proposal());
            return new DecidedRow(
                    row.id(),
                    row.personId(),
                    row.calendar(),
                    row.event(),
                    row.fromAt(),
                    row.toAt(),
                    row.standingFrom(),
                    row.standingTo(),
                    row.gone(),
                    row.madeAt(),
                    decision.accepted(),
                    decision.by(),
                    decision.at());
        }

        Decision decision() {
            Span standing = span(standingFrom, standingTo);
            Proposal proposal =
                    new Proposal(id, personId, calendar, event, new Span(fromAt, toAt), standing, gone, madeAt);
            return new Decision(proposal, accepted, decidedBy, decidedAt);
        }
    }
}
