package ooh.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import ooh.problem.Unreadable;

/**
 * A rota week, named by its Monday. It runs from that Monday at the end of the OOH window (09:00 local time) to the next
 * one; {@link ServiceCalendar#span(Week)} says when that is. Refuses any other day of the week.
 */
public record Week(LocalDate monday) implements Comparable<Week> {
    private static final int CHARACTERS = "2026-12-21".length();

    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new Unreadable(
                    "The week",
                    "week",
                    monday + " is a " + name(monday) + "; a week is named by its Monday, " + before(monday));
        }
    }

    /** Reads {@code 2026-12-21}; anything else is {@link Unreadable} in words. */
    public static Week parse(String text) {
        // ISO allows years of nine digits, and the week after the last of them can not be reckoned.
        if (text.length() != CHARACTERS) {
            throw noDate(text);
        }
        try {
            return new Week(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw noDate(text);
        }
    }

    public Week next() {
        return plus(1);
    }

    public Week plus(int weeks) {
        return new Week(monday.plusWeeks(weeks));
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }

    @Override
    public String toString() {
        return monday.toString();
    }

    private static Unreadable noDate(String text) {
        return new Unreadable(
                "The week", "week", "\"" + text + "\" is not a date such as 2026-12-21, the Monday of the week");
    }

    private static LocalDate before(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String name(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
