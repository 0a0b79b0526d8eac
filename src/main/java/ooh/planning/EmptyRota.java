package ooh.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * The rota with nothing but what is pinned, to ask the rule book what one person with some shifts would add to it. The rules
 * asked are those that look at one person's work alone, so what others have makes no difference. For one thread.
 */
final class EmptyRota {
    private final List<Worker> workers;
    private final PlannedShift[] copies;
    private final Asking asking;
    private final HardMediumSoftLongScore empty;
    private int[] given = {};
    private int givenTo = Offers.NOBODY;

    EmptyRota(Offers offers, RuleBook rules, RuleScores alone) {
        this.workers = offers.workers;
        this.copies =
                offers.shifts.stream().map(shift -> shift.copy().givenTo(null)).toArray(PlannedShift[]::new);
        List<PlannedShift> all = new ArrayList<>(Arrays.asList(copies));
        offers.plan.shifts().stream()
                .filter(PlannedShift::isPinned)
                .map(PlannedShift::copy)
                .forEach(all::add);
        this.asking = rules.ask(offers.plan.with(alone, all));
        this.empty = asking.levels();
    }

    /** What the score is more with these shifts given to that person. */
    HardMediumSoftLongScore with(int person, int[] shifts) {
        for (int shift : given) {
            if (person != givenTo || IntStream.of(shifts).noneMatch(other -> other == shift)) {
                asking.give(copies[shift], null);
            }
        }
        for (int shift : shifts) {
            if (person != givenTo || IntStream.of(given).noneMatch(other -> other == shift)) {
                asking.give(copies[shift], workers.get(person));
            }
        }
        given = shifts;
        givenTo = person;
        return asking.levels().subtract(empty);
    }
}
