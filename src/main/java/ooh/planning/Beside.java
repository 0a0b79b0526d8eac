package ooh.planning;

import java.time.Duration;

/**
 * What two pieces of work of one person do to each other: too little rest, an overlap, a step back in the day. Arithmetic
 * of the rules, in elapsed minutes; whichever of the two comes first.
 */
final class Beside {
    private Beside() {}

    /** Two duties of other weeks are past mending here. */
    static boolean canBeMended(PlannedShift one, PlannedShift other) {
        return one.isOfThisWeek() || other.isOfThisWeek();
    }

    static boolean isDoubleBooked(PlannedShift one, PlannedShift other) {
        return canBeMended(one, other) && one.span().overlaps(other.span());
    }

    static long overlapMinutes(PlannedShift one, PlannedShift other) {
        return one.span().overlapMinutes(other.span());
    }

    /** Of the two the later one breaks the rest, and an override of it silences that. */
    static boolean isRestTooShort(PlannedShift one, PlannedShift other) {
        return canBeMended(one, other)
                && restMissing(one, other) > 0
                && !(one.from().isAfter(other.from()) ? one : other).isRestOverridden();
    }

    /** 0 where the two overlap: that is a double booking and no question of rest. */
    static long restMissing(PlannedShift one, PlannedShift other) {
        return one.span().overlaps(other.span()) ? 0 : one.timing().rest().missingMinutes(one.span(), other.span());
    }

    static boolean isRestTooShort(PlannedShift duty, WorkedPost post) {
        return restMissing(duty, post) > 0;
    }

    /** Minutes worked in both at once count as missing too, for no rule but this sees them; no override silences these. */
    static long restMissing(PlannedShift duty, WorkedPost post) {
        long missing = duty.isRestOverridden() ? 0 : duty.timing().rest().missingMinutes(duty.span(), post.span());
        return missing + duty.span().overlapMinutes(post.span());
    }

    static boolean isForbiddenFollower(PlannedShift one, PlannedShift other) {
        return canBeMended(one, other) && (one.mayNotBeFollowedBy(other) || other.mayNotBeFollowedBy(one));
    }

    static boolean isRotatedBackward(PlannedShift one, PlannedShift other) {
        return canBeMended(one, other) && minutesRotatedBackward(one, other) > 0;
    }

    /** By how much the later of the two begins earlier in the working day; 0 where they are too far apart to be felt. */
    static long minutesRotatedBackward(PlannedShift one, PlannedShift other) {
        long apart = Duration.between(one.from(), other.from()).abs().toMinutes();
        if (apart >= one.timing().rotationMinutes()) {
            return 0;
        }
        long later = other.timing().minutesIntoDay() - one.timing().minutesIntoDay();
        return Math.max(0, one.from().isBefore(other.from()) ? -later : later);
    }
}
