package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import ooh.rota.Tally;
import ooh.staff.Person;
import ooh.time.Span;

/**
 * A person as the rules see one: limits, share, the terms of the week, and the burden carried over from the weeks before.
 * Equal by the person's id alone, because the solver asks millions of times.
 */
final class Worker {
    private final Person person;
    private final Tally carried;
    private final Terms terms;

    Worker(Person person, Tally carried, Terms terms) {
        this.person = person;
        this.carried = carried;
        this.terms = terms;
    }

    Person person() {
        return person;
    }

    Tally carried() {
        return carried;
    }

    String id() {
        return person.id();
    }

    Terms terms() {
        return terms;
    }

    boolean isContracted() {
        return terms.contractedMinutes() > 0;
    }

    boolean isCore() {
        return terms.core();
    }

    boolean hasContractLeft(long plannedMinutes) {
        return contractLeftMinutes(plannedMinutes) > 0;
    }

    long contractLeftMinutes(long plannedMinutes) {
        return Math.max(0, terms.contractedMinutes() - plannedMinutes);
    }

    /** Whether a core post could have taken all of the duty that a bank member has, within what is left of the contract. */
    boolean couldHaveTaken(long plannedMinutes, PlannedShift duty) {
        return isCore()
                && !duty.worker().isCore()
                && duty.isFor(this)
                && contractLeftMinutes(plannedMinutes) >= duty.minutes();
    }

    boolean isAverageOver(long plannedMinutes) {
        return averageMinutesOver(plannedMinutes) > 0;
    }

    long averageMinutesOver(long plannedMinutes) {
        return terms.workingTime().minutesOver(plannedMinutes);
    }

    boolean isNightWorkOver(long plannedMinutes, long plannedNightMinutes) {
        return nightWorkMinutesOver(plannedMinutes, plannedNightMinutes) > 0;
    }

    long nightWorkMinutesOver(long plannedMinutes, long plannedNightMinutes) {
        return terms.workingTime().nightWorkMinutesOver(plannedMinutes, plannedNightMinutes);
    }

    boolean isWeeklyRestTooShort(List<PlannedShift> duties) {
        return weeklyRestMissing(duties) > 0;
    }

    /** 0 without a duty of this week: what other weeks did to it is past mending. */
    long weeklyRestMissing(List<PlannedShift> duties) {
        if (duties.stream().noneMatch(PlannedShift::isOfThisWeek)) {
            return 0;
        }
        List<Span> work = new ArrayList<>(terms.posts());
        duties.forEach(duty -> work.add(duty.span()));
        return terms.weeklyRest().missingMinutes(work);
    }

    boolean isTooManyNights(List<PlannedShift> duties) {
        return nightMinutesTooMany(duties) > 0;
    }

    long nightMinutesTooMany(List<PlannedShift> duties) {
        return NightRuns.minutesOver(terms.mostNightsRunning(), duties);
    }

    boolean isOverLimit(long plannedMinutes) {
        return minutesOverLimit(plannedMinutes) > 0;
    }

    long minutesOverLimit(long plannedMinutes) {
        return Math.max(0, plannedMinutes - person.limits().mostMinutesAWeek());
    }

    long hoursUnfairness(long plannedMinutes) {
        return unfairness(carried.minutes(), plannedMinutes);
    }

    long weekendsUnfairness(long plannedWeekendMinutes) {
        return unfairness(carried.weekendMinutes(), plannedWeekendMinutes);
    }

    long nightsUnfairness(long plannedNightMinutes) {
        return unfairness(carried.nightMinutes(), plannedNightMinutes);
    }

    long bankHolidaysUnfairness(long plannedBankHolidayMinutes) {
        return unfairness(carried.bankHolidayMinutes(), plannedBankHolidayMinutes);
    }

    long eveningsUnfairness(long plannedEveningMinutes) {
        return unfairness(carried.eveningMinutes(), plannedEveningMinutes);
    }

    /**
     * By how much this week's burden p raises the square of the whole burden against the share s of a week:
     * ((c + p)² − c²) / s, in minutes rounded down. Summed over the people it differs from the sum of all squares only by
     * a constant, so it is least where burdens stand as shares do; and who has no duty needs no term.
     */
    private long unfairness(long carriedMinutes, long plannedMinutes) {
        long share = Math.max(1, person.limits().shareMinutes());
        return plannedMinutes * (2 * carriedMinutes + plannedMinutes) / share;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Worker worker && worker.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return id();
    }
}
