package ooh.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import ooh.problem.Faults;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.WallClock;
import org.jspecify.annotations.Nullable;

/** Reads a stretch as a person writes it: from and to as times, or as whole days with the last day included. */
public record SpanReader(WallClock clock, ServiceCalendar calendar) {
    /** The span, or faults under {@code where + "from"} and {@code where + "to"}. */
    public Optional<Span> read(@Nullable String from, @Nullable String to, String where, Faults faults) {
        Optional<Instant> begins = read(from, false, where + "from", faults);
        Optional<Instant> ends = read(to, true, where + "to", faults);
        if (begins.isEmpty() || ends.isEmpty()) {
            return Optional.empty();
        }
        if (!begins.get().isBefore(ends.get())) {
            faults.add(where + "to", "\"" + to + "\" is not after \"" + from + "\"");
            return Optional.empty();
        }
        return Optional.of(new Span(begins.get(), ends.get()));
    }

    private Optional<Instant> read(@Nullable String text, boolean isEnd, String field, Faults faults) {
        String given = text == null ? "" : text.strip();
        Optional<LocalDate> day = day(given);
        if (day.isPresent()) {
            if (!calendar.knows(day.get())) {
                faults.add(field, "\"" + given + "\" is of a year whose bank holidays are not known");
                return Optional.empty();
            }
            Span whole = calendar.day(day.get());
            return Optional.of(isEnd ? whole.to() : whole.from());
        }
        WallClock.Reading reading = clock.read(given);
        reading.fault().ifPresent(fault -> faults.add(field, fault));
        return reading.at();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException aTimeThen) {
            return Optional.empty();
        }
    }
}
