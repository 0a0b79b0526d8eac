package ooh.planning;

/**
 * What counts towards somebody's averages over 17 weeks, of which a planned week is the last: the minutes worked in them
 * besides planned duties, the daytime post included, and the most that there may be in all (Working Time Regulations
 * 1998, regulations 4 to 6). Who works at night for {@code nightWorkerMinutes} in all, or more, is a night worker. {@code
 * weeks} is what is left of the 17 without days of absence.
 */
record WorkingTime(
        long workedMinutes,
        long nightMinutes,
        long mostMinutes,
        long mostNightWorkerMinutes,
        long nightWorkerMinutes,
        boolean optedOut,
        double weeks) {
    static final int WEEKS = 17;

    /** Of the week's planned minutes, with those of the planned weeks up to its end: it and the ones before it. */
    long minutesOver(long plannedMinutes, long plannedSoFarMinutes) {
        return optedOut ? 0 : over(mostMinutes, plannedMinutes, plannedSoFarMinutes);
    }

    /** No opt-out from this one. */
    long nightWorkMinutesOver(long plannedMinutes, long plannedSoFarMinutes, long nightSoFarMinutes) {
        boolean nightWorker = nightMinutes + nightSoFarMinutes >= nightWorkerMinutes;
        return nightWorker ? over(mostNightWorkerMinutes, plannedMinutes, plannedSoFarMinutes) : 0;
    }

    long averageMinutesAWeek(long plannedSoFarMinutes) {
        return (long) ((workedMinutes + plannedSoFarMinutes) / weeks);
    }

    /** At most what is planned in the week: what was worked before is past mending, or counted there. */
    private long over(long most, long plannedMinutes, long plannedSoFarMinutes) {
        return Math.max(0, Math.min(plannedMinutes, workedMinutes + plannedSoFarMinutes - most));
    }
}
