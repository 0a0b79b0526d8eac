package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which rules {@link Bound} asks of one person alone; what looks at several people is in {@link TiedRows}. A rule that is
 * not named here makes the bound no better, and never wrong.
 */
final class BoundRules {
    /** Of one person's work, and no further work of that person mends what is broken. */
    private static final List<String> HARD = List.of(
            "tierNotHeld",
            "workingWhileAbsent",
            "doubleBooked",
            "restTooShort",
            "restBesidePostTooShort",
            "stretchTooLong",
            "weekTooLong",
            "weeklyRestTooShort",
            "compensatoryRestMissing",
            "averageWeekTooLong",
            "nightWorkAverageTooLong",
            "tooManyNightsRunning",
            "patternMayNotFollow",
            "tooManyOfPattern",
            "plannedMinutesTooMany",
            "tooManyDaysRunning",
            "tooManyWeekends");

    /**
     * Of one person's work, so that what a rota costs is the sum of what each person's work costs. The weeks of a longer
     * time never cost less together than one by one: burdens are squared, rotation counts pairs, and a wish is granted
     * once at most.
     */
    private static final List<String> SOFT = List.of(
            "hoursUnfair",
            "weekendsUnfair",
            "nightsUnfair",
            "bankHolidaysUnfair",
            "eveningsUnfair",
            "contractedHoursUnused",
            "dutyDear",
            "backwardRotation",
            "publishedDutyMoved",
            "wishIgnored",
            "wishNotGranted",
            "spareTaken",
            "patternWishIgnored",
            "patternWishNotGranted");

    /** The same where one week is planned; work in the next week can mend them. */
    private static final List<String> SOFT_IN_ONE_WEEK = List.of("nightAlone");

    /** Of fairness: each is rounded down, so of somebody's weeks each can count up to one too many. */
    private static final List<String> ROUNDED = SOFT.subList(0, 5);

    private final RuleWeights weights;
    private final boolean oneWeek;

    BoundRules(RuleWeights weights, boolean oneWeek) {
        this.weights = weights;
        this.oneWeek = oneWeek;
    }

    /** {@code restOverridden}: for any duty of those who are judged. */
    RuleScores scores(boolean restOverridden) {
        List<String> asked = new ArrayList<>(HARD);
        asked.addAll(SOFT);
        if (oneWeek) {
            asked.addAll(SOFT_IN_ONE_WEEK);
        }
        boolean isOwedAsked = restOverridden && isOwedOutweighed();
        return new RuleScores(weights.only(asked).without(isOwedAsked ? Set.of() : Set.of("compensatoryRestMissing")));
    }

    /**
     * Compensatory rest is owed for less weekly rest where other work has taken that; but the weekly rest then is too short
     * by as much, which outweighs it unless the weights say otherwise.
     */
    private boolean isOwedOutweighed() {
        return weights.weight("compensatoryRestMissing") <= weights.weight("weeklyRestTooShort");
    }

    /** Whether two shifts of the same time are never both somebody's. */
    boolean isAlwaysOneAtATime() {
        return weights.weight("doubleBooked") > 0;
    }

    /** The most by which the weeks of so many people, priced one by one, may come to more than together. */
    long roundedAtMost(int people, int weeks) {
        long once = ROUNDED.stream().mapToLong(weights::weight).sum();
        return oneWeek ? 0 : once * people * weeks;
    }
}
