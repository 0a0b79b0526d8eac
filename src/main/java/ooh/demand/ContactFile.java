package ooh.demand;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ooh.problem.CsvFile;
import ooh.problem.Fault;
import ooh.problem.Faults;
import ooh.time.ServiceCalendar;
import ooh.time.WallClock;

/**
 * A contact log as a CSV file with the columns {@code at} and {@code kind}, read whole or not at all: {@code notes} say
 * what was taken to mean what. Refuses times that do not exist, that are still to come, or of years whose bank holidays
 * are not published, because no profile could be made of them.
 */
public record ContactFile(List<Contact> contacts, List<Fault> notes) {
    private static final String AT = "at";
    private static final String KIND = "kind";

    /** Databases differ in whether they hold "é" and "e" to be alike; a kind is a word that all of them read the same. */
    private static final Pattern KIND_FORM = Pattern.compile("[a-z0-9][a-z0-9 ,&/()'_-]{0,59}");

    public ContactFile {
        contacts = List.copyOf(contacts);
        notes = List.copyOf(notes);
    }

    public static ContactFile read(InputStream in, ServiceCalendar calendar, Instant now) {
        Faults faults = new Faults();
        WallClock clock = new WallClock(calendar.zone());
        List<Contact> contacts = new ArrayList<>();
        List<Fault> notes = new ArrayList<>();
        CsvFile.read(in, List.of(AT, KIND), faults, row -> {
            WallClock.Reading reading = clock.read(row.get(AT));
            Optional<String> kind = kind(row, faults);
            Optional<String> fault =
                    reading.fault().or(() -> reading.at().flatMap(at -> faultOf(at, row.quoted(AT), calendar, now)));
            fault.ifPresent(message -> faults.add(row.field(AT), message));
            reading.note().ifPresent(note -> notes.add(new Fault(row.field(AT), note)));
            if (fault.isEmpty() && kind.isPresent()) {
                contacts.add(new Contact(reading.at().orElseThrow(), kind.get()));
            }
        });
        faults.refuse("The contact file");
        return new ContactFile(contacts, notes);
    }

    private static Optional<String> faultOf(Instant at, String shown, ServiceCalendar calendar, Instant now) {
        if (at.isAfter(now)) {
            return Optional.of(shown + " is still to come; a contact log holds what has happened");
        }
        if (!calendar.knows(calendar.dayOf(at))) {
            return Optional.of(shown + " is of a year whose bank holidays are not in config/bank-holidays.yml");
        }
        return Optional.empty();
    }

    private static Optional<String> kind(CsvFile.Row row, Faults faults) {
        String kind = row.get(KIND).toLowerCase(Locale.ROOT);
        if (KIND_FORM.matcher(kind).matches()) {
            return Optional.of(kind);
        }
        faults.add(
                row.field(KIND),
                row.quoted(KIND) + " is not a kind such as child-missing: 1 to 60 plain letters, digits, spaces or -");
        return Optional.empty();
    }
}
