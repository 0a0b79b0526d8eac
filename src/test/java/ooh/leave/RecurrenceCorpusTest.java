package ooh.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** libical's own table of recurrence rules with the instances that each must have; skipped where it is not there. */
class RecurrenceCorpusTest {
    private static final Path TABLE = Path.of("../shared/data/ics/recurrence/icalrecur_test.txt");

    /** A year that no rule of the table reaches. */
    private static final long TO = Wall.of(LocalDate.of(2150, 1, 1));

    /**
     * Where libical is not followed. The start is no occurrence of the rule, for which the RFC defines no result (3.8.5.3);
     * libical counts the years from that of 3 January 2027 here, and from that of its week, as elsewhere and as we do, in
     * the same table's rules that begin on 2 January 2010 and 31 December 2024.
     */
    private static final List<String> NOT_FOLLOWED = List.of(
            "FREQ=YEARLY;BYWEEKNO=53;INTERVAL=6;BYDAY=TH;COUNT=1",
            "FREQ=YEARLY;BYWEEKNO=53;INTERVAL=5;BYDAY=TH;COUNT=1",
            // libical can not work it out itself: it has no expected instances.
            "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;BYWEEKNO=1;UNTIL=20320101");

    private record Example(String rule, String start, String instances) {}

    @Test
    void every_rule_has_the_instances_that_libical_expects() throws IOException {
        assumeTrue(Files.exists(TABLE), "The recurrence rules of libical are not beside the project.");
        List<String> wrong = new ArrayList<>();
        List<Example> examples = examples();
        for (Example example : examples) {
            String found = instances(example);
            if (!NOT_FOLLOWED.contains(example.rule()) && !found.equals(example.instances())) {
                wrong.add(example + " gives " + found);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(examples).hasSizeGreaterThan(140);
    }

    private static String instances(Example example) {
        ContentLine line = new ContentLine(1, "RRULE", Map.of(), example.rule());
        boolean utc = example.start().endsWith("Z");
        String start = example.start().replace("Z", "");
        long wall = Wall.read(line, start);
        boolean wholeDay = Wall.isDay(start);
        return String.join(
                ",",
                new Recurrence(Rule.read(line), wall, wholeDay, Stamp.UTC, new Allowance())
                        .between(wall, TO).stream()
                                .map(at -> text(at, wholeDay) + (utc ? "Z" : ""))
                                .toList());
    }

    private static String text(long wall, boolean wholeDay) {
        String day = Wall.day(wall).toString().replace("-", "");
        return wholeDay ? day : day + "T" + String.format("%tH%<tM%<tS", Wall.time(wall));
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        String rule = "";
        String start = "";
        try (Stream<String> lines = Files.lines(TABLE)) {
            for (String line : (Iterable<String>) lines::iterator) {
                String value = line.substring(line.indexOf(':') + 1);
                if (line.startsWith("RRULE:")) {
                    rule = value;
                } else if (line.startsWith("DTSTART:")) {
                    start = value;
                } else if (line.startsWith("INSTANCES:")) {
                    examples.add(new Example(rule, start, value));
                }
            }
        }
        return examples;
    }
}
