package ooh.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ooh.problem.Fault;
import ooh.problem.Faults;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.WallClock;
import org.jspecify.annotations.Nullable;

/** Adds to what a practitioner said about their times, and takes away from it. The reason of an absence is nobody's business. */
final class TimesForm {
    private static final String UNSAID = "not said";

    private final StaffStore store;
    private final SpanReader spans;

    TimesForm(StaffStore store, ServiceCalendar calendar) {
        this.store = store;
        this.spans = new SpanReader(new WallClock(calendar.zone()), calendar);
    }

    /** A fault in words, or {@code null} where it was added. A day without a time is the whole day, the last one included. */
    @Nullable
    String add(String person, Map<String, String> form) {
        Faults faults = new Faults();
        String kind = form.getOrDefault("kind", "");
        Optional<Wish.Kind> wish = Wish.Kind.of(kind);
        if (wish.isEmpty() && !kind.equals("absence")) {
            faults.add("kind", "choose whether you can not, would rather not, or would like to");
        }
        Optional<Span> span = spans.read(typed(form, "from"), typed(form, "to"), "", faults);
        if (!faults.isEmpty()) {
            return faults.all().stream().map(TimesForm::sentence).collect(Collectors.joining("; "));
        }
        Span when = span.orElseThrow();
        if (wish.isEmpty()) {
            store.addAbsence(person, new Absence(when, UNSAID));
        } else {
            List<Wish> wishes = new ArrayList<>(store.everyone().wishes(person));
            wishes.add(new Wish(when, wish.get()));
            store.putWishes(person, wishes);
        }
        return null;
    }

    /** Nothing where there is no such line any more. */
    void remove(String person, String key) {
        Staff staff = store.everyone();
        List<Absence> absences = new ArrayList<>(staff.absences(person));
        if (absences.removeIf(
                absence -> TimesPage.key("absence", absence.span()).equals(key))) {
            store.putAbsences(person, absences);
        }
        List<Wish> wishes = new ArrayList<>(staff.wishes(person));
        if (wishes.removeIf(
                wish -> TimesPage.key(wish.kind().word(), wish.span()).equals(key))) {
            store.putWishes(person, wishes);
        }
    }

    /** A day, and perhaps a time. An end without a day is the day of the beginning. */
    private static String typed(Map<String, String> form, String field) {
        String day = form.getOrDefault(field + "Day", "").strip();
        String time = form.getOrDefault(field + "Time", "").strip();
        if (day.isEmpty() && field.equals("to")) {
            day = form.getOrDefault("fromDay", "").strip();
        }
        return (day + " " + time).strip();
    }

    private static String sentence(Fault fault) {
        String where =
                fault.field().equals("from") ? "First day: " : fault.field().equals("to") ? "Last day: " : "";
        return where + fault.message();
    }
}
