package ooh.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts by the hour on the wall clock, which bears the same name twice on the night that clocks go back. Two rows of that
 * name are the first hour and the second, in the order of the file; one row alone is taken to hold the contacts of both. A
 * row of the hour that clocks skip is left out: files that are filled up to 24 hours a day have one.
 */
final class LocalHours {
    private final Almanac almanac;
    private final NavigableMap<Instant, Integer> counts = new TreeMap<>();
    private final Map<Instant, Instant> secondByFirst = new TreeMap<>();
    private int skipped;
    private int lost;

    LocalHours(Almanac almanac) {
        this.almanac = almanac;
    }

    /** Takes a row, or says why it can not be. */
    Optional<String> add(LocalDate day, LocalTime hour, int count, Instant now) {
        ZonedDateTime local = ZonedDateTime.of(day, hour, almanac.zone());
        Instant first = local.toInstant();
        Instant second = local.withLaterOffsetAtOverlap().toInstant();
        if (first.isAfter(now)) {
            return Optional.of("is still to come; counts are of what has happened");
        }
        if (!local.toLocalTime().equals(hour)) {
            skipped++;
            lost += count;
            return Optional.empty();
        }
        if (!first.equals(second)) {
            secondByFirst.put(first, second);
        }
        Instant free = counts.containsKey(first) ? second : first;
        return counts.putIfAbsent(free, count) == null
                ? Optional.empty()
                : Optional.of("stands there twice, and an hour has one count");
    }

    /** What was assumed. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (skipped > 0) {
            notes.add("Rows of hours that clocks skipped: " + skipped + ". They were left out, and with them contacts: "
                    + lost + ".");
        }
        long together =
                secondByFirst.entrySet().stream().filter(this::isTogether).count();
        if (together > 0) {
            notes.add("Rows that stand alone for an hour that happened twice: " + together
                    + ". Each was taken to hold the contacts of both.");
        }
        return notes;
    }

    /** From the first row's hour to the last one's; at least one row must have been taken. */
    HourLog log() {
        Instant from = counts.firstKey();
        int[] count = new int[hour(counts.lastKey()) + 1];
        byte[] observed = new byte[count.length];
        counts.forEach((at, number) -> {
            count[hour(at)] = number;
            observed[hour(at)] = 1;
        });
        secondByFirst.entrySet().stream().filter(this::isTogether).forEach(pair -> observed[hour(pair.getKey())] = 2);
        return new HourLog(from, count, observed, almanac);
    }

    private boolean isTogether(Map.Entry<Instant, Instant> pair) {
        return counts.containsKey(pair.getKey()) && !counts.containsKey(pair.getValue());
    }

    private int hour(Instant at) {
        return (int) ChronoUnit.HOURS.between(counts.firstKey(), at);
    }
}
