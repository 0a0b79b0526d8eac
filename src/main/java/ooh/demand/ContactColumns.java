package ooh.demand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ooh.problem.Column;

/**
 * What a case-management system calls the columns of its contact log, and the words by which it says how a contact was
 * handled; all in small letters. When the contact was stands in one column or in two, a date and a time.
 */
public record ContactColumns(Map<String, List<String>> names, Set<String> visitWords, Set<String> telephoneWords) {
    public static final String AT = "at";
    public static final String DATE = "date";
    public static final String TIME = "time";
    public static final String KIND = "kind";
    public static final String SOURCE = "source";
    public static final String HANDLED = "handled";
    public static final String VISIT_MINUTES = "visitMinutes";

    /** Every column that a log may have, as config/contacts.yml calls them. */
    public static final List<String> ALL = List.of(AT, DATE, TIME, KIND, SOURCE, HANDLED, VISIT_MINUTES);

    /** Our own words, which hold where the service has no others. */
    public static final ContactColumns OURS = new ContactColumns(Map.of(), Set.of("visit"), Set.of("telephone"));

    public ContactColumns {
        names = Map.copyOf(names);
        visitWords = Set.copyOf(visitWords);
        telephoneWords = Set.copyOf(telephoneWords);
    }

    /** What to look for in a header. That it says when a contact was, in one way or the other, is for the reader to see to. */
    List<Column> columns() {
        return ALL.stream()
                .map(name -> new Column(name, named(name), name.equals(KIND)))
                .toList();
    }

    /** Our own word for a column always holds too. */
    private List<String> named(String name) {
        return Stream.concat(Stream.of(name), names.getOrDefault(name, List.of()).stream())
                .toList();
    }
}
