package ooh.feed;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ooh.access.Secret;
import ooh.feed.FeedKey.Fetch;
import ooh.feed.FeedKey.Wanted;
import ooh.staff.Tier;
import ooh.time.Week;
import ooh.trail.Change;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps who may read which feed, and when it was last read. A revoked key stays as a record and opens nothing. */
@Singleton
class FeedKeyStore {
    private final FeedKeyRows keys;
    private final Trail trail;

    FeedKeyStore(FeedKeyRows keys, Trail trail) {
        this.keys = keys;
        this.trail = trail;
    }

    @Transactional
    FeedKey add(Scope scope, String secret, String origin, Wanted wanted) {
        FeedKeyRow row = FeedKeyRow.of(
                new FeedKey(UUID.randomUUID().toString(), scope, wanted.since(), origin, wanted, null),
                Secret.hash(secret));
        keys.save(row);
        trail.record(Change.of("feed-key.make", "feed-keys/" + row.id()).after(Map.of("feed", row.feed())));
        return row.key();
    }

    /** Revokes a key and adds one that is wanted as the old one was, both or neither; none where there is no such key. */
    @Transactional
    Optional<FeedKey> replace(FeedKey old, String secret, String origin, Instant now) {
        return revoke(old.id(), now)
                ? Optional.of(add(old.scope(), secret, origin, old.wanted().at(now)))
                : Optional.empty();
    }

    /** The key that this secret opens a feed with, if it was not revoked. */
    Optional<FeedKey> find(String secret) {
        return keys.bySecret(Secret.hash(secret)).map(FeedKeyRow::key);
    }

    /** The key that is named by its id or its secret, if it was not revoked. */
    Optional<FeedKey> named(String idOrSecret) {
        return keys.named(idOrSecret, Secret.hash(idOrSecret)).map(FeedKeyRow::key);
    }

    /** Every key that is not revoked, oldest first. */
    List<FeedKey> all() {
        return keys.all().stream().map(FeedKeyRow::key).toList();
    }

    @Transactional
    boolean want(String id, Wanted wanted) {
        @Nullable Duration reminder = wanted.reminder();
        Integer minutes = reminder == null ? null : (int) reminder.toMinutes();
        if (keys.want(id, wanted.label(), minutes, wanted.since()) == 0) {
            return false;
        }
        trail.record(Change.of("feed-key.name", "feed-keys/" + id)
                .after(Map.of("reminderMinutes", minutes == null ? 0 : minutes)));
        return true;
    }

    /** Says whether there was such a key. */
    @Transactional
    boolean revoke(String id, Instant now) {
        if (keys.revoke(id, now) == 0) {
            return false;
        }
        trail.record(Change.of("feed-key.revoke", "feed-keys/" + id));
        return true;
    }

    /** Notes the fetches by key; an older one never replaces a newer. */
    @Transactional
    void note(Map<String, Fetch> fetchByKey) {
        fetchByKey.forEach((id, fetch) -> {
            @Nullable Week week = fetch.week();
            keys.note(id, fetch.at(), week == null ? null : week.monday(), fetch.publication());
        });
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface FeedKeyRows extends GenericRepository<FeedKeyRow, String> {
        void save(FeedKeyRow row);

        @Query("SELECT * FROM feed_key WHERE secret_hash = :hash AND revoked_at IS NULL")
        Optional<FeedKeyRow> bySecret(String hash);

        @Query("SELECT * FROM feed_key WHERE (id = :id OR secret_hash = :hash) AND revoked_at IS NULL")
        Optional<FeedKeyRow> named(String id, String hash);

        @Query("SELECT * FROM feed_key WHERE revoked_at IS NULL ORDER BY made_at, id")
        List<FeedKeyRow> all();

        @Query("UPDATE feed_key SET label = :label, reminder_minutes = :minutes, wanted_since = :since"
                + " WHERE id = :id AND revoked_at IS NULL")
        long want(String id, String label, @Nullable Integer minutes, Instant since);

        @Query("UPDATE feed_key SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
        long revoke(String id, Instant now);

        @Query("UPDATE feed_key SET fetched_at = :at, seen_week = :week, seen_publication = :publication"
                + " WHERE id = :id AND (fetched_at IS NULL OR fetched_at < :at)")
        long note(String id, Instant at, @Nullable LocalDate week, @Nullable Integer publication);
    }

    @MappedEntity("feed_key")
    record FeedKeyRow(
            @Id String id,
            String secretHash,
            @Nullable String personId,
            @Nullable String tier,
            Instant madeAt,
            @Nullable Instant revokedAt,
            @Nullable String origin,
            String label,
            @Nullable Integer reminderMinutes,
            Instant wantedSince,
            @Nullable Instant fetchedAt,
            @Nullable LocalDate seenWeek,
            @Nullable Integer seenPublication) {
        /** Of a key that nobody has used yet. */
        static FeedKeyRow of(FeedKey key, String secretHash) {
            @Nullable Duration reminder = key.wanted().reminder();
            return new FeedKeyRow(
                    key.id(),
                    secretHash,
                    key.scope() instanceof Scope.OfPerson one ? one.id() : null,
                    key.scope() instanceof Scope.OfTier some ? some.tier().word() : null,
                    key.madeAt(),
                    null,
                    key.origin(),
                    key.wanted().label(),
                    reminder == null ? null : (int) reminder.toMinutes(),
                    key.wanted().since(),
                    null,
                    null,
                    null);
        }

        /** Whose duties it tells: a person's by the id, a tier's, or the service's. */
        String feed() {
            return personId != null ? "staff/" + personId : tier != null ? "tier/" + tier : "service";
        }

        FeedKey key() {
            Duration reminder = reminderMinutes == null ? null : Duration.ofMinutes(reminderMinutes);
            return new FeedKey(id, scope(), madeAt, origin, new Wanted(label, reminder, wantedSince), lastFetch());
        }

        private Scope scope() {
            if (personId != null) {
                return new Scope.OfPerson(personId);
            }
            return tier == null
                    ? new Scope.OfService()
                    : new Scope.OfTier(Tier.of(tier).orElseThrow());
        }

        private @Nullable Fetch lastFetch() {
            return fetchedAt == null
                    ? null
                    : new Fetch(fetchedAt, seenWeek == null ? null : new Week(seenWeek), seenPublication);
        }
    }
}
