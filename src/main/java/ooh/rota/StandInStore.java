package ooh.rota;

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
import ooh.problem.Refused;
import ooh.time.Span;
import ooh.time.Week;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps the stand-ins. None is ever changed or removed: a later one lies on top. */
@Singleton
public class StandInStore {
    private final StandIns standIns;
    private final DraftStore drafts;
    private final Trail trail;

    StandInStore(StandIns standIns, DraftStore drafts, Trail trail) {
        this.standIns = standIns;
        this.drafts = drafts;
        this.trail = trail;
    }

    /**
     * Adds it where the stand-ins of its week are still those that were {@code seen} when it was judged, and refuses
     * otherwise; the week is held meanwhile, so that two can not each be made without the other in sight.
     */
    @Transactional
    public void add(StandIn standIn, List<StandIn> seen) {
        drafts.hold(standIn.week(), standIn.week());
        if (!during(standIn.week(), standIn.week()).equals(seen)) {
            throw new Refused("The stand-in can not be made just now, because another was made for the week of "
                    + standIn.week() + " in the same moment. Ask again.");
        }
        add(standIn);
    }

    /** For whoever holds the week and has looked at what lies on it. */
    @Transactional
    public void add(StandIn standIn) {
        standIns.save(StandInRow.of(standIn));
        trail.record(RotaChange.stoodIn(standIn));
    }

    /** Those of the weeks from first to last, both included, in the order in which they were made. */
    public List<StandIn> during(Week first, Week last) {
        return standIns.during(first.monday(), last.monday()).stream()
                .map(StandInRow::standIn)
                .toList();
    }

    /** How many there are of all weeks; another number where somebody stands in since. */
    public long count() {
        return standIns.count();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface StandIns extends GenericRepository<StandInRow, String> {
        void save(StandInRow row);

        long count();

        @Query("SELECT * FROM stand_in WHERE week BETWEEN :first AND :last ORDER BY made_at, id")
        List<StandInRow> during(LocalDate first, LocalDate last);
    }

    @MappedEntity("stand_in")
    record StandInRow(
            @Id String id,
            LocalDate week,
            String shiftId,
            @Nullable String personId,
            Instant fromAt,
            Instant toAt,
            String why,
            String madeBy,
            Instant madeAt) {
        static StandInRow of(StandIn standIn) {
            return new StandInRow(
                    standIn.id(),
                    standIn.week().monday(),
                    standIn.shift(),
                    standIn.person(),
                    standIn.span().from(),
                    standIn.span().to(),
                    standIn.why(),
                    standIn.by(),
                    standIn.madeAt());
        }

        StandIn standIn() {
            return new StandIn(id, new Week(week), shiftId, personId, new Span(fromAt, toAt), why, madeBy, madeAt);
        }
    }
}
