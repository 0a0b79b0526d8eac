package ooh.leave;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import ooh.time.Span;

/** Calendar files for the tests, and what the reader makes of them. */
final class Ics {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

    static final String LONDON_RULES = """
            BEGIN:VTIMEZONE
            TZID:GMT Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0000
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T010000
            TZOFFSETFROM:+0000
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    private Ics() {}

    /** A file of these lines; each line that holds an event's properties alone is made one with {@link #event}. */
    static byte[] file(String... parts) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n" + String.join("", parts) + "END:VCALENDAR\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String event(String... lines) {
        return "BEGIN:VEVENT\nUID:one@example.org\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    static String named(String uid, String... lines) {
        return event(lines).replace("one@example.org", uid);
    }

    static List<Busy> busies(String... parts) {
        return BusyTimes.of(file(parts), window(), LONDON).busies();
    }

    static List<Span> spans(String... parts) {
        return busies(parts).stream().map(Busy::span).toList();
    }

    static Span window() {
        return new Span(NOW, NOW.plus(Duration.ofDays(400)));
    }

    static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
