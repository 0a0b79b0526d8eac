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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ooh.problem.Missing;
import ooh.problem.Unavailable;
import ooh.trail.Change;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps the keys by the hashes of their secrets. */
@Singleton
class KeyStore {
    private final ApiKeys keys;
    private final SessionStore sessions;
    private final Trail trail;

    KeyStore(ApiKeys keys, SessionStore sessions, Trail trail) {
        this.keys = keys;
        this.sessions = sessions;
        this.trail = trail;
    }

    @Transactional
    void put(KeyOwner owner, String secretHash, Instant madeAt) {
        keys.save(new KeyRow(owner.id(), secretHash, owner.role(), owner.person(), owner.label(), madeAt, null));
        Map<String, String> facts = new HashMap<>(Map.of("role", Roles.word(owner.role())));
        if (owner.person() != null) {
            facts.put("person", owner.person());
        }
        trail.record(Change.of("key.make", "keys/" + owner.id()).after(facts));
    }

    /** The owner of the key that holds now; {@link Unavailable} where the database can not say. */
    Optional<KeyOwner> findBySecret(String secretHash) {
        return asking(() -> keys.findBySecretHash(secretHash)).flatMap(KeyRow::holds);
    }

    Optional<KeyOwner> findById(String id) {
        return asking(() -> keys.findById(id)).flatMap(KeyRow::holds);
    }

    /** Revokes a key and ends its sign-ins; a key that was revoked before keeps its instant. */
    @Transactional
    void revoke(String id, Instant at) {
        if (!keys.existsById(id)) {
            throw new Missing("There is no key with the id \"" + id + "\". Look at the list of keys.");
        }
        keys.revoke(id, at);
        sessions.endAllOf(id);
        trail.record(Change.of("key.revoke", "keys/" + id));
    }

    List<KnownKey> all() {
        return keys.findAllOrderByMadeAtAndId().stream()
                .map(row -> new KnownKey(row.owner(), row.madeAt, row.revokedAt))
                .toList();
    }

    boolean none() {
        return keys.countByRevokedAtIsNull() == 0;
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new Unavailable(
                    "Keys can not be checked just now, because the database can not be reached."
                            + " Try again in a minute.",
                    e);
        }
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface ApiKeys extends CrudRepository<KeyRow, String> {
        Optional<KeyRow> findBySecretHash(String secretHash);

        List<KeyRow> findAllOrderByMadeAtAndId();

        long countByRevokedAtIsNull();

        @Query("UPDATE api_key SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
        long revoke(String id, Instant at);
    }

    @MappedEntity("api_key")
    record KeyRow(
            @Id String id,
            String secretHash,
            String role,
            @Nullable String personId,
            String label,
            Instant madeAt,
            @Nullable Instant revokedAt) {
        KeyOwner owner() {
            return new KeyOwner(id, role, personId, label);
        }

        Optional<KeyOwner> holds() {
            return revokedAt == null ? Optional.of(owner()) : Optional.empty();
        }
    }
}
