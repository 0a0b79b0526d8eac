package ooh.feed;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ooh.access.Secret;
import org.jspecify.annotations.Nullable;

/** Keeps who may read which feed. A revoked key stays as a record and opens nothing. */
@Singleton
class FeedKeyStore {
    private final FeedKeys keys;

    FeedKeyStore(FeedKeys keys) {
        this.keys = keys;
    }

    FeedKey add(String person, String secret, Instant now) {
        FeedKeyRow row = new FeedKeyRow(UUID.randomUUID().toString(), Secret.hash(secret), person, now, null);
        keys.save(row);
        return row.key();
    }

    /** The key that this secret opens a feed with, if it was not revoked. */
    Optional<FeedKey> find(String secret) {
        return keys.bySecret(Secret.hash(secret)).map(FeedKeyRow::key);
    }

    /** A person's keys that are not revoked, oldest first. */
    List<FeedKey> of(String person) {
        return keys.ofPerson(person).stream().map(FeedKeyRow::key).toList();
    }

    /** Revokes a person's key, named by its id or its secret; says whether there was one. */
    boolean revoke(String person, String idOrSecret, Instant now) {
        return keys.revoke(person, idOrSecret, Secret.hash(idOrSecret), now) > 0;
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface FeedKeys extends GenericRepository<FeedKeyRow, String> {
        void save(FeedKeyRow row);

        @Query("SELECT * FROM feed_key WHERE secret_hash = :hash AND revoked_at IS NULL")
        Optional<FeedKeyRow> bySecret(String hash);

        @Query("SELECT * FROM feed_key WHERE person_id = :person AND revoked_at IS NULL ORDER BY made_at, id")
        List<FeedKeyRow> ofPerson(String person);

        @Query("UPDATE feed_key SET revoked_at = :now WHERE person_id = :person AND revoked_at IS NULL"
                + " AND (id = :id OR secret_hash = :hash)")
        long revoke(String person, String id, String hash, Instant now);
    }

    @MappedEntity("feed_key")
    record FeedKeyRow(
            @Id String id,
            String secretHash,
            String personId,
            Instant madeAt,
            @Nullable Instant revokedAt) {
        FeedKey key() {
            return new FeedKey(id, personId, madeAt);
        }
    }
}
