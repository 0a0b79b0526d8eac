package ooh;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A second reader of calendars, with nothing of ical4j: unfolds lines and takes events with a TZID or in UTC (RFC 5545). */
public record PlainCalendar(List<Map<String, String>> events) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    /** One event's stretch of time. */
    public record Event(Instant from, Instant to) {}

    public static PlainCalendar read(String text) {
        List<Map<String, String>> events = new ArrayList<>();
        Map<String, String> event = null;
        int inside = 0;
        for (String line : text.replace("\r\n ", "").split("\r\n")) {
            if (line.equals("BEGIN:VEVENT")) {
                event = new HashMap<>();
            } else if (line.equals("END:VEVENT") && event != null) {
                events.add(event);
                event = null;
            } else if (event != null) {
                inside += line.startsWith("BEGIN:") ? 1 : line.startsWith("END:") ? -1 : 0;
                int colon = line.indexOf(':');
                if (inside == 0 && colon > 0) {
                    String name = line.substring(0, colon);
                    String value = line.substring(colon + 1);
                    event.put(name.replaceFirst(";.*", ""), name.contains("TZID=") ? zoned(name, value) : value);
                }
            }
        }
        return new PlainCalendar(events);
    }

    /** The events that are not cancelled. */
    public List<Event> confirmed() {
        return events.stream()
                .filter(event -> !"CANCELLED".equals(event.get("STATUS")))
                .map(event ->
                        new Event(instant(event.getOrDefault("DTSTART", "")), instant(event.getOrDefault("DTEND", ""))))
                .toList();
    }

    /** Keeps the zone with the value: 20261221T170000@Europe/London. */
    private static String zoned(String name, String value) {
        return value + "@" + name.replaceFirst(".*TZID=", "").replaceFirst(";.*", "");
    }

    private static Instant instant(String value) {
        if (value.endsWith("Z")) {
            return LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL)
                    .atZone(ZoneId.of("UTC"))
                    .toInstant();
        }
        String[] parts = value.split("@");
        return LocalDateTime.parse(parts[0], LOCAL).atZone(ZoneId.of(parts[1])).toInstant();
    }
}
