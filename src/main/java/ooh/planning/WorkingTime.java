package ooh.planning;

/**
 * What counts towards somebody's averages over 17 weeks, of which the planned week is the last: the minutes worked in them
 * besides that week's duties, the daytime post included, and the most that there may be in all (Working Time Regulations
 * 1998, regulations 4 to 6). Who works at night for {@code nightWorkerMinutes} in all, or more, is a night worker.
 */
record WorkingTime(
        long workedMinutes,
        long nightMinutes,
        long mostMinutes,
        long mostNightWorkerMinutes,
        long nightWorkerMinutes,
        boolean optedOut) {
    static final int WEEKS = 17;

    long minutesOver(long plannedMinutes) {
        return optedOut ? 0 : over(mostMinutes, plannedMinutes);
    }

    /** No opt-out from this one. */
    long nightWorkMinutesOver(long plannedMinutes, long plannedNightMinutes) {
        boolean nightWorker = nightMinutes + plannedNightMinutes >= nightWorkerMinutes;
        return nightWorker ? over(mostNightWorkerMinutes, plannedMinutes) : 0;
    }

    long averageMinutesAWeek(long plannedMinutes) {
        return (workedMinutes + plannedMinutes) / WEEKS;
    }

    /** At most what is planned: what was worked before is past mending. */
    private long over(long most, long plannedMinutes) {
        return Math.max(0, Math.min(plannedMinutes, workedMinutes + plannedMinutes - most));
    }
}
