package ooh.demand;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the contact log. Of alike contacts (same instant and kind) the log holds as many as the fullest file named, so the
 * same file, or one that overlaps it, twice changes nothing and yet no contact is lost.
 */
@Singleton
public class ContactStore {
    private final Contacts contacts;

    ContactStore(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Adds what is new, all or nothing, and gives how many were. */
    public int add(List<Contact> file) {
        try {
            return addOnce(file);
        } catch (DataAccessException sameFileTwiceAtOnce) {
            return addOnce(file);
        }
    }

    @Transactional
    int addOnce(List<Contact> file) {
        if (file.isEmpty()) {
            return 0;
        }
        Instant first = file.stream().map(Contact::at).min(Instant::compareTo).orElseThrow();
        Instant last = file.stream().map(Contact::at).max(Instant::compareTo).orElseThrow();
        Set<ContactRow> known = new HashSet<>(contacts.between(first, last));
        List<ContactRow> fresh =
                numbered(file).stream().filter(row -> !known.contains(row)).toList();
        contacts.saveAll(fresh);
        return fresh.size();
    }

    public List<Contact> all() {
        return contacts.all().stream().map(ContactRow::contact).toList();
    }

    /** How many it holds; as none is ever changed or taken away, the log is the same where this is. */
    long count() {
        return contacts.count();
    }

    private static List<ContactRow> numbered(List<Contact> file) {
        Map<Contact, Integer> seen = new HashMap<>();
        return file.stream()
                .map(contact -> new ContactRow(contact.at(), contact.kind(), seen.merge(contact, 1, Integer::sum)))
                .toList();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Contacts extends GenericRepository<ContactRow, Instant> {
        void saveAll(Iterable<ContactRow> rows);

        @Query("SELECT * FROM contact ORDER BY happened_at, kind, nth")
        List<ContactRow> all();

        @Query("SELECT COUNT(*) FROM contact")
        long count();

        @Query("SELECT * FROM contact WHERE happened_at BETWEEN :first AND :last")
        List<ContactRow> between(Instant first, Instant last);
    }

    @MappedEntity("contact")
    record ContactRow(Instant happenedAt, String kind, int nth) {
        Contact contact() {
            return new Contact(happenedAt, kind);
        }
    }
}
