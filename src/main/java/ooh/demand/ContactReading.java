package ooh.demand;

import static ooh.demand.ContactColumns.AT;
import static ooh.demand.ContactColumns.DATE;
import static ooh.demand.ContactColumns.HANDLED;
import static ooh.demand.ContactColumns.KIND;
import static ooh.demand.ContactColumns.SOURCE;
import static ooh.demand.ContactColumns.TIME;
import static ooh.demand.ContactColumns.VISIT_MINUTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ooh.problem.Faults;
import ooh.problem.TableRow;
import ooh.problem.Unreadable;
import ooh.time.ServiceCalendar;
import ooh.time.WallClock;

/** The reading of one contact log, row by row; of each it keeps only what a {@link Contact} may hold. */
final class ContactReading {
    /** Databases differ in whether they hold "é" and "e" to be alike; such a word is one that all of them read the same. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9 ,&/()'_-]{0,59}");

    private static final String WORD_FORM = ": 1 to 60 plain letters, digits, spaces or -";
    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");
    private static final int MOST_MINUTES = 1440;

    /** More words than any list to choose from has; so many are typed by hand, and may say who a child or a caller is. */
    private static final int MOST_WORDS = 300;

    private final ContactColumns columns;
    private final ServiceCalendar calendar;
    private final Instant now;
    private final WallClock clock;
    private final Faults faults = new Faults();
    private final Faults notes = new Faults();
    private final List<Contact> contacts = new ArrayList<>();
    private final Map<String, Map<String, String>> wordsByColumn = new HashMap<>();
    private final Set<String> unknownHandled = new HashSet<>();
    private long rows;

    ContactReading(ContactColumns columns, ServiceCalendar calendar, Instant now) {
        this.columns = columns;
        this.calendar = calendar;
        this.now = now;
        this.clock = new WallClock(calendar.zone());
    }

    Faults faults() {
        return faults;
    }

    /** Takes one row, and gives how many there were so far. */
    long take(TableRow row) {
        Optional<Instant> at = at(row);
        Optional<String> kind = word(row, KIND, "a kind such as child-missing");
        Optional<String> source =
                row.get(SOURCE).isEmpty() ? Optional.of("") : word(row, SOURCE, "a source such as police");
        Optional<Integer> minutes = visitMinutes(row);
        if (at.isPresent() && kind.isPresent() && source.isPresent() && minutes.isPresent()) {
            contacts.add(new Contact(at.get(), kind.get(), source.get(), handled(row), minutes.get()));
        }
        return ++rows;
    }

    ContactFile file() {
        return new ContactFile(contacts, rows - contacts.size(), faults.all(), notes.all());
    }

    private Optional<Instant> at(TableRow row) {
        boolean inTwo = !row.has(AT);
        if (inTwo && !(row.has(DATE) && row.has(TIME))) {
            throw new Unreadable(
                    "The contact file",
                    "column at",
                    "is missing, and so are the two columns date and time in its place");
        }
        String column = inTwo ? DATE : AT;
        String text = inTwo ? row.get(DATE) + " " + row.get(TIME) : row.get(AT);
        WallClock.Reading reading = clock.read(text);
        Optional<String> fault = reading.fault().or(() -> reading.at().flatMap(at -> faultOf(at, text)));
        fault.ifPresent(message -> faults.add(row.field(column), message));
        reading.note().ifPresent(note -> notes.add(row.field(column), note));
        return fault.isPresent() ? Optional.empty() : reading.at();
    }

    private Optional<String> faultOf(Instant at, String text) {
        if (at.isAfter(now)) {
            return Optional.of(TableRow.shown(text) + " is still to come; a contact log holds what has happened");
        }
        if (!calendar.knows(calendar.dayOf(at))) {
            return Optional.of(
                    TableRow.shown(text) + " is of a year whose bank holidays are not in config/bank-holidays.yml");
        }
        return Optional.empty();
    }

    private Optional<String> word(TableRow row, String column, String what) {
        String word = row.get(column).toLowerCase(Locale.ROOT);
        Map<String, String> words = wordsByColumn.computeIfAbsent(column, name -> new HashMap<>());
        String known = words.get(word); // one text for all that are alike, or a million rows would hold a million
        if (known == null && !WORD.matcher(word).matches()) {
            faults.add(row.field(column), row.quoted(column) + " is not " + what + WORD_FORM);
            return Optional.empty();
        }
        words.putIfAbsent(word, word);
        if (words.size() > MOST_WORDS) {
            throw new Unreadable(
                    "The contact file",
                    "column " + column,
                    "holds more than " + MOST_WORDS + " different values, so it is typed by hand and may say who a"
                            + " child or a caller is; nothing was kept. Name another column in config/contacts.yml");
        }
        return Optional.of(known == null ? word : known);
    }

    private Optional<Integer> visitMinutes(TableRow row) {
        String text = row.get(VISIT_MINUTES);
        if (text.isEmpty()) {
            return Optional.of(0);
        }
        if (MINUTES.matcher(text).matches() && Integer.parseInt(text) <= MOST_MINUTES) {
            return Optional.of(Integer.valueOf(text));
        }
        faults.add(
                row.field(VISIT_MINUTES),
                row.quoted(VISIT_MINUTES) + " is no number of minutes from 0 to " + MOST_MINUTES);
        return Optional.empty();
    }

    private Handled handled(TableRow row) {
        String word = row.get(HANDLED).toLowerCase(Locale.ROOT);
        if (columns.visitWords().contains(word)) {
            return Handled.VISIT;
        }
        if (columns.telephoneWords().contains(word)) {
            return Handled.TELEPHONE;
        }
        if (!word.isEmpty() && unknownHandled.size() < MOST_WORDS && unknownHandled.add(word)) {
            notes.add(
                    row.field(HANDLED),
                    row.quoted(HANDLED)
                            + " is neither among the visits nor among the telephone words of config/contacts.yml;"
                            + " how these contacts were handled counts as not said");
        }
        return Handled.NOT_SAID;
    }
}
