package ooh.demand;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import ooh.problem.Fault;
import ooh.problem.TableFile;
import ooh.problem.Unreadable;
import ooh.time.ServiceCalendar;

/**
 * A contact log as a CSV file or an Excel workbook. A row that can not be read is a fault that names its line and does not
 * lose the others: times that do not exist, that are still to come, or of years whose bank holidays are not published,
 * because no profile could be made of them. {@code notes} say what was taken to mean what.
 */
public record ContactFile(List<Contact> contacts, long badRows, List<Fault> faults, List<Fault> notes) {
    public ContactFile {
        contacts = List.copyOf(contacts);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** Reads as the file comes, telling how many rows were read so far. Refuses a file that holds no row that can be read. */
    public static ContactFile read(
            InputStream in, ContactColumns columns, ServiceCalendar calendar, Instant now, LongConsumer rowsRead) {
        ContactReading reading = new ContactReading(columns, calendar, now);
        TableFile.read(in, columns.columns(), reading.faults(), row -> rowsRead.accept(reading.take(row)));
        ContactFile file = reading.file();
        if (file.contacts().isEmpty()) {
            throw new Unreadable("The contact file", file.faults());
        }
        return file;
    }
}
