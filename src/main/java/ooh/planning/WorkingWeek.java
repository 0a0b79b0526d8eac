package ooh.planning;

import java.time.Instant;
import java.util.List;

/**
 * Somebody in one of the planned weeks, on the terms of that week. What the rules ask of a week's work is here; {@code
 * number} counts the planned weeks from 0. One object for each person and week, so it is equal to nothing but itself.
 */
final class WorkingWeek {
    private final Worker worker;
    private final int number;
    private final Terms terms;

    WorkingWeek(Worker worker, int number, Terms terms) {
        this.worker = worker;
        this.number = number;
        this.terms = terms;
    }

    Worker worker() {
        return worker;
    }

    int number() {
        return number;
    }

    Terms terms() {
        return terms;
    }

    /** 0 where the duty belongs to another week. */
    long minutesIn(PlannedShift duty) {
        return duty.isOfWeek(number) ? duty.minutes() : 0;
    }

    boolean isOverLimit(long plannedMinutes) {
        return minutesOverLimit(plannedMinutes) > 0;
    }

    long minutesOverLimit(long plannedMinutes) {
        return Math.max(0, plannedMinutes - worker.person().limits().mostMinutesAWeek());
    }

    boolean isContracted() {
        return terms.contractedMinutes() > 0;
    }

    boolean hasContractLeft(long plannedMinutes) {
        return contractLeftMinutes(plannedMinutes) > 0;
    }

    long contractLeftMinutes(long plannedMinutes) {
        return Math.max(0, terms.contractedMinutes() - plannedMinutes);
    }

    /** Whether a core post could have taken all of the duty that a bank member has, within what is left of the contract. */
    boolean couldHaveTaken(long plannedMinutes, PlannedShift duty) {
        return worker.isCore()
                && !duty.worker().isCore()
                && duty.isFor(worker)
                && contractLeftMinutes(plannedMinutes) >= duty.minutes();
    }

    boolean isAverageOver(long plannedMinutes, long plannedSoFarMinutes) {
        return averageMinutesOver(plannedMinutes, plannedSoFarMinutes) > 0;
    }

    /** From what is planned in this week, and in the planned weeks up to the end of it. */
    long averageMinutesOver(long plannedMinutes, long plannedSoFarMinutes) {
        return terms.workingTime().minutesOver(plannedMinutes, plannedSoFarMinutes);
    }

    boolean isNightWorkOver(long plannedMinutes, long plannedSoFarMinutes, long nightSoFarMinutes) {
        return nightWorkMinutesOver(plannedMinutes, plannedSoFarMinutes, nightSoFarMinutes) > 0;
    }

    long nightWorkMinutesOver(long plannedMinutes, long plannedSoFarMinutes, long nightSoFarMinutes) {
        return terms.workingTime().nightWorkMinutesOver(plannedMinutes, plannedSoFarMinutes, nightSoFarMinutes);
    }

    /** From when work stands in the way of the weekly rest. */
    Instant restFrom() {
        return terms.weeklyRest().fortnight().from();
    }

    Instant restTo() {
        return terms.weeklyRest().fortnight().to();
    }

    boolean isWeeklyRestTooShort(List<PlannedShift> duties) {
        return weeklyRestMissing(duties) > 0;
    }

    /**
     * As if the overridden duties were not there. 0 without a duty of this week: what other weeks did to it is their matter,
     * or past mending.
     */
    long weeklyRestMissing(List<PlannedShift> duties) {
        List<PlannedShift> within = RestOfWeek.notOverridden(duties);
        return within.stream().noneMatch(duty -> duty.isOfWeek(number))
                ? 0
                : new RestOfWeek(terms.weeklyRest(), terms.posts()).missing(within);
    }

    @Override
    public String toString() {
        return worker + " in week " + number;
    }
}
