package ooh;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ooh.demand.ContactColumns;

/** {@code contacts.yml}: what the contact log calls its columns, and how it says that somebody went out. */
final class ContactsFile {
    private ContactsFile() {}

    static ContactColumns read(ConfigPart file) {
        file.knowing("columns", "visit", "telephone");
        ConfigPart columns = file.part("columns").knowing(ContactColumns.ALL.toArray(String[]::new));
        Map<String, List<String>> names = new HashMap<>();
        for (String column : ContactColumns.ALL) {
            if (columns.has(column)) {
                names.put(column, words(columns, column));
            }
        }
        Set<String> visit = new HashSet<>(words(file, "visit"));
        Set<String> telephone = new HashSet<>(words(file, "telephone"));
        visit.stream()
                .filter(telephone::contains)
                .sorted()
                .forEach(both -> file.fault("visit", "\"" + both + "\" stands under telephone too"));
        return new ContactColumns(names, visit, telephone);
    }

    private static List<String> words(ConfigPart part, String key) {
        return part.values(
                key,
                "a word in quotation marks",
                text -> Optional.of(text.strip().toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()));
    }
}
