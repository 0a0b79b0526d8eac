package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import ooh.rota.Tally;
import ooh.staff.Person;
import ooh.time.Span;

/**
 * A person as the rules see one: limits, share, the planned weeks, and the burden carried over from the weeks before them.
 * Equal by the person's id alone, because the solver asks millions of times.
 */
final class Worker {
    private final Person person;
    private final Tally carried;
    private final List<Span> posts;
    private final List<WorkingWeek> weeks = new ArrayList<>();

    /** Without a daytime post. */
    Worker(Person person, Tally carried, List<Terms> terms) {
        this(person, carried, terms, List.of());
    }

    /** With the terms of each planned week, first to last, and the daytime post as worked in and about them. */
    Worker(Person person, Tally carried, List<Terms> terms, List<Span> posts) {
        this.person = person;
        this.carried = carried;
        this.posts = List.copyOf(posts);
        terms.forEach(ofWeek -> weeks.add(new WorkingWeek(this, weeks.size(), ofWeek)));
    }

    Person person() {
        return person;
    }

    Tally carried() {
        return carried;
    }

    List<Span> posts() {
        return posts;
    }

    String id() {
        return person.id();
    }

    /** Those of the first planned week. */
    Terms terms() {
        return week(0).terms();
    }

    /** The planned weeks, first to last. */
    List<WorkingWeek> weeks() {
        return weeks;
    }

    /** The planned week with that number, from 0. */
    WorkingWeek week(int number) {
        return weeks.get(number);
    }

    /** The same in every week, like the most nights running. */
    boolean isCore() {
        return terms().core();
    }

    boolean isTooManyNights(List<PlannedShift> duties) {
        return nightMinutesTooMany(duties) > 0;
    }

    long nightMinutesTooMany(List<PlannedShift> duties) {
        return NightRuns.minutesOver(terms().mostNightsRunning(), duties);
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
     * By how much the burden p of all planned weeks raises the square of the whole burden against the share s of a week:
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
