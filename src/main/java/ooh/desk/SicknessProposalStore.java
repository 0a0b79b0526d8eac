package ooh.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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
import java.util.Optional;
import ooh.desk.SicknessProposal.Acceptance;
import ooh.problem.Missing;
import ooh.problem.Refused;
import ooh.rota.DraftStore;
import ooh.rota.PublicationStore;
import ooh.rota.StandIn;
import ooh.rota.StandInStore;
import ooh.staff.StaffStore;
import ooh.trail.Change;
import ooh.trail.Trail;

/** Keeps what was proposed when somebody fell ill, and which of it was taken, by whom and when. Neither ever changes. */
@Singleton
class SicknessProposalStore {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final Proposals proposals;
    private final Acceptances acceptances;
    private final DraftStore drafts;
    private final PublicationStore publications;
    private final StandInStore standIns;
    private final StaffStore staff;
    private final Trail trail;

    SicknessProposalStore(
            Proposals proposals,
            Acceptances acceptances,
            DraftStore drafts,
            PublicationStore publications,
            StandInStore standIns,
            StaffStore staff,
            Trail trail) {
        this.proposals = proposals;
        this.acceptances = acceptances;
        this.drafts = drafts;
        this.publications = publications;
        this.standIns = standIns;
        this.staff = staff;
        this.trail = trail;
    }

    @Transactional
    void add(SicknessProposal proposal, SicknessBasis basis) {
        try {
            String text = JSON.writeValueAsString(new Kept(proposal, basis));
            proposals.save(new ProposalRow(proposal.id(), proposal.madeAt(), text));
            trail.record(Change.of("sickness.propose", "sickness-proposals/" + proposal.id())
                    .after(Map.of(
                            "person",
                            proposal.person(),
                            "span",
                            proposal.absence().span().toString())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sickness proposal can not be written as text.", e);
        }
    }

    /** As it was made, and with its acceptance where it was taken. */
    SicknessProposal get(String id) {
        return withAcceptance(kept(id, proposals.findById(id)).proposal());
    }

    /**
     * Puts the absence and the stand-ins on top of what is published, all or none. Refused where it was taken already, what
     * it rests on has changed, or a duty has begun. Proposal and weeks are held before anything else is read, so that of two
     * proposals that rest on the same week one is taken.
     */
    @Transactional
    List<StandIn> accept(String id, String by, Instant now) {
        Kept kept = kept(id, proposals.hold(id));
        SicknessBasis basis = kept.basis();
        drafts.hold(basis.first(), basis.last());
        SicknessProposal proposal = withAcceptance(kept.proposal());
        if (proposal.acceptance() != null) {
            throw new Refused("The proposal can not be taken twice: "
                    + proposal.acceptance().by() + " took it already.");
        }
        List<String> changed = basis.changed(
                publications.latest(basis.first(), basis.last()),
                standIns.during(basis.first(), basis.last()),
                staff.everyone());
        if (!changed.isEmpty()) {
            throw new Refused("The proposal can not be taken, because these changed since it was made: "
                    + String.join(", ", changed) + ". Ask for a new proposal.");
        }
        List<StandIn> made = proposal.standIns(by, now);
        acceptances.save(new AcceptanceRow(id, by, now));
        trail.record(Change.of("sickness.accept", "sickness-proposals/" + id)
                .after(Map.of("person", proposal.person(), "standIns", made.size())));
        staff.addAbsence(proposal.person(), proposal.absence());
        made.forEach(standIns::add);
        return made;
    }

    private SicknessProposal withAcceptance(SicknessProposal proposal) {
        return acceptances
                .findById(proposal.id())
                .map(row -> proposal.taken(new Acceptance(row.acceptedBy(), row.acceptedAt())))
                .orElse(proposal);
    }

    private static Kept kept(String id, Optional<ProposalRow> found) {
        ProposalRow row = found.orElseThrow(() -> new Missing("There is no sickness proposal \"" + id + "\"."));
        try {
            return JSON.readValue(row.proposal(), Kept.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept sickness proposal can not be read.", e);
        }
    }

    record Kept(SicknessProposal proposal, SicknessBasis basis) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Proposals extends CrudRepository<ProposalRow, String> {
        @Query("SELECT * FROM sickness_proposal WHERE id = :id FOR UPDATE")
        Optional<ProposalRow> hold(String id);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Acceptances extends CrudRepository<AcceptanceRow, String> {
        @Query("SELECT * FROM sickness_acceptance WHERE proposal_id = :id")
        @Override
        Optional<AcceptanceRow> findById(String id);
    }

    @MappedEntity("sickness_proposal")
    record ProposalRow(@Id String id, Instant madeAt, String proposal) {}

    @MappedEntity("sickness_acceptance")
    record AcceptanceRow(@Id String proposalId, String acceptedBy, Instant acceptedAt) {}
}
