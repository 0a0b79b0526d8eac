package ooh.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ooh.oncall.OnCall;
import ooh.rota.Duty;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import ooh.time.Week;

/**
 * The week for the wall and the emergency folder: one A4 sheet with the table and everybody's number, which says when it was
 * printed, because paper does not know of later stand-ins.
 */
public record SheetPage(WeekPage week, List<Number> numbers, String printed) {
    public record Number(String person, String name, String phone) {}

    /** Nothing where the week is not published. */
    static Optional<SheetPage> of(OnCall onCall, Week week, ServiceCalendar calendar) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        return WeekPage.of(onCall, week, List.of(), calendar)
                .map(page -> new SheetPage(page, numbers(onCall, week), spoken.datedMoment(onCall.asOf())));
    }

    private static List<Number> numbers(OnCall onCall, Week week) {
        return onCall.places(week).stream()
                .flatMap(place -> place.duties().stream())
                .map(Duty::person)
                .distinct()
                .map(person -> new Number(person, onCall.name(person), onCall.phone(person)))
                .sorted(Comparator.comparing(Number::name))
                .toList();
    }
}
