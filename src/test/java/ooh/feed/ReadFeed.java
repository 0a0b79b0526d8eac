package ooh.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ooh.time.Span;

/**
 * A small reader of iCalendar text that owes nothing to ical4j, so that what is written is judged by somebody else. Reads
 * events only; refuses lines that RFC 5545 forbids.
 */
final class ReadFeed {
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private ReadFeed() {}

    /** One event: its properties by name, parameters and all. */
    record Event(Map<String, String> lineByName) {
        String value(String name) {
            String line = lineByName.getOrDefault(name, name + ":");
            return line.substring(line.indexOf(':') + 1)
                    .replace("\\n", "\n")
                    .replace("\\,", ",")
                    .replace("\\;", ";");
        }

        Span span() {
            return new Span(instant("DTSTART"), instant("DTEND"));
        }

        private Instant instant(String name) {
            String line = lineByName.getOrDefault(name, "");
            String text = line.substring(line.indexOf(':') + 1);
            if (text.endsWith("Z")) {
                String utc = text.substring(0, text.length() - 1);
                return ZonedDateTime.parse(utc, BASIC.withZone(ZoneOffset.UTC)).toInstant();
            }
            String zone = line.substring(line.indexOf("TZID=") + "TZID=".length(), line.indexOf(':'));
            return ZonedDateTime.parse(text, BASIC.withZone(ZoneId.of(zone))).toInstant();
        }
    }

    static List<Event> events(String text) {
        List<Event> events = new ArrayList<>();
        Map<String, String> open = new HashMap<>();
        for (String line : unfolded(text)) {
            if (line.equals("BEGIN:VEVENT")) {
                open = new HashMap<>();
            } else if (line.equals("END:VEVENT")) {
                events.add(new Event(Map.copyOf(open)));
            } else {
                open.put(line.split("[:;]", 2)[0], line);
            }
        }
        return events;
    }

    static List<String> unfolded(String text) {
        if (!text.endsWith("\r\n") || text.replace("\r\n", "").contains("\n")) {
            throw new AssertionError("Every line must end with CRLF.");
        }
        for (String line : text.split("\r\n")) {
            if (line.getBytes(StandardCharsets.UTF_8).length > 75) {
                throw new AssertionError("Longer than 75 octets: " + line);
            }
        }
        return List.of(text.replace("\r\n ", "").split("\r\n"));
    }
}
