package ooh.leave;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ooh.leave.Rule.Frequency;
import ooh.leave.Rule.RuleDay;

/** Reads an RRULE or EXRULE, and refuses in words what is not of RFC 5545, 3.3.10: a rule half understood makes wrong days. */
final class RuleReader {
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Set<String> KNOWN = Set.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "WKST",
            "BYMONTH",
            "BYWEEKNO",
            "BYYEARDAY",
            "BYMONTHDAY",
            "BYDAY",
            "BYHOUR",
            "BYMINUTE",
            "BYSECOND",
            "BYSETPOS");

    private static final int MOST_INTERVAL = 10_000;

    private final ContentLine line;
    private final Map<String, String> said = new HashMap<>();

    RuleReader(ContentLine line) {
        this.line = line;
        for (String part : line.value().toUpperCase(Locale.ROOT).split(";")) {
            String[] sides = part.strip().split("=", 2);
            if (sides.length == 1 && sides[0].isEmpty()) {
                continue; // a semicolon too many at the end, as some programs write
            }
            if (sides.length < 2 || !KNOWN.contains(sides[0]) && !sides[0].startsWith("X-")) {
                throw line.bad("has the part " + BadLine.shown(part) + ", which is none of " + "FREQ, INTERVAL, COUNT,"
                        + " UNTIL, WKST and BY…");
            }
            if (said.put(sides[0], sides[1]) != null) {
                throw line.bad("says " + sides[0] + " twice");
            }
        }
    }

    Rule read() {
        Rule rule = new Rule(
                line,
                frequency(),
                whole("INTERVAL", 1, MOST_INTERVAL, 1),
                whole("COUNT", 1, Integer.MAX_VALUE, 0),
                said.get("UNTIL"),
                weekday(said.getOrDefault("WKST", "MO")),
                numbers("BYMONTH", 1, 12, false),
                numbers("BYWEEKNO", 1, 53, true),
                numbers("BYYEARDAY", 1, 366, true),
                numbers("BYMONTHDAY", 1, 31, true),
                list("BYDAY", this::day),
                numbers("BYHOUR", 0, 23, false),
                numbers("BYMINUTE", 0, 59, false),
                numbers("BYSECOND", 0, 60, false).stream()
                        .map(second -> Math.min(second, 59))
                        .distinct()
                        .toList(),
                numbers("BYSETPOS", 1, 366 * 86_400, true));
        if (rule.frequency() != Frequency.YEARLY && !rule.weeks().isEmpty()) {
            throw line.bad("has BYWEEKNO, which goes with FREQ=YEARLY alone");
        }
        boolean nth = rule.days().stream().anyMatch(day -> day.nth() != 0);
        if (nth
                && (rule.frequency().compareTo(Frequency.MONTHLY) > 0
                        || !rule.weeks().isEmpty())) {
            throw line.bad("counts weekdays (" + said.get("BYDAY")
                    + "), which goes with FREQ=MONTHLY or FREQ=YEARLY without BYWEEKNO alone");
        }
        return rule;
    }

    private Frequency frequency() {
        String text = said.getOrDefault("FREQ", "");
        return Stream.of(Frequency.values())
                .filter(frequency -> frequency.name().equals(text))
                .findFirst()
                .orElseThrow(() -> line.bad(
                        text.isEmpty()
                                ? "has no FREQ"
                                : "has " + BadLine.shown(text) + " as FREQ, which is no frequency"));
    }

    private int whole(String part, int least, int most, int otherwise) {
        String text = said.get(part);
        return text == null ? otherwise : number(part, text, least, most, false);
    }

    private int number(String part, String text, int least, int most, boolean fromTheEnd) {
        try {
            int number = Integer.parseInt(text.strip());
            int size = fromTheEnd ? Math.abs(number) : number;
            if (size >= least && size <= most) {
                return number;
            }
        } catch (NumberFormatException aFaultThen) {
            // It is told below, together with numbers out of range.
        }
        throw line.bad("has " + BadLine.shown(text) + " as " + part + ", which is not a number from " + least + " to "
                + most + (fromTheEnd ? ", from the end where negative" : ""));
    }

    private List<Integer> numbers(String part, int least, int most, boolean fromTheEnd) {
        return list(part, text -> number(part, text, least, most, fromTheEnd));
    }

    private <T extends Comparable<T>> List<T> list(String part, Function<String, T> each) {
        String text = said.get(part);
        return text == null
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(String::strip)
                        .map(each)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private RuleDay day(String text) {
        Matcher found = DAY.matcher(text);
        if (!found.matches()) {
            throw line.bad("has " + BadLine.shown(text) + " as BYDAY, which is not a day such as MO or -1SU");
        }
        int nth = found.group(1) == null ? 0 : number("BYDAY", found.group(1), 1, 53, true);
        return new RuleDay(nth, weekday(found.group(2)));
    }

    private int weekday(String text) {
        int at = WEEKDAYS.indexOf(text);
        if (at < 0) {
            throw line.bad(
                    "has " + BadLine.shown(text) + " as WKST, which is not one of " + String.join(", ", WEEKDAYS));
        }
        return at + 1;
    }
}
