package ooh.planning;

import ooh.staff.RunningLimits;

/** What a {@link Sketch} costs, part by part: cover, wishes, and running limits that are broken on the way. */
final class SketchPrices {
    private final Sketch sketch;
    private final long perUnit;
    private final long perMinute;
    private final int[] seen;

    SketchPrices(Sketch sketch) {
        this.sketch = sketch;
        // Dearer than the dearest place: at the same price a search would end with broken limits.
        this.perUnit = Math.max(1, 2 * sketch.unit);
        this.perMinute = Math.max(1, sketch.unit / 100);
        this.seen = new int[sketch.kinds];
    }

    long cover(int day, int kind, int number) {
        if (kind == 0) {
            return 0;
        }
        long[] costs = sketch.cover[day][kind];
        return number < costs.length
                ? costs[number]
                : costs[costs.length - 1] + 100 * perUnit * (number - costs.length + 1);
    }

    long wishes(int person, int[] line) {
        long sum = 0;
        long[][] costs = sketch.wishes[person];
        for (int day = 0; day < sketch.days; day++) {
            long cost = costs[day][line[day]];
            sum += cost == Sketch.NEVER ? 0 : cost;
        }
        return sum;
    }

    long limits(int person, int[] line) {
        RunningLimits limits = sketch.limits[person];
        int[] most = sketch.mostOfKind[person];
        long units = 0;
        long minutes = 0;
        int weekends = 0;
        int run = 0;
        int before = 0;
        for (int kind = 1; kind < sketch.kinds; kind++) {
            seen[kind] = 0;
        }
        for (int day = 0; day < sketch.days; day++) {
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
        for (int day = sketch.firstSaturday; day < sketch.days; day += 7) {
            weekends += line[day] > 0 || day + 1 < sketch.days && line[day + 1] > 0 ? 1 : 0;
        }
        units += Math.max(0, weekends - limits.mostWeekends());
        long off = Math.max(0, limits.leastMinutes() - minutes) + Math.max(0, minutes - limits.mostMinutes());
        return units * perUnit + (off > 0 ? perUnit / 4 + off * perMinute / 4 : 0);
    }
}
