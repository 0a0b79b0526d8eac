package ooh.leave;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time zone as the file itself describes it (VTIMEZONE; RFC 5545, 3.6.5). Its rules hold, whatever its name says. Before
 * its first change the offset is the one from which that change goes away.
 */
final class DescribedZone implements ZoneClock {
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d)(\\d\\d)(\\d\\d)?");

    /** From this instant on the clocks are that far from UTC; both in seconds. */
    private record Change(long at, int offsetBefore, int offset) {}

    private final List<Change> changes;

    private DescribedZone(List<Change> changes) {
        this.changes = changes;
    }

    /** Reads the zone with its changes until {@code to}, which is what its rules are followed for. */
    static DescribedZone read(Part zone, Instant to, Allowance allowance) {
        List<Change> found = new ArrayList<>();
        Stream.concat(zone.parts("STANDARD"), zone.parts("DAYLIGHT"))
                .forEach(observance -> found.addAll(changes(observance, to, allowance)));
        if (found.isEmpty()) {
            throw new BadLine(zone.line(), "the VTIMEZONE that begins here has neither STANDARD nor DAYLIGHT");
        }
        found.sort(Comparator.comparingLong(Change::at));
        return new DescribedZone(found);
    }

    @Override
    public Instant at(long wall) {
        int first = 0;
        int last = changes.size();
        // The first change that comes after the wall clock, read at the offset before that change, showed this.
        while (first < last) {
            int middle = (first + last) / 2;
            if (wall - offsetBefore(middle) < changes.get(middle).at()) {
                last = middle;
            } else {
                first = middle + 1;
            }
        }
        Instant at = Instant.ofEpochSecond(wall - offsetBefore(first));
        boolean skipped =
                first > 0 && at.getEpochSecond() < changes.get(first - 1).at();
        return skipped ? Instant.ofEpochSecond(wall - offsetBefore(first - 1)) : at;
    }

    private int offsetBefore(int change) {
        return change == 0
                ? changes.get(0).offsetBefore()
                : changes.get(change - 1).offset();
    }

    private static List<Change> changes(Part observance, Instant to, Allowance allowance) {
        int before = offset(observance.mustHave("TZOFFSETFROM"));
        int after = offset(observance.mustHave("TZOFFSETTO"));
        ContentLine start = observance.mustHave("DTSTART");
        long first = Wall.read(start, start.value().replace("Z", ""));
        List<Long> walls = new ArrayList<>(List.of(first));
        ZoneClock clock = wall -> Instant.ofEpochSecond(wall - before);
        observance.lines("RRULE").stream()
                .map(Rule::read)
                .forEach(rule -> walls.addAll(
                        new Recurrence(rule, first, false, clock, allowance).between(first, to.getEpochSecond())));
        observance.lines("RDATE").stream()
                .flatMap(line -> Stamp.list(line).map(text -> Wall.read(line, text.replaceFirst("Z?(/.*)?$", ""))))
                .forEach(walls::add);
        return walls.stream()
                .map(wall -> new Change(wall - before, before, after))
                .toList();
    }

    private static int offset(ContentLine line) {
        Matcher found = OFFSET.matcher(line.value());
        if (found.matches()) {
            try {
                ZoneOffset whole = ZoneOffset.ofHoursMinutesSeconds(
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)),
                        found.group(4) == null ? 0 : Integer.parseInt(found.group(4)));
                return found.group(1).equals("-") ? -whole.getTotalSeconds() : whole.getTotalSeconds();
            } catch (DateTimeException e) {
                throw line.bad(
                        BadLine.shown(line.value()) + " is no offset that there is; it lies between -1800 and +1800");
            }
        }
        throw line.bad(BadLine.shown(line.value()) + " is not an offset such as +0100");
    }
}
