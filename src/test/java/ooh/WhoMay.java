package ooh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the table of who may do what: a method at an address, and who is let in there. What they then find, or that
 * what they send is refused, is another matter.
 */
record WhoMay(String method, String address, List<Asks> may) {
    static final Path TABLE = Path.of("src/test/resources/ooh/access/who-may.md");

    /** The columns of the table, in its order. */
    enum Asks {
        ANYONE,
        ADMINISTRATOR,
        COORDINATOR,
        PRACTITIONER,
        THAT_PRACTITIONER,
        MASH
    }

    String route() {
        return method + " " + address;
    }

    /** The line as the table has it. */
    String line() {
        return Arrays.stream(Asks.values())
                .map(asks -> may.contains(asks) ? "may" : "–")
                .collect(Collectors.joining(" | ", "| " + method + " | " + address + " | ", " |"));
    }

    static Map<String, WhoMay> table() throws IOException {
        Map<String, WhoMay> byRoute = new TreeMap<>();
        try (Stream<String> lines = Files.lines(TABLE)) {
            lines.filter(line -> line.matches("\\| [A-Z]+ \\| /.*"))
                    .map(WhoMay::of)
                    .forEach(row -> {
                        if (byRoute.put(row.route(), row) != null) {
                            throw new IllegalStateException(row.route() + " stands twice in " + TABLE);
                        }
                    });
        }
        return byRoute;
    }

    private static WhoMay of(String line) {
        String[] cells = line.split("\\|");
        List<Asks> may = new ArrayList<>();
        for (Asks asks : Asks.values()) {
            String cell = cells[3 + asks.ordinal()].strip();
            if (cell.equals("may")) {
                may.add(asks);
            } else if (!cell.equals("–")) {
                throw new IllegalStateException("\"" + cell + "\" is neither may nor –: " + line);
            }
        }
        return new WhoMay(cells[1].strip(), cells[2].strip(), may);
    }
}
