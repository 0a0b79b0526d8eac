package ooh.planning;

import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** The weights of {@link RuleWeights} in the form that the solver reads: one field a rule. */
@ConstraintConfiguration
class RuleScores {
    @ConstraintWeight("tierNotHeld")
    private HardMediumSoftLongScore tierNotHeld;

    @ConstraintWeight("workingWhileAbsent")
    private HardMediumSoftLongScore workingWhileAbsent;

    @ConstraintWeight("doubleBooked")
    private HardMediumSoftLongScore doubleBooked;

    @ConstraintWeight("restTooShort")
    private HardMediumSoftLongScore restTooShort;

    @ConstraintWeight("restBesidePostTooShort")
    private HardMediumSoftLongScore restBesidePostTooShort;

    @ConstraintWeight("stretchTooLong")
    private HardMediumSoftLongScore stretchTooLong;

    @ConstraintWeight("weekTooLong")
    private HardMediumSoftLongScore weekTooLong;

    @ConstraintWeight("weeklyRestTooShort")
    private HardMediumSoftLongScore weeklyRestTooShort;

    @ConstraintWeight("compensatoryRestMissing")
    private HardMediumSoftLongScore compensatoryRestMissing;

    @ConstraintWeight("averageWeekTooLong")
    private HardMediumSoftLongScore averageWeekTooLong;

    @ConstraintWeight("nightWorkAverageTooLong")
    private HardMediumSoftLongScore nightWorkAverageTooLong;

    @ConstraintWeight("tooManyNightsRunning")
    private HardMediumSoftLongScore tooManyNightsRunning;

    @ConstraintWeight("gradeIWithoutSocialWorker")
    private HardMediumSoftLongScore gradeIWithoutSocialWorker;

    @ConstraintWeight("gradeIWithoutManager")
    private HardMediumSoftLongScore gradeIWithoutManager;

    @ConstraintWeight("asyeWithoutSocialWorker")
    private HardMediumSoftLongScore asyeWithoutSocialWorker;

    @ConstraintWeight("asyeWithoutManager")
    private HardMediumSoftLongScore asyeWithoutManager;

    @ConstraintWeight("shiftUncovered")
    private HardMediumSoftLongScore shiftUncovered;

    @ConstraintWeight("contractedHoursUnused")
    private HardMediumSoftLongScore contractedHoursUnused;

    @ConstraintWeight("bankUsedBeforeCore")
    private HardMediumSoftLongScore bankUsedBeforeCore;

    @ConstraintWeight("dutyDear")
    private HardMediumSoftLongScore dutyDear;

    @ConstraintWeight("hoursUnfair")
    private HardMediumSoftLongScore hoursUnfair;

    @ConstraintWeight("weekendsUnfair")
    private HardMediumSoftLongScore weekendsUnfair;

    @ConstraintWeight("nightsUnfair")
    private HardMediumSoftLongScore nightsUnfair;

    @ConstraintWeight("bankHolidaysUnfair")
    private HardMediumSoftLongScore bankHolidaysUnfair;

    @ConstraintWeight("eveningsUnfair")
    private HardMediumSoftLongScore eveningsUnfair;

    @ConstraintWeight("backwardRotation")
    private HardMediumSoftLongScore backwardRotation;

    @ConstraintWeight("nightAlone")
    private HardMediumSoftLongScore nightAlone;

    @ConstraintWeight("publishedDutyMoved")
    private HardMediumSoftLongScore publishedDutyMoved;

    @ConstraintWeight("wishIgnored")
    private HardMediumSoftLongScore wishIgnored;

    @ConstraintWeight("wishNotGranted")
    private HardMediumSoftLongScore wishNotGranted;

    @ConstraintWeight("tooManyOfPattern")
    private HardMediumSoftLongScore tooManyOfPattern;

    @ConstraintWeight("patternMayNotFollow")
    private HardMediumSoftLongScore patternMayNotFollow;

