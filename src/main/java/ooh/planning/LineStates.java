package ooh.planning;

import ooh.staff.RunningLimits;

/**
 * How one person's line of days may go on, as numbered states: so many days off running, and so many days of work running of
 * which the last was of that kind. With enough days off, one more is like the last.
 */
record LineStates(Sketch sketch, RunningLimits limits, int offs, int runs) {
    private static final int DAYS_A_WEEK = 7;

    static LineStates of(Sketch sketch, int person) {
        RunningLimits limits = sketch.limits[person];
        int runs = Math.max(1, Math.min(limits.mostDaysRunning(), sketch.days));
        return new LineStates(sketch, limits, Math.max(1, limits.leastDaysOff()), runs);
    }

    int count() {
        return offs + (sketch.kinds - 1) * runs;
    }

    /** Before the first day: days off that touch the first planned day are always enough. */
    int first() {
        return offs - 1;
    }

    private int off(int run) {
        return Math.min(run, offs) - 1;
    }

    private int on(int kind, int run) {
        return offs + (kind - 1) * runs + run - 1;
    }

    /** Of the state's last day, 0 for off. */
    int kind(int state) {
        return state < offs ? 0 : (state - offs) / runs + 1;
    }

    private int run(int state) {
        return (state - offs) % runs + 1;
    }

    /** The state after that kind on the day; -1 where it may not follow. */
    int next(int day, int state, int kind) {
        if (state < offs) {
            return kind == 0 ? off(state + 2) : state == offs - 1 ? on(kind, 1) : -1;
        }
        int run = run(state);
        if (kind == 0) {
            // Days of work that touch the first planned day are always enough.
            return run >= limits.leastDaysRunning() || run == day ? off(1) : -1;
        }
        return run == runs || sketch.mayNotFollow[day - 1][kind(state)][kind] ? -1 : on(kind, run + 1);
    }

    /** The weekends that the day adds which ends in that state: a Sunday adds none after a Saturday of work. */
    int weekends(int day, int state) {
        int weekday = Math.floorMod(day - sketch.firstSaturday, DAYS_A_WEEK);
        return state >= offs && (weekday == 0 || weekday == 1 && run(state) == 1) ? 1 : 0;
    }

    /** The most weekends that there can be. */
    int mostWeekends() {
        return Math.min(limits.mostWeekends(), sketch.days / DAYS_A_WEEK + 2);
    }
}
