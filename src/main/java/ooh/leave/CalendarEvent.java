package ooh.leave;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One VEVENT as the file says it: an event with its rules, or what became of one occurrence ({@code replaces}; from which
 * on, where {@code andLater}). One that is not busy is read no further than it takes to know which it replaces.
 */
record CalendarEvent(
        int line,
        boolean busy,
        @Nullable Stamp start,
        Length length,
        List<Rule> rules,
        List<Rule> exceptRules,
        List<Period> added,
        Named except,
        @Nullable Stamp replaces,
        boolean andLater) {

    static CalendarEvent read(Part event, Zones zones) {
        ContentLine replaced = event.line("RECURRENCE-ID").orElse(null);
        Stamp replaces = replaced == null ? null : Stamp.read(replaced, zones);
        boolean andLater = replaced != null && "THISANDFUTURE".equalsIgnoreCase(replaced.parameter("RANGE"));
        if (!isBusy(event) || hasNoTime(event)) {
            return new CalendarEvent(
                    event.line(),
                    false,
                    null,
                    new Length(0, 0),
                    List.of(),
                    List.of(),
                    List.of(),
                    new Named(List.of()),
                    replaces,
                    andLater);
        }
        Stamp start = Stamp.read(event.mustHave("DTSTART"), zones);
        Length length = Length.of(event, start, zones);
        return new CalendarEvent(
                event.line(),
                true,
                start,
                length,
                event.lines("RRULE").stream().map(Rule::read).toList(),
                event.lines("EXRULE").stream().map(Rule::read).toList(),
                values(event, "RDATE", line -> text -> added(line, text, length, zones)),
                new Named(values(event, "EXDATE", line -> text -> Stamp.read(line, text, zones))),
                replaces,
                andLater);
    }

    /**
     * Only what is certain is proposed: what is free, cancelled, tentative or work at another place is no absence. Outlook
     * says it in a property of its own.
     */
    private static boolean isBusy(Part event) {
        return !event.says("TRANSP", "TRANSPARENT")
                && !event.says("STATUS", "CANCELLED", "TENTATIVE")
                && !event.says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE", "TENTATIVE", "WORKINGELSEWHERE");
    }

    /** As in invitations that leave it open; there is nothing to propose. */
    private static boolean hasNoTime(Part event) {
        return Stream.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE")
                .allMatch(property -> event.lines(property).isEmpty());
    }

    private static Period added(ContentLine line, String text, Length length, Zones zones) {
        return text.contains("/") ? Period.read(line, text, zones) : new Period(Stamp.read(line, text, zones), length);
    }

    private static <T> List<T> values(Part event, String name, Function<ContentLine, Function<String, T>> reading) {
        List<T> found = new ArrayList<>();
        event.lines(name)
                .forEach(line -> Stamp.list(line).map(reading.apply(line)).forEach(found::add));
        return found;
    }
}
