package ooh.planning;

import ooh.staff.RunningLimits;

/**
 * A stretch of one person's days that may change, seen from the days around it, which stay: what they leave of the running
 * limits, and which last day of the stretch they fit.
 */
record Stretch(Sketch sketch, int person, int[] line, int from, int to) {
    private static final int DAYS_A_WEEK = 7;

    RunningLimits limits() {
        return sketch.limits[person];
    }

    int days() {
        return to - from;
    }

    /** Whether the day may have that kind; 0 is a day off. */
    boolean may(int day, int kind) {
        return sketch.fixed[person][day] ? line[day] == kind : sketch.wishes[person][day][kind] != Sketch.NEVER;
    }

    int minutesOutside() {
        int minutes = 0;
        for (int day = 0; day < sketch.days; day++) {
            minutes += day < from || day >= to ? sketch.minutes[line[day]] : 0;
        }
        return minutes;
    }

    /** But for one with its Saturday in the stretch and its Sunday after it: {@link #weekendAfter}. */
    int weekendsOutside() {
        int weekends = 0;
        for (int day = 0; day < sketch.days; day++) {
            if ((day < from || day > to) && line[day] > 0) {
                weekends += weekends(day, day > 0 && line[day - 1] > 0 ? 2 : 1);
            }
        }
        return weekends;
    }

    /** Those that a day of work adds, the last of so many running: a Sunday adds none after a Saturday of work. */
    int weekends(int day, int run) {
        int weekday = Math.floorMod(day - sketch.firstSaturday, DAYS_A_WEEK);
        return weekday == 0 || weekday == 1 && run == 1 ? 1 : 0;
    }

    /** Those that the day after the stretch adds. */
    int weekendAfter(boolean lastDayOn) {
        return to < sketch.days && line[to] > 0 ? weekends(to, lastDayOn ? 2 : 1) : 0;
    }

    /** The kind of the day before the stretch, 0 for off. */
    int kindBefore() {
        return from == 0 ? 0 : line[from - 1];
    }

    /** The days on or off running up to the stretch. */
    int runBefore() {
        int start = from;
        while (start > 0 && line[start - 1] > 0 == line[from - 1] > 0) {
            start--;
        }
        return from - start;
    }

    /** Whether days of work may end with that day after so many; those that touch the first planned day always may. */
    boolean mayEndWork(int run, int lastDay) {
        return run >= limits().leastDaysRunning() || run == lastDay + 1;
    }

    /** Whether the stretch may end with so many days off; whether more were before may be left out once there are enough. */
    boolean mayEndOff(int run) {
        return to == sketch.days
                || (line[to] == 0
                        ? touchesLast() || run + runAfter() >= limits().leastDaysOff()
                        : run >= limits().leastDaysOff() && isWorkAfterLongEnough());
    }

    private boolean isWorkAfterLongEnough() {
        return touchesLast() || runAfter() >= limits().leastDaysRunning();
    }

    /** Whether the stretch may end with a day of that kind, the last of so many of work. */
    boolean mayEndOn(int kind, int run) {
        if (to == sketch.days) {
            return true;
        }
        if (line[to] == 0) {
            return mayEndWork(run, to - 1) && (touchesLast() || runAfter() >= limits().leastDaysOff());
        }
        return !sketch.mayNotFollow[to - 1][kind][line[to]]
                && run + runAfter() <= limits().mostDaysRunning()
                && (touchesLast() || mayEndWork(run + runAfter(), to + runAfter() - 1));
    }

    private int runAfter() {
        int end = to;
        while (end < sketch.days && line[end] > 0 == line[to] > 0) {
            end++;
        }
        return end - to;
    }

    private boolean touchesLast() {
        return to + runAfter() == sketch.days;
    }
}
