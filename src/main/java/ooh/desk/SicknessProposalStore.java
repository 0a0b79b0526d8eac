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
import java.util.Optional;
import ooh.problem.Missing;
import ooh.problem.Refused;
import ooh.rota.DraftStore;
import ooh.rota.PublicationStore;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.rota.StandInStore;
import ooh.staff.Absence;
import ooh.staff.StaffStore;
import ooh.time.Week;

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

    SicknessProposalStore(
            Proposals proposals,
            Acceptances acceptances,
            DraftStore drafts,
            PublicationStore publications,
            StandInStore standIns,
            StaffStore staff) {
        this.proposals = proposals;
        this.acceptances = acceptances;
        this.drafts = drafts;
        this.publications = publications;
        this.standIns = standIns;
        this.staff = staff;
    }

    void add(SicknessProposal proposal) {
        try {
            proposals.save(new ProposalRow(proposal.id(), proposal.madeAt(), JSON.writeValueAsString(proposal)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sickness proposal can not be written as text.", e);
        }
    }

    SicknessProposal get(String id) {
        ProposalRow row =
                proposals.findById(id).orElseThrow(() -> new Missing("There is no sickness proposal \"" + id + "\"."));
        try {
            return JSON.readValue(row.proposal(), SicknessProposal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept sickness proposal can not be read.", e);
        }
    }

    Optional<Acceptance> acceptance(String id) {
        return acceptances.findById(id);
    }

    /** As things stand for the weeks around and for these people. */
    SicknessBasis basis(Week first, Week last, List<String> people) {
        List<PublishedRota> rotas = publications.latest(first.plus(-1), last.next());
        return SicknessBasis.of(rotas, standIns.during(first.plus(-1), last.next()), staff.everyone(), people);
    }

    /**
     * The absence and the stand-ins, all or none. Refused where what the proposal rests on has moved; the weeks are held
     * meanwhile, so that of two proposals that rest on the same only one is taken.
     */
    @Transactional
    void accept(SicknessProposal proposal, List<StandIn> made, String by, Instant now) {
        drafts.hold(proposal.firstWeek(), proposal.lastWeek());
        acceptance(proposal.id()).ifPresent(before -> {
            throw new Refused("The proposal can not be taken twice: " + before.acceptedBy() + " took it already.");
        });
        SicknessBasis basis = proposal.basis();
        List<String> moved = basis.movedTo(basis(proposal.firstWeek(), proposal.lastWeek(), basis.people()));
        if (!moved.isEmpty()) {
            throw new Refused("The proposal can not be taken, because " + String.join(", and ", moved)
                    + ". Ask for a new proposal.");
        }
        acceptances.save(new Acceptance(proposal.id(), by, now));
        staff.addAbsence(proposal.person(), new Absence(proposal.absence(), proposal.why()));
        made.forEach(standIns::add);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Proposals extends CrudRepository<ProposalRow, String> {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Acceptances extends CrudRepository<Acceptance, String> {
        @Query("SELECT * FROM sickness_acceptance WHERE proposal_id = :id")
        @Override
        Optional<Acceptance> findById(String id);
    }

    @MappedEntity("sickness_proposal")
    record ProposalRow(@Id String id, Instant madeAt, String proposal) {}

    /** That a proposal was taken. */
    @MappedEntity("sickness_acceptance")
    record Acceptance(@Id String proposalId, String acceptedBy, Instant acceptedAt) {}
}
