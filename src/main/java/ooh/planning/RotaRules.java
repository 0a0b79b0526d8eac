package ooh.planning;

import static ooh.planning.Streams.contracts;
import static ooh.planning.Streams.duties;
import static ooh.planning.Streams.dutiesSoFar;
import static ooh.planning.Streams.overridden;
import static ooh.planning.Streams.pairs;
import static ooh.planning.Streams.takenByOthers;
import static ooh.planning.Streams.without;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sumLong;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.filtering;
import static org.optaplanner.core.api.score.stream.Joiners.overlapping;

import ooh.staff.Tier;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/**
 * The rule book of the rota, and the only statement of its rules. Each is named by what is wrong, and measures by how much,
 * in minutes or points; what a minute weighs is in {@link RuleWeights}, and how it is said in {@link Sentences}. Those about
 * lines of days stand in {@link RunningRules}, those about nights in {@link NightRules}, the one about cost in
 * {@link PayRules}. Public only because the solver makes it.
 */
public final class RotaRules implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory rota) {
        return new Constraint[] {
            // Hard: unlawful, unsafe or impossible.
            tierNotHeld(rota),
            workingWhileAbsent(rota),
            doubleBooked(rota),
            restTooShort(rota),
            restBesidePostTooShort(rota),
            stretchTooLong(rota),
            weekTooLong(rota),
            weeklyRestTooShort(rota),
            compensatoryRestMissing(rota),
            averageWeekTooLong(rota),
            nightWorkAverageTooLong(rota),
            NightRules.tooManyNightsRunning(rota),
            gradeIWithoutSocialWorker(rota),
            gradeIWithoutManager(rota),
            asyeWithoutSocialWorker(rota),
            asyeWithoutManager(rota),
            RunningRules.tooManyOfPattern(rota),
            RunningRules.patternMayNotFollow(rota),
            RunningRules.plannedMinutesTooFew(rota),
            RunningRules.plannedMinutesTooMany(rota),
            RunningRules.tooManyDaysRunning(rota),
            RunningRules.tooFewDaysRunning(rota),
            RunningRules.tooFewDaysOff(rota),
            RunningRules.tooManyWeekends(rota),
            // Medium: cover missing.
            shiftUncovered(rota),
            // Soft: unfair, unwelcome or dear.
            contractedHoursUnused(rota),
            bankUsedBeforeCore(rota),
            PayRules.dutyDear(rota),
            hoursUnfair(rota),
            weekendsUnfair(rota),
            nightsUnfair(rota),
            bankHolidaysUnfair(rota),
            eveningsUnfair(rota),
            backwardRotation(rota),
            NightRules.nightAlone(rota),
            publishedDutyMoved(rota),
            wishIgnored(rota),
            wishNotGranted(rota),
            RunningRules.spareTaken(rota),
            RunningRules.patternWishIgnored(rota),
            RunningRules.patternWishNotGranted(rota),
        };
    }

    Constraint tierNotHeld(ConstraintFactory rota) {
        return duties(rota)
                .filter(PlannedShift::isTierNotHeld)
                .penalizeConfigurableLong(PlannedShift::minutes)
                .asConstraint("tierNotHeld");
    }

    Constraint workingWhileAbsent(ConstraintFactory rota) {
        return duties(rota)
                .join(Absent.class, equal(PlannedShift::person, Absent::worker))
                .filter(PlannedShift::isDuring)
                .penalizeConfigurableLong((duty, absent) -> absent.minutesOf(duty))
                .asConstraint("workingWhileAbsent");
    }

    Constraint doubleBooked(ConstraintFactory rota) {
        return pairs(rota)
                .filter(Beside::isDoubleBooked)
                .penalizeConfigurableLong(Beside::overlapMinutes)
                .asConstraint("doubleBooked");
    }

    Constraint restTooShort(ConstraintFactory rota) {
        return pairs(rota)
                .filter(Beside::isRestTooShort)
                .penalizeConfigurableLong(Beside::restMissing)
                .asConstraint("restTooShort");
    }

    Constraint restBesidePostTooShort(ConstraintFactory rota) {
        return duties(rota)
                .join(WorkedPost.class, equal(PlannedShift::person, WorkedPost::worker))
                .filter(Beside::isRestTooShort)
                .penalizeConfigurableLong(Beside::restMissing)
                .asConstraint("restBesidePostTooShort");
    }

    Constraint stretchTooLong(ConstraintFactory rota) {
        return rota.forEach(PlannedShift.class)
                .groupBy(PlannedShift::worker, toList())
                .map(WorkStretch::tooLong)
                .flattenLast(stretches -> stretches)
                .penalizeConfigurableLong(WorkStretch::minutesOver)
                .asConstraint("stretchTooLong");
    }

    Constraint weekTooLong(ConstraintFactory rota) {
        return duties(rota)
                .groupBy(PlannedShift::workingWeek, sumLong(PlannedShift::minutes))
                .filter(WorkingWeek::isOverLimit)
                .penalizeConfigurableLong(WorkingWeek::minutesOverLimit)
                .asConstraint("weekTooLong");
    }

    Constraint weeklyRestTooShort(ConstraintFactory rota) {
        return rota.forEach(WorkingWeek.class)
                .join(
                        PlannedShift.class,
                        equal(WorkingWeek::worker, PlannedShift::person),
                        overlapping(WorkingWeek::restFrom, WorkingWeek::restTo, PlannedShift::from, PlannedShift::to))
                .groupBy((week, duty) -> week, toList((week, duty) -> duty))
                .filter(WorkingWeek::isWeeklyRestTooShort)
                .penalizeConfigurableLong(WorkingWeek::weeklyRestMissing)
                .asConstraint("weeklyRestTooShort");
    }

    Constraint compensatoryRestMissing(ConstraintFactory rota) {
        return overridden(rota)
                .filter(Overridden::isRestMissing)
                .penalizeConfigurableLong(Overridden::restMissing)
                .asConstraint("compensatoryRestMissing");
    }

    Constraint averageWeekTooLong(ConstraintFactory rota) {
        return dutiesSoFar(rota)
                .groupBy((week, duty) -> week, sumLong(WorkingWeek::minutesIn), sumLong((week, duty) -> duty.minutes()))
                .filter(WorkingWeek::isAverageOver)
                .penalizeConfigurableLong(WorkingWeek::averageMinutesOver)
                .asConstraint("averageWeekTooLong");
    }

    Constraint nightWorkAverageTooLong(ConstraintFactory rota) {
        return dutiesSoFar(rota)
                .groupBy(
                        (week, duty) -> week,
                        sumLong(WorkingWeek::minutesIn),
                        sumLong((week, duty) -> duty.minutes()),
                        sumLong((week, duty) -> duty.nightMinutes()))
                .filter(WorkingWeek::isNightWorkOver)
                .penalizeConfigurableLong(WorkingWeek::nightWorkMinutesOver)
                .asConstraint("nightWorkAverageTooLong");
    }

    Constraint gradeIWithoutSocialWorker(ConstraintFactory rota) {
        return without(Tier.SOCIAL_WORKER, duties(rota).filter(PlannedShift::isGradeI))
                .penalizeConfigurableLong((duty, minutes) -> minutes)
                .asConstraint("gradeIWithoutSocialWorker");
    }

    Constraint gradeIWithoutManager(ConstraintFactory rota) {
        return without(Tier.MANAGER, duties(rota).filter(PlannedShift::isGradeI))
                .penalizeConfigurableLong((duty, minutes) -> minutes)
                .asConstraint("gradeIWithoutManager");
    }

    Constraint asyeWithoutSocialWorker(ConstraintFactory rota) {
        return without(Tier.SOCIAL_WORKER, duties(rota).filter(PlannedShift::isInAsyeAbove))
                .penalizeConfigurableLong((duty, minutes) -> minutes)
                .asConstraint("asyeWithoutSocialWorker");
    }

    Constraint asyeWithoutManager(ConstraintFactory rota) {
        return without(Tier.MANAGER, duties(rota).filter(PlannedShift::isInAsyeAbove))
                .penalizeConfigurableLong((duty, minutes) -> minutes)
                .asConstraint("asyeWithoutManager");
    }

    Constraint shiftUncovered(ConstraintFactory rota) {
        return rota.forEachIncludingNullVars(PlannedShift.class)
                .filter(PlannedShift::isMissed)
                .penalizeConfigurableLong(PlannedShift::points)
                .asConstraint("shiftUncovered");
    }

    Constraint contractedHoursUnused(ConstraintFactory rota) {
        return contracts(rota)
                .penalizeConfigurableLong(WorkingWeek::contractLeftMinutes)
                .asConstraint("contractedHoursUnused");
    }

    Constraint bankUsedBeforeCore(ConstraintFactory rota) {
        return takenByOthers(rota)
                .penalizeConfigurableLong((core, planned, duty) -> duty.minutes())
                .asConstraint("bankUsedBeforeCore");
    }

    Constraint hoursUnfair(ConstraintFactory rota) {
        return duties(rota)
                .groupBy(PlannedShift::worker, sumLong(PlannedShift::minutes))
                .penalizeConfigurableLong(Worker::hoursUnfairness)
                .asConstraint("hoursUnfair");
    }

    Constraint weekendsUnfair(ConstraintFactory rota) {
        return duties(rota)
                .filter(PlannedShift::isAtWeekend)
                .groupBy(PlannedShift::worker, sumLong(PlannedShift::weekendMinutes))
                .penalizeConfigurableLong(Worker::weekendsUnfairness)
                .asConstraint("weekendsUnfair");
    }

    Constraint nightsUnfair(ConstraintFactory rota) {
        return duties(rota)
                .filter(PlannedShift::isAtNight)
                .groupBy(PlannedShift::worker, sumLong(PlannedShift::nightMinutes))
                .penalizeConfigurableLong(Worker::nightsUnfairness)
                .asConstraint("nightsUnfair");
    }

    Constraint bankHolidaysUnfair(ConstraintFactory rota) {
        return duties(rota)
                .filter(PlannedShift::isOnBankHoliday)
                .groupBy(PlannedShift::worker, sumLong(PlannedShift::bankHolidayMinutes))
                .penalizeConfigurableLong(Worker::bankHolidaysUnfairness)
                .asConstraint("bankHolidaysUnfair");
    }

    Constraint eveningsUnfair(ConstraintFactory rota) {
        return duties(rota)
                .filter(PlannedShift::isInEvening)
                .groupBy(PlannedShift::worker, sumLong(PlannedShift::eveningMinutes))
                .penalizeConfigurableLong(Worker::eveningsUnfairness)
                .asConstraint("eveningsUnfair");
    }

    Constraint backwardRotation(ConstraintFactory rota) {
        return pairs(rota)
                .filter(Beside::isRotatedBackward)
                .penalizeConfigurableLong(Beside::minutesRotatedBackward)
                .asConstraint("backwardRotation");
    }

    Constraint publishedDutyMoved(ConstraintFactory rota) {
        return rota.forEachIncludingNullVars(PlannedShift.class)
                .filter(PlannedShift::isMovedSincePublished)
                .penalizeConfigurableLong(PlannedShift::minutes)
                .asConstraint("publishedDutyMoved");
    }

    Constraint wishIgnored(ConstraintFactory rota) {
        return rota.forEach(Wished.class)
                .filter(Wished::isRatherNot)
                .join(duties(rota), equal(Wished::worker, PlannedShift::person))
                .filter(Wished::isDuring)
                .penalizeConfigurableLong(Wished::ignoredMinutes)
                .asConstraint("wishIgnored");
    }

    Constraint wishNotGranted(ConstraintFactory rota) {
        return rota.forEach(Wished.class)
                .filter(Wished::isWouldLike)
                .ifNotExists(
                        PlannedShift.class, equal(Wished::worker, PlannedShift::person), filtering(Wished::isDuring))
                .penalizeConfigurableLong(Wished::minutes)
                .asConstraint("wishNotGranted");
    }
}
