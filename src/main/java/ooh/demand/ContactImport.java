package ooh.demand;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import ooh.problem.Fault;
import ooh.time.ServiceCalendar;

/** Takes a contact log in: reads the file as it comes, adds what is new, and says what became of each row. */
@Singleton
class ContactImport {
    private final ContactStore contacts;
    private final ContactColumns columns;
    private final ServiceCalendar calendar;

    ContactImport(ContactStore contacts, ContactColumns columns, ServiceCalendar calendar) {
        this.contacts = contacts;
        this.columns = columns;
        this.calendar = calendar;
    }

    /** Rows: read, of these new, known already and bad; {@code faults} names the bad ones, {@code notes} what was taken how. */
    record Taken(long read, int kept, int repeated, long bad, List<Fault> faults, List<Fault> notes) {}

    /** Refuses what {@link ContactFile#read} refuses; then nothing was added. Closes the file. */
    Taken take(InputStream sent, ImportProgress progress, Instant now) throws IOException {
        ContactFile read;
        try (InputStream file = progress.watching(sent)) { // closed early too, or its sender would wait for nothing
            read = ContactFile.read(file, columns, calendar, now, progress::read);
        }
        int readable = read.contacts().size();
        int kept = contacts.add(read.contacts(), written -> progress.written(written, readable));
        progress.done(kept);
        return new Taken(readable + read.badRows(), kept, readable - kept, read.badRows(), read.faults(), read.notes());
    }
}
