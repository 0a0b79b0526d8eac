package ooh.staff;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Takes a staff file in, all of it or nothing. The same file again changes nothing. */
@Singleton
class StaffImport {
    private final StaffStore store;
    private final BanksAndPatterns known;

    StaffImport(StaffStore store, BanksAndPatterns known) {
        this.store = store;
        this.known = known;
    }

    record Taken(int read, int added, int changed) {}

    Taken take(InputStream file) {
        Staff before = store.everyone();
        List<Person> people = StaffFile.read(file, known, before);
        List<Person> changed = people.stream()
                .filter(person -> !before.find(person.id()).equals(Optional.of(person)))
                .toList();
        store.putAll(changed);
        int added = (int) changed.stream()
                .filter(person -> before.find(person.id()).isEmpty())
                .count();
        return new Taken(people.size(), added, changed.size() - added);
    }
}
