package ooh.planning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ooh.staff.Wish;

/** Which rules nobody in a problem could break: given no weight, they cost the solver nothing. */
final class Asked {
    private static final List<String> OF_LINES = List.of(
            "tooManyOfPattern",
            "plannedMinutesTooFew",
            "plannedMinutesTooMany",
            "tooManyDaysRunning",
            "tooFewDaysRunning",
            "tooFewDaysOff",
            "tooManyWeekends");

    private Asked() {}

    static Set<String> notAsked(
            List<EmptyLine> lines,
            List<PatternWish> wishes,
            List<Overridden> overridden,
            List<DutyPrice> dear,
            PatternTerms terms) {
        Set<String> not = new LinkedHashSet<>();
        if (lines.isEmpty()) {
            not.addAll(OF_LINES);
        }
        if (overridden.isEmpty()) {
            not.add("compensatoryRestMissing");
        }
        if (dear.isEmpty()) {
            not.add("dutyDear");
        }
        if (terms.notFollowedBy().isEmpty()) {
            not.add("patternMayNotFollow");
        }
        if (terms.spareShifts().isEmpty()) {
            not.add("spareTaken");
        }
        if (wishes.stream().noneMatch(wish -> wish.kind() == Wish.Kind.RATHER_NOT)) {
            not.add("patternWishIgnored");
        }
        if (wishes.stream().noneMatch(wish -> wish.kind() == Wish.Kind.WOULD_LIKE)) {
            not.add("patternWishNotGranted");
        }
        return not;
    }
}
