package ooh.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ooh.cover.Shift;
import ooh.rota.ShiftChange;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/** How the coordinator's pages call shifts, people and changes. */
final class RotaWords {
    private final Staff staff;
    private final ServiceCalendar calendar;
    private final SpokenTime spoken;

    RotaWords(Staff staff, ServiceCalendar calendar) {
        this.staff = staff;
        this.calendar = calendar;
        this.spoken = new SpokenTime(calendar.zone());
    }

    /** "Fri 18 December, 17:00 to 22:00, social worker". */
    String shift(Shift shift) {
        return spoken.day(calendar.dayOf(shift.span().from())) + ", " + spoken.times(shift.span()) + ", "
                + shift.tier().title() + (shift.isSpare() ? ", spare place" : "");
    }

    /** Somebody who left the banks since is still named, by id. */
    String name(@Nullable String person) {
        return person == null ? "nobody" : staff.find(person).map(Person::name).orElse(person);
    }

    /** "Fri 18 December, 17:00 to 22:00, social worker: A. Shaw instead of nobody". */
    String change(ShiftChange change) {
        return shift(change.shift()) + ": " + name(change.after()) + " instead of " + name(change.before());
    }

    /** At most so many changes in words, and how many more there are. */
    List<String> changes(List<ShiftChange> changes, int most) {
        List<String> told = changes.stream().limit(most).map(this::change).toList();
        if (changes.size() <= most) {
            return told;
        }
        return Stream.concat(told.stream(), Stream.of("and " + (changes.size() - most) + " more"))
                .toList();
    }

    SpokenTime spoken() {
        return spoken;
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
