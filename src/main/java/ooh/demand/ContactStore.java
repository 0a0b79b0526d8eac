package ooh.demand;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import ooh.trail.Change;
import ooh.trail.Trail;

/**
 * Keeps the contact log. Of alike contacts (same instant and kind) the log holds as many as the fullest file named, so the
 * same file, or one that overlaps it, twice changes nothing and yet no contact is lost. What else is known of them is as
 * the latest file says.
 */
@Singleton
public class ContactStore {
    private static final int MOST_AT_ONCE = 10_000;

    /** A file of two contacts, years apart, must not read all that lies between. */
    private static final Duration LONGEST_AT_ONCE = Duration.ofDays(31);

    private final Contacts contacts;
    private final ContactRowStore rows;
    private final Trail trail;

    ContactStore(Contacts contacts, ContactRowStore rows, Trail trail) {
        this.contacts = contacts;
        this.rows = rows;
        this.trail = trail;
    }

    /** Adds what is new, all or nothing, and gives how many were. */
    public int add(List<Contact> file) {
        return add(file, soFar -> {});
    }

    /** The same, telling how many it has gone through so far. */
    int add(List<Contact> file, IntConsumer soFar) {
        List<Contact> inOrder = file.stream().sorted(Contact.IN_ORDER).toList();
        try {
            return addOnce(inOrder, soFar);
        } catch (DataAccessException sameFileTwiceAtOnce) {
            return addOnce(inOrder, soFar);
        }
    }

    @Transactional
    int addOnce(List<Contact> inOrder, IntConsumer soFar) {
        int added = 0;
        int changed = 0;
        for (int from = 0; from < inOrder.size(); ) {
            int to = endOfPart(inOrder, from);
            Part part = addPart(inOrder.subList(from, to));
            added += part.added();
            changed += part.changed();
            from = to;
            soFar.accept(to);
        }
        if (added + changed > 0) {
            contacts.noteChange(added, changed);
        }
        trail.record(Change.of("contacts.import", "contacts")
                .after(Map.of("read", inOrder.size(), "added", added, "changed", changed)));
        return added;
    }

    public List<Contact> all() {
        return contacts.all().stream().map(ContactRow::contact).toList();
    }

    /** The end of what is looked at together from there on, never between alike contacts. */
    private static int endOfPart(List<Contact> inOrder, int from) {
        Instant latest = inOrder.get(from).at().plus(LONGEST_AT_ONCE);
        int to = from + 1;
        while (to < inOrder.size()
                && (to - from < MOST_AT_ONCE && !inOrder.get(to).at().isAfter(latest)
                        || inOrder.get(to).isAlike(inOrder.get(to - 1)))) {
            to++;
        }
        return to;
    }

    private Part addPart(List<Contact> part) {
        Map<ContactRow.Key, ContactRow> known = new HashMap<>();
        contacts.between(part.get(0).at(), part.get(part.size() - 1).at()).forEach(row -> known.put(row.key(), row));
        List<ContactRow> fresh = new ArrayList<>();
        List<ContactRow> changed = new ArrayList<>();
        int nth = 0;
        for (int i = 0; i < part.size(); i++) {
            nth = i > 0 && part.get(i).isAlike(part.get(i - 1)) ? nth + 1 : 1;
            ContactRow row = ContactRow.of(part.get(i), nth);
            ContactRow before = known.get(row.key());
            if (before == null) {
                fresh.add(row);
            } else if (!before.equals(row)) {
                changed.add(row);
            }
        }
        rows.add(fresh);
        contacts.change(changed);
        return new Part(fresh.size(), changed.size());
    }

    /** How often it was changed, on whichever node: what was read at the same number is the same. */
    long changes() {
        return contacts.changes();
    }

    /** Contacts that were new, and contacts of which something else is known now. */
    private record Part(int added, int changed) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Contacts extends GenericRepository<ContactRow, Instant> {
        @Query("UPDATE contact SET source = :source, handled = :handled, visit_minutes = :visitMinutes"
                + " WHERE happened_at = :happenedAt AND kind = :kind AND nth = :nth")
        void change(List<ContactRow> rows);

        @Query("SELECT * FROM contact ORDER BY happened_at, kind, nth")
        List<ContactRow> all();

        @Query("INSERT INTO contact_change (contacts_added, contacts_changed) VALUES (:added, :changed)")
        void noteChange(int added, int changed);

        /** Counted, because the newest number may be seen before an older one is. */
        @Query("SELECT COUNT(*) FROM contact_change")
        long changes();

        @Query("SELECT * FROM contact WHERE happened_at BETWEEN :first AND :last")
        List<ContactRow> between(Instant first, Instant last);
    }

    /** An id only in name, the key being the first three: rows without one id are sent to MySQL one by one. */
    @MappedEntity("contact")
    record ContactRow(@Id Instant happenedAt, String kind, int nth, String source, String handled, int visitMinutes) {
        /** What tells a row from every other. */
        record Key(Instant happenedAt, String kind, int nth) {}

        static ContactRow of(Contact contact, int nth) {
            return new ContactRow(
                    contact.at(),
                    contact.kind(),
                    nth,
                    contact.source(),
                    contact.handled().word(),
                    contact.visitMinutes());
        }

        Key key() {
            return new Key(happenedAt, kind, nth);
        }

        Contact contact() {
            return new Contact(happenedAt, kind, source, Handled.of(handled), visitMinutes);
        }
    }
}
