package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * Gives some open shifts, the hardest first, each to whom the rule book finds best just now, or to nobody. A whole rota is
 * made in several of these, so that what is there can be told, and kept where the run must end: no step makes it worse.
 */
final class Construction implements CustomPhaseCommand<RotaPlan> {
    /** About so many people are tried in one go, some hundredths of a second. */
    private static final int TRIED_TOGETHER = 500;

    private final List<PlannedShift> shifts;

    private Construction(List<PlannedShift> shifts) {
        this.shifts = shifts;
    }

    /** Of all that is open and may change hands, in the order of the plan. */
    static PhaseConfig<?> phase(RotaPlan start) {
        List<CustomPhaseCommand<?>> goes = new ArrayList<>();
        List<PlannedShift> together = new ArrayList<>();
        int tried = 0;
        for (PlannedShift shift : start.shifts()) {
            if (!shift.isPinned() && shift.isUncovered()) {
                together.add(shift);
                tried += shift.eligible().size();
            }
            if (tried > TRIED_TOGETHER) {
                goes.add(new Construction(List.copyOf(together)));
                together.clear();
                tried = 0;
            }
        }
        goes.add(new Construction(together));
        CustomPhaseConfig phase = new CustomPhaseConfig();
        phase.setCustomPhaseCommandList(new ArrayList<>(goes));
        return phase;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<RotaPlan> director) {
        for (PlannedShift shift : shifts) {
            place(director.lookUpWorkingObject(shift), director);
        }
    }

    private static void place(PlannedShift shift, ScoreDirector<RotaPlan> director) {
        HardMediumSoftLongScore best = Proposal.score(director);
        @Nullable Worker suited = null;
        for (Worker worker : shift.eligible()) {
            Proposal.give(shift, worker, director);
            HardMediumSoftLongScore score = Proposal.score(director);
            if (score.compareTo(best) > 0) {
                best = score;
                suited = worker;
            }
        }
        Proposal.give(shift, suited, director);
        Proposal.score(director);
    }
}
