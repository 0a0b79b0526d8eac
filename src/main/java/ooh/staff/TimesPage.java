package ooh.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/** When somebody can not work, would rather not, or would like to; and a form to add to it, for the person or the coordinator. */
public record TimesPage(
        String title,
        String address,
        String back,
        boolean own,
        List<Line> lines,
        Map<String, String> typed,
        @Nullable String fault) {
    /** {@code key} is how the form that takes it away names it. */
    public record Line(String key, String kind, String times) {}

    /** {@code own} where the person looks at it, and not the coordinator. */
    static TimesPage of(
            Staff staff,
            String person,
            boolean own,
            Map<String, String> typed,
            @Nullable String fault,
            ServiceCalendar calendar) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        List<Line> lines = new ArrayList<>();
        for (Absence absence : staff.absences(person)) {
            lines.add(
                    new Line(key("absence", absence.span()), "Can not work", spoken.stretch(absence.span(), calendar)));
        }
        for (Wish wish : staff.wishes(person)) {
            lines.add(new Line(
                    key(wish.kind().word(), wish.span()),
                    wish.kind() == Wish.Kind.WOULD_LIKE ? "Would like to" : "Would rather not",
                    spoken.stretch(wish.span(), calendar)));
        }
        return new TimesPage(
                own
                        ? "When I can not, would rather not, would like to"
                        : "Times of " + staff.person(person).name(),
                own ? "/me/times" : "/staff/" + person + "/times",
                own ? "/me" : "/staff",
                own,
                lines,
                typed,
                fault);
    }

    static String key(String kind, Span span) {
        return kind + " " + span.from() + " " + span.to();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
