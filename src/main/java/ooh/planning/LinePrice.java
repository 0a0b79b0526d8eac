package ooh.planning;

import java.util.Arrays;
import ooh.staff.RunningLimits;

/**
 * What a person's line of days costs in broken running limits, in the measure of a {@link Sketch}; 0 where all are kept.
 * One thread's work.
 */
final class LinePrice {
    private final Sketch sketch;
    private final int[] seen;

    /** A limit broken by one day. */
    private final long perUnit;

    private final long perMinute;

    LinePrice(Sketch sketch) {
        this.sketch = sketch;
        this.seen = new int[sketch.kinds];
        // Dearer than the dearest place: at the same price a search would end with broken limits.
        this.perUnit = 2 * sketch.unit;
        this.perMinute = Math.max(1, sketch.unit / 100);
    }

    long of(int person, int[] line) {
        RunningLimits limits = sketch.limits[person];
        int days = line.length;
        int[] most = sketch.mostOfKind[person];
        long units = 0;
        long minutes = 0;
        int weekends = 0;
        int run = 0;
        int before = 0;
        Arrays.fill(seen, 0);
        for (int day = 0; day < days; day++) {
            int kind = line[day];
            boolean on = kind > 0;
            if (on) {
                minutes += sketch.minutes[kind];
                units += ++seen[kind] > most[kind] ? 1 : 0;
                units += day > 0 && sketch.mayNotFollow[day - 1][before][kind] ? 1 : 0;
            }
            if (day > 0 && on != before > 0) {
                if (run < day) {
                    int least = before > 0 ? limits.leastDaysRunning() : limits.leastDaysOff();
                    units += Math.max(0, least - run);
                }
                run = 0;
            }
            run++;
            units += on && run > limits.mostDaysRunning() ? 1 : 0;
            before = kind;
        }
        for (int day = sketch.firstSaturday; day < days; day += 7) {
            weekends += line[day] > 0 || day + 1 < days && line[day + 1] > 0 ? 1 : 0;
        }
        units += Math.max(0, weekends - limits.mostWeekends());
        long off = Math.max(0, limits.leastMinutes() - minutes) + Math.max(0, minutes - limits.mostMinutes());
        return of(units, off);
    }

    /** By so many days, shifts or weekends, and so many minutes. */
    long of(long units, long minutes) {
        return units * perUnit + (minutes > 0 ? perUnit / 4 + minutes * perMinute / 4 : 0);
    }
}
