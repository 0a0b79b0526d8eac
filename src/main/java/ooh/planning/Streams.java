package ooh.planning;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sumLong;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.greaterThanOrEqual;
import static org.optaplanner.core.api.score.stream.Joiners.overlapping;

import java.util.List;
import ooh.staff.Tier;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;
import org.optaplanner.core.api.score.stream.tri.TriConstraintStream;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/** What several rules of {@link RotaRules} begin with. */
final class Streams {
    private Streams() {}

    /** The shifts of the planned weeks that somebody has. */
    static UniConstraintStream<PlannedShift> duties(ConstraintFactory rota) {
        return rota.forEach(PlannedShift.class).filter(PlannedShift::isOfThisWeek);
    }

    /**
     * Two duties of one person, each pair once. Whether they are near is asked by filters, for which a look at each of the
     * few duties that a person has costs less than an order of their times that every move has to keep.
     */
    static BiConstraintStream<PlannedShift, PlannedShift> pairs(ConstraintFactory rota) {
        return rota.forEachUniquePair(PlannedShift.class, equal(PlannedShift::person));
    }

    /** Everybody with running limits, each with the line of planned days. */
    static BiConstraintStream<Worker, Line> lines(ConstraintFactory rota) {
        return rota.forEach(LinePart.class)
                .filter(LinePart::isInLimitedLine)
                .groupBy(LinePart::limited, LineDays.COLLECTED);
    }

    /** The duties for which the rest rules are overridden, each with all duties of its person. */
    static TriConstraintStream<Overridden, PlannedShift, List<PlannedShift>> overridden(ConstraintFactory rota) {
        return rota.forEach(Overridden.class)
                .join(
                        PlannedShift.class,
                        equal(Overridden::shiftId, PlannedShift::id),
                        equal(Overridden::worker, PlannedShift::person))
                .join(PlannedShift.class, equal((overridden, duty) -> duty.person(), PlannedShift::person))
                .groupBy(
                        (overridden, duty, other) -> overridden,
                        (overridden, duty, other) -> duty,
                        toList((overridden, duty, other) -> other));
    }

    /** Who has hours of the contract left in which week, with the minutes planned in it; no duty at all is 0 minutes. */
    static BiConstraintStream<WorkingWeek, Long> contracts(ConstraintFactory rota) {
        return takeable(contracted(rota), rota.forEachIncludingNullVars(PlannedShift.class))
                .groupBy((on, wanted) -> on.week(), sumLong((on, wanted) -> wanted.minutesOf(on)))
                .filter(WorkingWeek::hasContractLeft);
    }

    static TriConstraintStream<WorkingWeek, Long, PlannedShift> takenByOthers(ConstraintFactory rota) {
        return contracts(rota)
                .join(contracted(rota), equal((week, planned) -> week, OnBank::week))
                .join(
                        duties(rota).flattenLast(AtBank::of),
                        equal((week, planned, on) -> week.number(), AtBank::week),
                        equal((week, planned, on) -> on.bank(), AtBank::bank))
                .filter((week, planned, on, at) -> week.couldHaveTaken(planned, at.shift()))
                .groupBy(
                        (week, planned, on, at) -> week,
                        (week, planned, on, at) -> planned,
                        (week, planned, on, at) -> at.shift());
    }

    /** Everybody's contracted weeks under each of that person's banks. */
    private static UniConstraintStream<OnBank> contracted(ConstraintFactory rota) {
        return rota.forEach(WorkingWeek.class).filter(WorkingWeek::isContracted).flattenLast(OnBank::of);
    }

    private static BiConstraintStream<OnBank, AtBank> takeable(
            UniConstraintStream<OnBank> on, UniConstraintStream<PlannedShift> shifts) {
        return on.join(
                        shifts.filter(PlannedShift::isOfThisWeek).flattenLast(AtBank::of),
                        equal(OnBank::number, AtBank::week),
                        equal(OnBank::bank, AtBank::bank))
                .filter((place, wanted) -> wanted.isFirstFor(place));
    }

    /** Everybody's weeks, each with that person's duties in the planned weeks up to the end of it. */
    static BiConstraintStream<WorkingWeek, PlannedShift> dutiesSoFar(ConstraintFactory rota) {
        return rota.forEach(WorkingWeek.class)
                .join(
                        duties(rota),
                        equal(WorkingWeek::worker, PlannedShift::person),
                        greaterThanOrEqual(WorkingWeek::number, PlannedShift::week));
    }

    /** The duties that for some minutes have nobody qualified of the other tier beside them, duties of other weeks included. */
    static BiConstraintStream<PlannedShift, Long> without(Tier other, UniConstraintStream<PlannedShift> duties) {
        return duties.join(Slice.class, overlapping(PlannedShift::from, PlannedShift::to, Slice::from, Slice::to))
                .ifNotExists(
                        PlannedShift.class,
                        equal((duty, slice) -> other, PlannedShift::qualifiedTier),
                        overlapping(
                                (duty, slice) -> slice.from(),
                                (duty, slice) -> slice.to(),
                                PlannedShift::from,
                                PlannedShift::to))
                .groupBy((duty, slice) -> duty, sumLong((duty, slice) -> slice.minutes()));
    }
}
