package ooh.leave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between a BEGIN and its END in a calendar file: an event, a time zone, or one observance of a zone. */
record Part(String name, int line, List<ContentLine> lines, List<Part> parts) {
    Part(String name, int line) {
        this(name, line, new ArrayList<>(), new ArrayList<>());
    }

    /** The property of this name; that it is there twice is a fault. */
    Optional<ContentLine> line(String property) {
        List<ContentLine> found = lines(property);
        if (found.size() > 1) {
            throw found.get(1)
                    .bad("is there a second time, after line " + found.get(0).number());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The value of the first property of this name; empty where there is none. */
    String value(String property) {
        List<ContentLine> found = lines(property);
        return found.isEmpty() ? "" : found.get(0).value();
    }

    ContentLine mustHave(String property) {
        return line(property)
                .orElseThrow(() -> new BadLine(line, "the " + name + " that begins here has no " + property));
    }

    /** A loop, because a file has thousands of events and each is asked twenty times. */
    List<ContentLine> lines(String property) {
        List<ContentLine> found = List.of();
        for (ContentLine one : lines) {
            if (one.name().equals(property)) {
                found = found.isEmpty() ? new ArrayList<>(1) : found;
                found.add(one);
            }
        }
        return found;
    }

    Stream<Part> parts(String wanted) {
        return parts.stream().filter(part -> part.name().equals(wanted));
    }

    boolean says(String property, String... words) {
        return lines(property).stream().anyMatch(line -> Stream.of(words).anyMatch(line::says));
    }
}
