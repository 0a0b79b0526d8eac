package ooh.leave;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import ooh.problem.Faults;
import ooh.problem.Unreadable;

/**
 * A calendar file as it is built (RFC 5545, 3.4): the nesting of its parts, and of each part only what says when it is and
 * whether it counts. Summaries, places, people and notes are dropped while reading: reasons are not our business.
 */
final class CalendarFile {
    static final String WHAT = "The calendar";

    private static final Set<String> KEPT = Set.of(
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "UID",
            "SEQUENCE",
            "STATUS",
            "TRANSP",
            "X-MICROSOFT-CDO-BUSYSTATUS",
            "FREEBUSY",
            "TZID",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "X-WR-CALNAME",
            "NAME");

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 20_000;

    private final List<Part> calendars = new ArrayList<>();
    private final Deque<Part> open = new ArrayDeque<>();
    private final Faults faults = new Faults();
    private int parts;
    private boolean wrongFromTheStart;

    private CalendarFile() {}

    /** The VCALENDARs of the file, or {@link Unreadable} with every line that is wrong. */
    static List<Part> read(byte[] file) {
        CalendarFile reading = new CalendarFile();
        ContentLines.read(file, reading.faults, reading::take);
        reading.end();
        return reading.calendars;
    }

    private void take(ContentLine line) {
        if (line.name().equals("BEGIN")) {
            begin(new Part(line.value().toUpperCase(Locale.ROOT), line.number()));
        } else if (line.name().equals("END")) {
            end(line);
        } else if (!open.isEmpty() && KEPT.contains(line.name())) {
            open.element().lines().add(line);
        } else if (open.isEmpty() && calendars.isEmpty() && !wrongFromTheStart) {
            notACalendar(line.number());
        }
    }

    private void begin(Part part) {
        parts++;
        if (parts > MOST_PARTS || open.size() >= DEEPEST) {
            faults.add(
                    "line " + part.line(),
                    "there are more than " + MOST_PARTS + " parts, or parts in parts deeper than " + DEEPEST);
            faults.refuse(WHAT);
        }
        if (!open.isEmpty()) {
            open.element().parts().add(part);
        } else if (part.name().equals("VCALENDAR")) {
            calendars.add(part);
        } else if (!wrongFromTheStart) {
            notACalendar(part.line());
        }
        open.push(part);
    }

    private void end(ContentLine line) {
        Part last = open.peek();
        if (last == null) {
            faults.add("line " + line.number(), "END:" + line.value() + " ends what has not begun");
        } else if (!line.says(last.name())) {
            faults.add(
                    "line " + line.number(),
                    "END:" + line.value() + " stands where " + last.name() + ", which begins on line " + last.line()
                            + ", must end first");
            // Nothing after it can be told apart any more.
            faults.refuse(WHAT);
        } else {
            open.pop();
        }
    }

    private void end() {
        Part last = open.peek();
        if (last != null) {
            faults.add("line " + last.line(), last.name() + " begins here and does not end; the file may be cut off");
        }
        if (calendars.isEmpty() && faults.isEmpty()) {
            notACalendar(1);
        }
        faults.refuse(WHAT);
    }

    private void notACalendar(int line) {
        wrongFromTheStart = true;
        faults.add("line " + line, "a calendar file begins with BEGIN:VCALENDAR, and this one does not");
    }

    static Stream<Part> all(List<Part> calendars, String name) {
        return calendars.stream().flatMap(calendar -> calendar.parts(name));
    }
}
