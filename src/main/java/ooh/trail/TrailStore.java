package ooh.trail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds to the trail, one after the other over all nodes: whoever adds holds the head until the commit. */
@Singleton
class TrailStore {
    private static final int MOST_PRUNED = 50_000;

    private final Rows rows;
    private final Heads heads;
    private final Names names;
    private final TransactionOperations<Connection> transactions;

    TrailStore(Rows rows, Heads heads, Names names, TransactionOperations<Connection> transactions) {
        this.rows = rows;
        this.heads = heads;
        this.names = names;
        this.transactions = transactions;
    }

    /** As the last thing of the transaction around this, so that the head is held for as short as can be. */
    void addBeforeCommit(Instant at, Actor actor, List<Change> changes) {
        transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException(
                        "The trail is written in the transaction of the change, and there is none: "
                                + changes.get(0).operation()))
                .registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        addNow(at, actor, changes);
                    }
                });
    }

    @Transactional
    void add(Instant at, Actor actor, List<Change> changes) {
        addNow(at, actor, changes);
    }

    private void addNow(Instant at, Actor actor, List<Change> changes) {
        Head head = held();
        name(actor);
        long seq = head.seq();
        String hash = head.hash();
        List<TrailRow> added = new ArrayList<>();
        for (Change change : changes) {
            Row row = Row.after(hash, ++seq, at, actor, change);
            hash = row.hash();
            added.add(TrailRow.of(row));
        }
        rows.saveAll(added);
        heads.move(seq, hash);
    }

    /**
     * Should the head be gone, a new chain begins behind the last row: its first row does not fit on the one before, which
     * is what the walk along the chain must find.
     */
    private Head held() {
        return heads.hold().map(HeadRow::head).orElseGet(() -> {
            heads.makeSure(rows.last());
            return heads.hold().orElseThrow().head();
        });
    }

    /**
     * Lets go of what happened before, at most {@link #MOST_PRUNED} at once, and gives how many rows that were. The head
     * keeps the hash of the last of them, on which the rest hangs, and a row of the chain says the same.
     */
    @Transactional
    long prune(Instant before, Instant now) {
        Head head = held();
        long last = Math.min(rows.firstSince(before).orElse(head.seq() + 1) - 1, head.prunedSeq() + MOST_PRUNED);
        Optional<TrailRow> lastGone = last <= head.prunedSeq() ? Optional.empty() : rows.row(last);
        if (lastGone.isEmpty()) {
            return 0;
        }
        heads.pruned(last, lastGone.get().hash());
        rows.forget(last);
        addNow(now, Actor.SERVICE, List.of(Head.pruned(last, lastGone.get().hash())));
        return last - head.prunedSeq();
    }

    private void name(Actor actor) {
        String who = Plain.text(actor.id(), 100);
        String label = Plain.text(actor.label(), 200);
        if (names.label(who).filter(label::equals).isEmpty()) {
            names.put(who, label, actor.person());
        }
    }

    Optional<Head> head() {
        return heads.look().map(HeadRow::head);
    }

    List<Row> after(long seq, int most) {
        return rows.after(seq, most).stream().map(TrailRow::row).toList();
    }

    /** Rows behind the end of the chain, which nobody adds who goes through here. */
    long beyondHead() {
        return rows.beyondHead();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<TrailRow, Long> {
        void saveAll(List<TrailRow> rows);

        @Query("SELECT MIN(seq) FROM trail WHERE happened_at >= :before")
        Optional<Long> firstSince(Instant before);

        @Query("SELECT * FROM trail WHERE seq = :seq")
        Optional<TrailRow> row(long seq);

        @Query("DELETE FROM trail WHERE seq <= :seq")
        void forget(long seq);

        @Query("SELECT COALESCE(MAX(seq), 0) FROM trail")
        long last();

        @Query("SELECT * FROM trail WHERE seq > :seq ORDER BY seq LIMIT :most")
        List<TrailRow> after(long seq, int most);

        @Query("SELECT COUNT(*) FROM trail WHERE seq > (SELECT MAX(h.seq) FROM trail_head h)")
        long beyondHead();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Heads extends GenericRepository<HeadRow, Integer> {
        @Query("SELECT * FROM trail_head WHERE id = 1 FOR UPDATE")
        Optional<HeadRow> hold();

        @Query("SELECT * FROM trail_head WHERE id = 1")
        Optional<HeadRow> look();

        @Query("INSERT INTO trail_head (id, seq, hash, pruned_seq, pruned_hash) VALUES (1, :seq, '', 0, '')"
                + " ON DUPLICATE KEY UPDATE id = id")
        void makeSure(long seq);

        @Query("UPDATE trail_head SET pruned_seq = :seq, pruned_hash = :hash WHERE id = 1")
        void pruned(long seq, String hash);

        @Query("UPDATE trail_head SET seq = :seq, hash = :hash WHERE id = 1")
        void move(long seq, String hash);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Names extends GenericRepository<NameRow, String> {
        @Query("SELECT label FROM trail_name WHERE who = :who")
        Optional<String> label(String who);

        @Query("INSERT INTO trail_name (who, label, person_id) VALUES (:who, :label, :person)"
                + " ON DUPLICATE KEY UPDATE label = :label")
        void put(String who, String label, @Nullable String person);
    }

    @MappedEntity("trail_name")
    record NameRow(@Id String who, String label, @Nullable String personId) {}

    @MappedEntity("trail_head")
    record HeadRow(@Id int id, long seq, String hash, long prunedSeq, String prunedHash) {
        Head head() {
            return new Head(seq, hash, prunedSeq, prunedHash);
        }
    }

    @MappedEntity("trail")
    record TrailRow(
            @Id long seq,
            Instant happenedAt,
            String who,
            String role,
            @Nullable String personId,
            String cameFrom,
            String operation,
            String subject,
            @Nullable String beforeText,
            @Nullable String afterText,
            @Nullable String why,
            String hash) {
        static TrailRow of(Row row) {
            Change change = row.change();
            return new TrailRow(
                    row.seq(),
                    row.at(),
                    row.who(),
                    row.role(),
                    row.person(),
                    row.from(),
                    change.operation(),
                    change.subject(),
                    change.before(),
                    change.after(),
                    change.why(),
                    row.hash());
        }

        Row row() {
            return new Row(
                    seq,
                    happenedAt,
                    who,
                    role,
                    personId,
                    cameFrom,
                    new Change(operation, subject, beforeText, afterText, why),
                    hash);
        }
    }
}
