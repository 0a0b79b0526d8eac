package ooh.planning;

import static ooh.planning.Streams.duties;
import static org.optaplanner.core.api.score.stream.Joiners.equal;

import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** The rules of {@link RotaRules} about what the work costs. */
final class PayRules {
    private PayRules() {}

    static Constraint dutyDear(ConstraintFactory rota) {
        return duties(rota)
                .join(
                        DutyPrice.class,
                        equal(PlannedShift::id, DutyPrice::shiftId),
                        equal(PlannedShift::person, DutyPrice::worker))
                .penalizeConfigurableLong((duty, price) -> price.poundsMore())
                .asConstraint("dutyDear");
    }
}
