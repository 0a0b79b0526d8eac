package ooh.leave;

import java.time.Instant;

/** A period of the file: a start with an end or a duration (RFC 5545, 3.3.9). */
record Period(Stamp start, Length length) {
    static Period read(ContentLine line, String text, Zones zones) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw line.bad(BadLine.shown(text) + " is not a period such as 20261224T090000Z/PT8H");
        }
        Stamp start = Stamp.read(line, text.substring(0, slash), zones);
        String rest = text.substring(slash + 1);
        return new Period(
                start,
                rest.startsWith("P") || rest.startsWith("+P")
                        ? Length.duration(line, rest)
                        : Length.between(start, Stamp.read(line, rest, zones), line));
    }

    Instant end() {
        return length.endOf(start);
    }
}
