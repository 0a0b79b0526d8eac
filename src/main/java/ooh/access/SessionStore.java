package ooh.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import ooh.problem.Unavailable;
import ooh.trail.Change;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps the sessions by the hashes of their secrets, and writes on the trail who came and went. */
@Singleton
class SessionStore {
    private final SessionRows rows;
    private final Trail trail;

    SessionStore(SessionRows rows, Trail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    /** Keeps a new one, and lets go of those that began so long ago that they have ended. */
    @Transactional
    void put(String secretHash, KeyOwner who, Instant now, Instant endedIfBegunBy) {
        rows.deleteByStartedAtLessThanEquals(endedIfBegunBy);
        rows.save(new SessionRow(secretHash, who.id(), who.label(), who.role(), who.person(), now, now));
        trail.record(Change.of("sign-in", SessionStart.subject(who.id())));
    }

    Optional<Session> find(String secretHash) {
        try {
            return rows.findById(secretHash).map(SessionRow::session);
        } catch (RuntimeException e) {
            throw new Unavailable(
                    "Who is signed in can not be known just now, because the database can not be reached."
                            + " Try again in a minute.",
                    e);
        }
    }

    @Transactional
    void see(String secretHash, Instant now) {
        rows.see(secretHash, now);
    }

    @Transactional
    void end(String secretHash) {
        rows.findById(secretHash).ifPresent(row -> {
            rows.deleteById(secretHash);
            trail.record(Change.of("sign-out", SessionStart.subject(row.who)));
        });
    }

    /** All of one key's or account's. Joins the transaction of whoever revokes it. */
    @Transactional
    void endAllOf(String who) {
        rows.deleteByWho(who);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface SessionRows extends CrudRepository<SessionRow, String> {
        void deleteByWho(String who);

        void deleteByStartedAtLessThanEquals(Instant at);

        @Query("UPDATE sessions SET seen_at = :now WHERE secret_hash = :secretHash")
        void see(String secretHash, Instant now);
    }

    @MappedEntity("sessions")
    record SessionRow(
            @Id String secretHash,
            String who,
            String label,
            String role,
            @Nullable String personId,
            Instant startedAt,
            Instant seenAt) {
        Session session() {
            return new Session(new KeyOwner(who, role, personId, label), startedAt, seenAt);
        }
    }
}
