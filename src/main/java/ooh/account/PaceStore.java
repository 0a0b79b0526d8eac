package ooh.account;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ooh.account.Pace.Tally;
import org.jspecify.annotations.Nullable;

/** Keeps the tallies, for all nodes together; tries at the same time are counted one after the other. */
@Singleton
class PaceStore {
    private static final Tally NONE = new Tally(0, Instant.EPOCH, Instant.EPOCH);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Paces rows;

    PaceStore(Paces rows) {
        this.rows = rows;
    }

    /** What {@code rule} makes of the tallies; where that is nothing, each counts one failure more. */
    @Transactional
    Duration take(List<String> keys, Function<List<Tally>, Duration> rule, Instant now) {
        Map<String, Tally> tallies = new HashMap<>();
        keys.stream().sorted().forEach(key -> {
            rows.makeSure(key);
            tallies.put(key, rows.hold(key).map(PaceRow::tally).orElse(NONE));
        });
        Duration wait = rule.apply(
                keys.stream().map(key -> tallies.getOrDefault(key, NONE)).toList());
        if (wait.isZero()) {
            tallies.forEach((key, tally) -> rows.failed(key, tally.failuresAt(now) + 1, now));
        }
        return wait;
    }

    /** The first is of name and address together; of the others only this one try is taken back. */
    @Transactional
    void good(List<String> keys, Instant now) {
        rows.good(keys.get(0), now);
        keys.stream().skip(1).sorted().forEach(rows::takeBack);
        rows.forget(now.minus(KEPT));
    }

    @Transactional
    void takeBack(List<String> keys) {
        keys.stream().sorted().forEach(rows::takeBack);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Paces extends GenericRepository<PaceRow, String> {
        @Query("INSERT INTO sign_in_pace (id, failures) VALUES (:id, 0) ON DUPLICATE KEY UPDATE failures = failures")
        void makeSure(String id);

        @Query("SELECT * FROM sign_in_pace WHERE id = :id FOR UPDATE")
        java.util.Optional<PaceRow> hold(String id);

        @Query("UPDATE sign_in_pace SET failures = :failures, failed_at = :at WHERE id = :id")
        void failed(String id, int failures, Instant at);

        @Query("UPDATE sign_in_pace SET failures = 0, good_at = :at WHERE id = :id")
        void good(String id, Instant at);

        @Query("UPDATE sign_in_pace SET failures = failures - 1 WHERE id = :id AND failures > 0")
        void takeBack(String id);

        @Query("DELETE FROM sign_in_pace WHERE failed_at < :before AND good_at IS NULL")
        void forget(Instant before);
    }

    @MappedEntity("sign_in_pace")
    record PaceRow(
            @Id String id,
            int failures,
            @Nullable Instant failedAt,
            @Nullable Instant goodAt) {
        Tally tally() {
            return new Tally(
                    failures, failedAt == null ? Instant.EPOCH : failedAt, goodAt == null ? Instant.EPOCH : goodAt);
        }
    }
}
