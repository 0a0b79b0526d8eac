package ooh.swap;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ooh.problem.Missing;
import ooh.problem.Refused;
import ooh.rota.DraftStore;
import ooh.rota.StandIn;
import ooh.rota.StandInStore;
import ooh.time.Span;
import ooh.time.Week;
import ooh.trail.Change;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps what was offered, and what became of it. Neither is ever changed. */
@Singleton
class OfferStore {
    private final OfferRows offers;
    private final EndRows ends;
    private final DraftStore drafts;
    private final StandInStore standIns;
    private final Trail trail;

    OfferStore(OfferRows offers, EndRows ends, DraftStore drafts, StandInStore standIns, Trail trail) {
        this.offers = offers;
        this.ends = ends;
        this.drafts = drafts;
        this.standIns = standIns;
        this.trail = trail;
    }

    /** Refused where a stretch of the same duty is on offer already; the week is held meanwhile. */
    @Transactional
    void add(Offer offer) {
        drafts.hold(offer.week(), offer.week());
        boolean twice = since(offer.span().from()).stream()
                .anyMatch(other -> other.end() == null
                        && other.shift().equals(offer.shift())
                        && other.person().equals(offer.person())
                        && other.span().overlaps(offer.span()));
        if (twice) {
            throw new Refused("The duty can not be offered twice: it is on offer already. Withdraw that offer first.");
        }
        offers.save(OfferRow.of(offer));
        trail.record(Change.of("offer.make", subject(offer.id()))
                .after(Map.of(
                        "week", offer.week().toString(),
                        "shift", offer.shift(),
                        "person", offer.person(),
                        "when", offer.span().toString())));
    }

    Offer get(String id) {
        OfferRow row = offers.findById(id).orElseThrow(() -> missing(id));
        return row.offer(ends.find(id).orElse(null));
    }

    /** All that begin at the instant or later, by start; also those that were taken or withdrawn. */
    List<Offer> since(Instant from) {
        Map<String, EndRow> endByOffer =
                ends.since(from).stream().collect(Collectors.toMap(EndRow::offerId, Function.identity()));
        return offers.since(from).stream()
                .map(row -> row.offer(endByOffer.get(row.id())))
                .toList();
    }

    /** The duty changes hands, all or nothing: refused where the offer is no more, or the week moved since it was judged. */
    @Transactional
    void take(Offer offer, StandIn standIn, List<StandIn> seen) {
        mustBeOpen(offer.id(), "taken");
        standIns.add(standIn, seen);
        ends.save(new EndRow(offer.id(), standIn.person(), standIn.id(), standIn.by(), standIn.madeAt()));
        trail.record(Change.of("offer.take", subject(offer.id()))
                .before(Map.of("person", offer.person()))
                .after(Map.of("person", String.valueOf(standIn.person()), "standIn", standIn.id())));
    }

    @Transactional
    void withdraw(String id, String by, Instant now) {
        mustBeOpen(id, "withdrawn");
        ends.save(new EndRow(id, null, null, by, now));
        trail.record(Change.of("offer.withdraw", subject(id)));
    }

    private static String subject(String id) {
        return "offer/" + id;
    }

    private void mustBeOpen(String id, String what) {
        if (offers.hold(id).isEmpty()) {
            throw missing(id);
        }
        ends.find(id).ifPresent(end -> {
            throw new Refused("The offer can not be " + what + ", because "
                    + (end.takenBy() == null ? "it was withdrawn." : "somebody took it already.")
                    + " Look at what is on offer now.");
        });
    }

    private static Missing missing(String id) {
        return new Missing("There is no offer \"" + id + "\".");
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface OfferRows extends GenericRepository<OfferRow, String> {
        void save(OfferRow row);

        Optional<OfferRow> findById(String id);

        @Query("SELECT * FROM duty_offer WHERE from_at >= :from ORDER BY from_at, offered_at, id")
        List<OfferRow> since(Instant from);

        @Query("SELECT id FROM duty_offer WHERE id = :id FOR UPDATE")
        Optional<String> hold(String id);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface EndRows extends GenericRepository<EndRow, String> {
        void save(EndRow row);

        @Query("SELECT * FROM duty_offer_end WHERE offer_id = :id")
        Optional<EndRow> find(String id);

        @Query("SELECT e.* FROM duty_offer_end e JOIN duty_offer o ON o.id = e.offer_id WHERE o.from_at >= :from")
        List<EndRow> since(Instant from);
    }

    @MappedEntity("duty_offer")
    record OfferRow(
            @Id String id,
            LocalDate week,
            String shiftId,
            String personId,
            Instant fromAt,
            Instant toAt,
            String offeredBy,
            Instant offeredAt) {
        static OfferRow of(Offer offer) {
            return new OfferRow(
                    offer.id(),
                    offer.week().monday(),
                    offer.shift(),
                    offer.person(),
                    offer.span().from(),
                    offer.span().to(),
                    offer.by(),
                    offer.offeredAt());
        }

        Offer offer(@Nullable EndRow end) {
            return new Offer(
                    id,
                    new Week(week),
                    shiftId,
                    personId,
                    new Span(fromAt, toAt),
                    offeredBy,
                    offeredAt,
                    end == null ? null : new Offer.End(end.takenBy(), end.endedBy(), end.endedAt()));
        }
    }

    @MappedEntity("duty_offer_end")
    record EndRow(
            @Id String offerId,
            @Nullable String takenBy,
            @Nullable String standInId,
            String endedBy,
            Instant endedAt) {}
}
