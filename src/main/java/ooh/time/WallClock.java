package ooh.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads times as people and programs write them: ISO with an offset, or a wall-clock time of the service's zone in ISO
 * or UK form. A wall-clock time that does not exist is refused; one that happens twice is taken as the first, and
 * {@link Reading#note} says so.
 */
public final class WallClock {
    private static final DateTimeFormatter ISO = form("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter ISO_WITH_SPACE = form("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter UK = form("d/M/uuuu H:mm");
    private static final DateTimeFormatter UK_IN_LETTERS = form("d-MMM-uuuu H:mm");
    private static final int ISO_YEAR_DIGITS = 4;

    /** The last dash of an ISO date stands before here; one after it belongs to an offset. */
    private static final int DATE_END = 10;

    private final ZoneId zone;

    public WallClock(ZoneId zone) {
        this.zone = zone;
    }

    /** What was read, or why it could not be: exactly one of {@code at} and {@code fault} is there. */
    public record Reading(Optional<Instant> at, Optional<String> fault, Optional<String> note) {
        static Reading of(Instant at) {
            return new Reading(Optional.of(at), Optional.empty(), Optional.empty());
        }

        static Reading fault(String fault) {
            return new Reading(Optional.empty(), Optional.of(fault), Optional.empty());
        }
    }

    public Reading read(String text) {
        return instant(text)
                .map(Reading::of)
                .or(() -> local(text).map(local -> resolve(local, text)))
                .orElseGet(() -> Reading.fault("\"" + text
                        + "\" is not a time such as 2026-12-25T17:00, 25/12/2026 17:00 or 2026-12-25T17:00:00Z"));
    }

    private static Optional<Instant> instant(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        boolean offset = last == 'Z' || last == 'z' || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > DATE_END;
        if (!offset) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notAnInstant) {
            return Optional.empty();
        }
    }

    private Reading resolve(LocalDateTime local, String text) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return Reading.of(local.atZone(zone).toInstant());
        }
        if (change.isGap()) {
            return Reading.fault(
                    "\"" + text + "\" does not exist in " + zone + ", because clocks go forward that night");
        }
        return new Reading(
                Optional.of(local.toInstant(change.getOffsetBefore())),
                Optional.empty(),
                Optional.of("\"" + text + "\" happens twice in " + zone
                        + ", because clocks go back that night; it was taken as the first"));
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, formOf(text)));
        } catch (DateTimeParseException notOfThatForm) {
            return Optional.empty();
        }
    }

    /** By what stands between day and month, so that a log of a million rows tries no form in vain. */
    private static DateTimeFormatter formOf(String text) {
        if (text.indexOf('/') >= 0) {
            return UK;
        }
        int dash = text.indexOf('-');
        if (dash >= 0 && dash < ISO_YEAR_DIGITS) {
            return UK_IN_LETTERS;
        }
        return text.indexOf('T') >= 0 ? ISO : ISO_WITH_SPACE;
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .optionalStart()
                .appendPattern(":ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .optionalEnd()
                .toFormatter(Locale.ENGLISH) // in UK English CLDR has it that September is Sept
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
