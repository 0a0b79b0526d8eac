package ooh.board;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ooh.staff.Absence;
import ooh.staff.Staff;
import ooh.staff.Wish;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/** When a practitioner can not work, would rather not, or would like to; and a form to add to it. */
public record TimesPage(
        List<Line> lines,
        Map<String, String> typed,
        @Nullable String fault) {
    /** {@code key} is how the form that takes it away names it. */
    public record Line(String key, String kind, String times) {}

    static TimesPage of(
            Staff staff, String person, Map<String, String> typed, @Nullable String fault, ServiceCalendar calendar) {
        List<Line> lines = new ArrayList<>();
        for (Absence absence : staff.absences(person)) {
            lines.add(new Line(key("absence", absence.span()), "Can not work", said(absence.span(), calendar)));
        }
        for (Wish wish : staff.wishes(person)) {
            lines.add(new Line(
                    key(wish.kind().word(), wish.span()),
                    wish.kind() == Wish.Kind.WOULD_LIKE ? "Would like to" : "Would rather not",
                    said(wish.span(), calendar)));
        }
        return new TimesPage(lines, typed, fault);
    }

    static String key(String kind, Span span) {
        return kind + " " + span.from() + " " + span.to();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whole days as days, the last one included. */
    private static String said(Span span, ServiceCalendar calendar) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        boolean whole = calendar.timeOf(span.from()).equals(LocalTime.MIDNIGHT)
                && calendar.timeOf(span.to()).equals(LocalTime.MIDNIGHT);
        if (!whole) {
            return spoken.datedMoment(span.from()) + " to " + spoken.datedMoment(span.to());
        }
        String first = spoken.date(calendar.dayOf(span.from()));
        String last = spoken.date(calendar.dayOf(span.to()).minusDays(1));
        return first.equals(last) ? first : first + " to " + last;
    }
}
