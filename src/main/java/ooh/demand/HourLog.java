package ooh.demand;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The contact log by the elapsed hour, from its first local day to its last: how many contacts each hour brought, and how
 * many hours of observation stand behind that. It is 1 for an hour that was observed, 0 for one that was not, whose count
 * means nothing, and 2 for a count that holds both of the hours that clocks repeat.
 */
final class HourLog {
    static final int HOURS_A_WEEK = Almanac.HOURS_OF_WEEK;

    private final Instant from;
    private final Almanac almanac;
    private final int[] counts;
    private final byte[] observed;
    private final short[] hoursOfWeek;
    private final short[] cells;
    private final byte[][] groups;

    /** {@code counts} and {@code observed} are for the hours from {@code from} on, one after the other. */
    HourLog(Instant from, int[] counts, byte[] observed, Almanac almanac) {
        this.from = from;
        this.almanac = almanac;
        this.counts = counts.clone();
        this.observed = observed.clone();
        this.hoursOfWeek = new short[counts.length];
        this.cells = new short[counts.length];
        this.groups = new byte[Influence.values().length][counts.length];
        Almanac.Day day = almanac.day(almanac.dayOf(from));
        for (int i = 0; i < counts.length; i++) {
            LocalDate date = almanac.dayOf(at(i));
            day = date.equals(day.date()) ? day : almanac.day(date);
            int hourOfDay = almanac.hourOfDay(at(i));
            hoursOfWeek[i] = (short) day.hourOfWeek(hourOfDay);
            cells[i] = (short) day.cell(hourOfDay);
            for (Influence influence : Influence.values()) {
                groups[influence.ordinal()][i] = (byte) day.group(influence, hourOfDay);
            }
        }
    }

    private HourLog(HourLog other, byte[] observed) {
        this.from = other.from;
        this.almanac = other.almanac;
        this.counts = other.counts;
        this.observed = observed;
        this.hoursOfWeek = other.hoursOfWeek;
        this.cells = other.cells;
        this.groups = other.groups;
    }

    /** A log that is taken to be whole from the first local day in it to the last. Refuses an empty one. */
    static HourLog of(List<Contact> log, Almanac almanac) {
        List<Instant> times = log.stream().map(Contact::at).toList();
        Instant from = midnight(Collections.min(times), 0, almanac);
        Instant to = midnight(Collections.max(times), 1, almanac);
        int[] counts = new int[(int) ChronoUnit.HOURS.between(from, to)];
        byte[] observed = new byte[counts.length];
        Arrays.fill(observed, (byte) 1);
        times.forEach(at -> counts[(int) ChronoUnit.HOURS.between(from, at)]++);
        return new HourLog(from, counts, observed, almanac);
    }

    /** The same log, in which these hours count as not observed. */
    HourLog without(Collection<Integer> hours) {
        byte[] left = observed.clone();
        hours.forEach(hour -> left[hour] = 0);
        return new HourLog(this, left);
    }

    int size() {
        return counts.length;
    }

    Instant at(int hour) {
        return from.plus(Duration.ofHours(hour));
    }

    int count(int hour) {
        return counts[hour];
    }

    int observed(int hour) {
        return observed[hour];
    }

    int hourOfWeek(int hour) {
        return hoursOfWeek[hour];
    }

    int cell(int hour) {
        return cells[hour];
    }

    int group(Influence influence, int hour) {
        return groups[influence.ordinal()][hour];
    }

    /** Whether the log's hours fall into more than one group, so that there is something to compare. */
    boolean tellsApart(Influence influence) {
        byte[] group = groups[influence.ordinal()];
        for (byte one : group) {
            if (one != group[0]) {
                return true;
            }
        }
        return false;
    }

    /** How many contacts the observed hours hold. */
    int contacts() {
        return IntStream.range(0, counts.length)
                .filter(hour -> observed[hour] > 0)
                .map(hour -> counts[hour])
                .sum();
    }

    Almanac almanac() {
        return almanac;
    }

    private static Instant midnight(Instant at, int daysLater, Almanac almanac) {
        return almanac.dayOf(at)
                .plusDays(daysLater)
                .atStartOfDay(almanac.zone())
                .toInstant();
    }
}
