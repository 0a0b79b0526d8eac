package ooh.planning;

import static ooh.planning.Streams.duties;
import static ooh.planning.Streams.lines;
import static ooh.planning.Streams.pairs;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.filtering;

import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/**
 * The part of the rule book that is about lines of days and patterns: how a person's planned days may follow each other,
 * wishes about a pattern, and spare places. {@link RotaRules#defineConstraints} prints them with the others; a week in which
 * nobody could break one does not ask it ({@link Asked}). They measure in days, shifts and weekends where not in minutes.
 */
final class RunningRules {
    private RunningRules() {}

    static Constraint tooManyOfPattern(ConstraintFactory rota) {
        return lines(rota)
                .filter((worker, line) -> line.isOverPatterns())
                .penalizeConfigurableLong((worker, line) -> line.shiftsTooMany())
                .asConstraint("tooManyOfPattern");
    }

    static Constraint patternMayNotFollow(ConstraintFactory rota) {
        return pairs(rota)
                .filter(Beside::isForbiddenFollower)
                .penalizeConfigurableLong((one, other) -> 1)
                .asConstraint("patternMayNotFollow");
    }

    static Constraint plannedMinutesTooFew(ConstraintFactory rota) {
        return lines(rota)
                .filter((worker, line) -> line.isUnderMinutes())
                .penalizeConfigurableLong((worker, line) -> line.minutesTooFew())
                .asConstraint("plannedMinutesTooFew");
    }

    static Constraint plannedMinutesTooMany(ConstraintFactory rota) {
        return lines(rota)
                .filter((worker, line) -> line.isOverMinutes())
                .penalizeConfigurableLong((worker, line) -> line.minutesTooMany())
                .asConstraint("plannedMinutesTooMany");
    }

    static Constraint tooManyDaysRunning(ConstraintFactory rota) {
        return lines(rota)
                .filter((worker, line) -> line.isOverDaysRunning())
                .penalizeConfigurableLong((worker, line) -> line.daysRunningTooMany())
                .asConstraint("tooManyDaysRunning");
    }

    static Constraint tooFewDaysRunning(ConstraintFactory rota) {
        return lines(rota)
                .filter((worker, line) -> line.isUnderDaysRunning())
                .penalizeConfigurableLong((worker, line) -> line.daysRunningTooFew())
                .asConstraint("tooFewDaysRunning");
    }

    static Constraint tooFewDaysOff(ConstraintFactory rota) {
        return lines(rota)
                .filter((worker, line) -> line.isUnderDaysOff())
                .penalizeConfigurableLong((worker, line) -> line.daysOffTooFew())
                .asConstraint("tooFewDaysOff");
    }

    static Constraint tooManyWeekends(ConstraintFactory rota) {
        return lines(rota)
                .filter((worker, line) -> line.isOverWeekends())
                .penalizeConfigurableLong((worker, line) -> line.weekendsTooMany())
                .asConstraint("tooManyWeekends");
    }

    static Constraint spareTaken(ConstraintFactory rota) {
        return duties(rota)
                .filter(PlannedShift::isSpare)
                .penalizeConfigurableLong(PlannedShift::points)
                .asConstraint("spareTaken");
    }

    static Constraint patternWishIgnored(ConstraintFactory rota) {
        return rota.forEach(PatternWish.class)
                .filter(PatternWish::isRatherNot)
                .join(duties(rota), equal(PatternWish::worker, PlannedShift::person))
                .filter(PatternWish::isAbout)
                .penalizeConfigurableLong((wish, duty) -> wish.weight())
                .asConstraint("patternWishIgnored");
    }

    static Constraint patternWishNotGranted(ConstraintFactory rota) {
        return rota.forEach(PatternWish.class)
                .filter(PatternWish::isWouldLike)
                .ifNotExists(
                        PlannedShift.class,
                        equal(PatternWish::worker, PlannedShift::person),
                        filtering(PatternWish::isAbout))
                .penalizeConfigurableLong(PatternWish::weight)
                .asConstraint("patternWishNotGranted");
    }
}
