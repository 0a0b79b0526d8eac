package ooh.planning;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;

import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/**
 * The part of the rule book that is about how somebody's nights follow each other, printed with the others by {@link
 * RotaRules#defineConstraints}. Which duty is a night is said in {@link Timing}.
 */
final class NightRules {
    private NightRules() {}

    static Constraint tooManyNightsRunning(ConstraintFactory rota) {
        return rota.forEach(PlannedShift.class)
                .filter(PlannedShift::isNight)
                .groupBy(PlannedShift::worker, toList())
                .filter(Worker::isTooManyNights)
                .penalizeConfigurableLong(Worker::nightMinutesTooMany)
                .asConstraint("tooManyNightsRunning");
    }

    static Constraint nightAlone(ConstraintFactory rota) {
        return rota.forEach(PlannedShift.class)
                .filter(LoneNights::isNightOrDay)
                .groupBy(PlannedShift::worker, toList())
                .map(LoneNights::among)
                .flattenLast(nights -> nights)
                .penalizeConfigurableLong(PlannedShift::minutes)
                .asConstraint("nightAlone");
    }
}
