package ooh.rota;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** Keeps the stand-ins. None is ever changed or removed: a later one lies on top. */
@Singleton
public class StandInStore {
    private final StandIns standIns;

    StandInStore(StandIns standIns) {
        this.standIns = standIns;
    }

    public void add(StandIn standIn) {
        standIns.save(StandInRow.of(standIn));
    }

    /** Those of the weeks from first to last, both included, in the order in which they were made. */
    public List<StandIn> during(Week first, Week last) {
        return standIns.during(first.monday(), last.monday()).stream()
                .map(StandInRow::standIn)
                .toList();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface StandIns extends GenericRepository<StandInRow, String> {
        void save(StandInRow row);

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
