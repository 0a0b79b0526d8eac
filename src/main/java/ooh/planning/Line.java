package ooh.planning;

import java.time.DayOfWeek;
import java.util.Map;
import ooh.staff.RunningLimits;

/**
 * By how much a person's line of planned days goes beyond the person's running limits. Only the planned days count: a run
 * of days on or off that touches the first or the last of them may go on outside, so it is never too short.
 */
record Line(
        long shiftsTooMany,
        long minutesTooFew,
        long minutesTooMany,
        long daysRunningTooMany,
        long daysRunningTooFew,
        long daysOffTooFew,
        long weekendsTooMany) {
    private static final int DAYS_A_WEEK = 7;

    /** {@code on} says of each planned day whether the person works. */
    static Line of(RunningLimits limits, DayOfWeek first, boolean[] on, Map<String, Integer> shifts, long minutes) {
        long tooLong = 0;
        long tooShort = 0;
        long offTooShort = 0;
        int to;
        for (int from = 0; from < on.length; from = to) {
            to = endOfRun(on, from);
            boolean inside = from > 0 && to < on.length;
            int length = to - from;
            tooLong += on[from] ? Math.max(0, length - limits.mostDaysRunning()) : 0;
            tooShort += on[from] && inside ? Math.max(0, limits.leastDaysRunning() - length) : 0;
            offTooShort += !on[from] && inside ? Math.max(0, limits.leastDaysOff() - length) : 0;
        }
        return new Line(
                shiftsTooMany(limits, shifts),
                Math.max(0, limits.leastMinutes() - minutes),
                Math.max(0, minutes - limits.mostMinutes()),
                tooLong,
                tooShort,
                offTooShort,
                Math.max(0, weekends(first, on) - limits.mostWeekends()));
    }

    private static int endOfRun(boolean[] on, int from) {
        int to = from + 1;
        while (to < on.length && on[to] == on[from]) {
            to++;
        }
        return to;
    }

    private static long shiftsTooMany(RunningLimits limits, Map<String, Integer> shifts) {
        long over = 0;
        for (Map.Entry<String, Integer> of : shifts.entrySet()) {
            over += Math.max(0, of.getValue() - limits.mostOf(of.getKey()));
        }
        return over;
    }

    /** Those with work on the Saturday or the Sunday. */
    private static int weekends(DayOfWeek first, boolean[] on) {
        int weekends = 0;
        int saturday = DayOfWeek.SATURDAY.getValue() - first.getValue();
        for (int day = saturday < 0 ? -1 : saturday; day < on.length; day += DAYS_A_WEEK) {
            boolean worked = day >= 0 && on[day] || day + 1 < on.length && on[day + 1];
            weekends += worked ? 1 : 0;
        }
        return weekends;
    }

    boolean isOverPatterns() {
        return shiftsTooMany > 0;
    }

    boolean isUnderMinutes() {
        return minutesTooFew > 0;
    }

    boolean isOverMinutes() {
        return minutesTooMany > 0;
    }

    boolean isOverDaysRunning() {
        return daysRunningTooMany > 0;
    }

    boolean isUnderDaysRunning() {
        return daysRunningTooFew > 0;
    }

    boolean isUnderDaysOff() {
        return daysOffTooFew > 0;
    }

    boolean isOverWeekends() {
        return weekendsTooMany > 0;
    }
}
