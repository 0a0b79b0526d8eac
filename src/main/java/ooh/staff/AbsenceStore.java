package ooh.staff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Takes single absences away; {@link StaffStore} keeps them. In one statement, so that no other change is lost by it. */
@Singleton
public class AbsenceStore {
    private final KeptAbsences absences;

    AbsenceStore(KeptAbsences absences) {
        this.absences = absences;
    }

    /** Takes away a person's absence of that very time and reason, if it is there. */
    public void remove(String personId, Absence absence) {
        absences.remove(personId, absence.span().from(), absence.span().to(), absence.reason());
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface KeptAbsences extends GenericRepository<StaffStore.AbsenceRow, Long> {
        @Query(
                "DELETE FROM absence WHERE person_id = :personId AND from_at = :from AND to_at = :to AND reason = :reason")
        void remove(String personId, Instant from, Instant to, String reason);
    }
}
