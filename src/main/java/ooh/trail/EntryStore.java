package ooh.trail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks rows of the trail up, and never changes one. */
@Singleton
class EntryStore {
    private final Entries entries;

    EntryStore(Entries entries) {
        this.entries = entries;
    }

    /** Newest first. */
    List<Entry> find(Wanted wanted, int most) {
        return entries
                .find(
                        wanted.who(),
                        wanted.what(),
                        wanted.what() + ".",
                        wanted.subject(),
                        wanted.from(),
                        wanted.to(),
                        wanted.text(),
                        wanted.before(),
                        most)
                .stream()
                .map(EntryRow::entry)
                .toList();
    }

    /** What a person did, and what was done to what is the person's, by the id. */
    List<Entry> about(String person, int most) {
        return entries.about(person, "staff/" + person, "\"" + person + "\"", most).stream()
                .map(EntryRow::entry)
                .toList();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Entries extends GenericRepository<EntryRow, Long> {
        String ROWS = "SELECT t.*, n.label FROM trail t LEFT JOIN trail_name n ON n.who = t.who WHERE ";

        @Query(ROWS + "t.seq < :before AND t.happened_at >= :from AND t.happened_at < :to"
                + " AND (:who = '' OR t.who = :who OR t.person_id = :who OR LOCATE(:who, LOWER(n.label)) > 0)"
                + " AND (:what = '' OR t.operation = :what OR LOCATE(:whatDot, t.operation) = 1)"
                + " AND (:subject = '' OR LOCATE(:subject, LOWER(t.subject)) > 0)"
                + " AND (:text = '' OR LOCATE(:text, LOWER(CONCAT(t.subject, ' ', COALESCE(t.before_text, ''), ' ',"
                + " COALESCE(t.after_text, ''), ' ', COALESCE(t.why, '')))) > 0)"
                + " ORDER BY t.seq DESC LIMIT :most")
        List<EntryRow> find(
                String who,
                String what,
                String whatDot,
                String subject,
                Instant from,
                Instant to,
                String text,
                long before,
                int most);

        @Query(ROWS
                + "(t.person_id = :person OR t.subject = :subject OR LOCATE(:quoted, COALESCE(t.before_text, '')) > 0"
                + " OR LOCATE(:quoted, COALESCE(t.after_text, '')) > 0) ORDER BY t.seq DESC LIMIT :most")
        List<EntryRow> about(String person, String subject, String quoted, int most);
    }

    @MappedEntity("trail")
    record EntryRow(
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
            String hash,
            @Nullable String label) {
        Entry entry() {
            return new Entry(
                    seq,
                    happenedAt,
                    who,
                    label == null ? who : label,
                    role,
                    personId,
                    cameFrom,
                    operation,
                    subject,
                    beforeText,
                    afterText,
                    why,
                    hash);
        }
    }
}
