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
        List<ContentLine> found = lines(property).limit(2).toList();
        if (found.size() > 1) {
            throw found.get(1)
                    .bad("is there a second time, after line " + found.get(0).number());
        }
        return found.stream().findFirst();
    }

    ContentLine mustHave(String property) {
        return line(property)
                .orElseThrow(() -> new BadLine(line, "the " + name + " that begins here has no " + property));
    }

    Stream<ContentLine> lines(String property) {
        return lines.stream().filter(line -> line.name().equals(property));
    }

    Stream<Part> parts(String wanted) {
        return parts.stream().filter(part -> part.name().equals(wanted));
    }

    boolean says(String property, String... words) {
        return lines(property).anyMatch(line -> Stream.of(words).anyMatch(line::says));
    }
}
