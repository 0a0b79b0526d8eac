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
    void put(KeyOwner owner, String secretHash, Instant madeAt, @Nullable Instant expiresAt) {
        keys.save(new KeyRow(
                owner.id(), secretHash, owner.role(), owner.person(), owner.label(), madeAt, expiresAt, null, null));
        Map<String, String> facts = new HashMap<>(Map.of("role", Roles.word(owner.role())));
        if (owner.person() != null) {
            facts.put("person", owner.person());
        }
        trail.record(Change.of("key.make", "keys/" + owner.id()).after(facts));
    }

    /** A key, whether or not it holds; {@link Unavailable} where the database can not say. */
    Optional<KnownKey> findBySecret(String secretHash) {
        return asking(() -> keys.findBySecretHash(secretHash)).map(KeyRow::known);
    }

    Optional<KnownKey> findById(String id) {
        return asking(() -> keys.findById(id)).map(KeyRow::known);
    }

    void used(String id, Instant at) {
        keys.used(id, at);
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
        return keys.findAllOrderByMadeAtAndId().stream().map(KeyRow::known).toList();
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

        @Query("UPDATE api_key SET last_used_at = :at WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :at)")
        long used(String id, Instant at);
    }

    @MappedEntity("api_key")
    record KeyRow(
            @Id String id,
            String secretHash,
            String role,
            @Nullable String personId,
            String label,
            Instant madeAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {
        KnownKey known() {
            return new KnownKey(new KeyOwner(id, role, personId, label), madeAt, expiresAt, lastUsedAt, revokedAt);
        }
    }
}