    @ConstraintWeight("plannedMinutesTooFew")
    private HardMediumSoftLongScore plannedMinutesTooFew;

    @ConstraintWeight("plannedMinutesTooMany")
    private HardMediumSoftLongScore plannedMinutesTooMany;

    @ConstraintWeight("tooManyDaysRunning")
    private HardMediumSoftLongScore tooManyDaysRunning;

    @ConstraintWeight("tooFewDaysRunning")
    private HardMediumSoftLongScore tooFewDaysRunning;

    @ConstraintWeight("tooFewDaysOff")
    private HardMediumSoftLongScore tooFewDaysOff;

    @ConstraintWeight("tooManyWeekends")
    private HardMediumSoftLongScore tooManyWeekends;

    @ConstraintWeight("spareTaken")
    private HardMediumSoftLongScore spareTaken;

    @ConstraintWeight("patternWishIgnored")
    private HardMediumSoftLongScore patternWishIgnored;

    @ConstraintWeight("patternWishNotGranted")
    private HardMediumSoftLongScore patternWishNotGranted;

    private final RuleWeights weights;

    RuleScores(RuleWeights weights) {
        this.weights = weights;
        tierNotHeld = weights.score("tierNotHeld");
        workingWhileAbsent = weights.score("workingWhileAbsent");
        doubleBooked = weights.score("doubleBooked");
        restTooShort = weights.score("restTooShort");
        restBesidePostTooShort = weights.score("restBesidePostTooShort");
        stretchTooLong = weights.score("stretchTooLong");
        weekTooLong = weights.score("weekTooLong");
        weeklyRestTooShort = weights.score("weeklyRestTooShort");
        compensatoryRestMissing = weights.score("compensatoryRestMissing");
        averageWeekTooLong = weights.score("averageWeekTooLong");
        nightWorkAverageTooLong = weights.score("nightWorkAverageTooLong");
        tooManyNightsRunning = weights.score("tooManyNightsRunning");
        gradeIWithoutSocialWorker = weights.score("gradeIWithoutSocialWorker");
        gradeIWithoutManager = weights.score("gradeIWithoutManager");
        asyeWithoutSocialWorker = weights.score("asyeWithoutSocialWorker");
        asyeWithoutManager = weights.score("asyeWithoutManager");
        shiftUncovered = weights.score("shiftUncovered");
        contractedHoursUnused = weights.score("contractedHoursUnused");
        bankUsedBeforeCore = weights.score("bankUsedBeforeCore");
        dutyDear = weights.score("dutyDear");
        hoursUnfair = weights.score("hoursUnfair");
        weekendsUnfair = weights.score("weekendsUnfair");
        nightsUnfair = weights.score("nightsUnfair");
        bankHolidaysUnfair = weights.score("bankHolidaysUnfair");
        eveningsUnfair = weights.score("eveningsUnfair");
        backwardRotation = weights.score("backwardRotation");
        nightAlone = weights.score("nightAlone");
        publishedDutyMoved = weights.score("publishedDutyMoved");
        wishIgnored = weights.score("wishIgnored");
        wishNotGranted = weights.score("wishNotGranted");
        tooManyOfPattern = weights.score("tooManyOfPattern");
        patternMayNotFollow = weights.score("patternMayNotFollow");
        plannedMinutesTooFew = weights.score("plannedMinutesTooFew");
        plannedMinutesTooMany = weights.score("plannedMinutesTooMany");
        tooManyDaysRunning = weights.score("tooManyDaysRunning");
        tooFewDaysRunning = weights.score("tooFewDaysRunning");
        tooFewDaysOff = weights.score("tooFewDaysOff");
        tooManyWeekends = weights.score("tooManyWeekends");
        spareTaken = weights.score("spareTaken");
        patternWishIgnored = weights.score("patternWishIgnored");
        patternWishNotGranted = weights.score("patternWishNotGranted");
    }

    /** What they were made from. */
    RuleWeights weights() {
        return weights;
    }
}
