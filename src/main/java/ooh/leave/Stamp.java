package ooh.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A day or time of the file as it stands there, with the zone in which it is meant. A whole day is one of the service's
 * zone, and so is a time that names no zone.
 */
record Stamp(long wall, boolean wholeDay, ZoneClock zone) {
    static final ZoneClock UTC = Instant::ofEpochSecond;

    static Stamp read(ContentLine line, Zones zones) {
        return read(line, line.value(), zones);
    }

    /** Of a line that may hold several, one of them. */
    static Stamp read(ContentLine line, String text, Zones zones) {
        boolean utc = text.endsWith("Z") && !Wall.isDay(text);
        String plain = utc ? text.substring(0, text.length() - 1) : text;
        long wall = Wall.read(line, plain);
        String zone = line.parameter("TZID");
        if (utc) {
            return new Stamp(wall, false, UTC);
        }
        if (Wall.isDay(plain) || zone == null || zone.isEmpty()) {
            return new Stamp(wall, Wall.isDay(plain), zones.ofService());
        }
        return new Stamp(wall, false, zones.of(line, zone));
    }

    /** The values of a line that may hold several; an empty one holds none. */
    static Stream<String> list(ContentLine line) {
        return Stream.of(line.value().split(",")).map(String::strip).filter(text -> !text.isEmpty());
    }

    Instant at() {
        return zone.at(wall);
    }

    LocalDate day() {
        return Wall.day(wall);
    }

    Stamp moved(long seconds) {
        return new Stamp(wall + seconds, wholeDay, zone);
    }

    Stamp withWall(long other) {
        return new Stamp(other, wholeDay, zone);
    }
}
