package ooh.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.staff.Tier;
import ooh.time.Span;

/**
 * Shifts that can be given and are alike to every rule, so that it does not matter which of them somebody has; counted from
 * 0. One that was published is like no other, because it matters who was told of it.
 */
record Kind(int number, List<PlannedShift> shifts) {
    private record Likeness(
            Tier tier,
            Set<String> banks,
            Span span,
            double expectedContacts,
            String pattern,
            boolean spare,
            int week,
            String idIfLikeNoOther) {
        static Likeness of(PlannedShift shift, boolean apart) {
            PlannedShift open = shift.copy().givenTo(null);
            return new Likeness(
                    shift.tier(),
                    shift.shift().banks(),
                    shift.span(),
                    shift.shift().expectedContacts(),
                    shift.pattern(),
                    shift.isSpare(),
                    shift.week(),
                    apart || open.isMovedSincePublished() ? shift.id() : "");
        }
    }

    /** {@code oneAtATime}: whether nobody can have two of a kind; else no two shifts are of one. */
    static List<Kind> of(List<PlannedShift> shifts, boolean oneAtATime) {
        Map<Likeness, List<PlannedShift>> alike = new LinkedHashMap<>();
        shifts.stream()
                .filter(shift -> !shift.isPinned())
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .forEach(shift -> alike.computeIfAbsent(Likeness.of(shift, !oneAtATime), any -> new ArrayList<>())
                        .add(shift));
        List<Kind> kinds = new ArrayList<>();
        alike.values().forEach(shiftsAlike -> kinds.add(new Kind(kinds.size(), shiftsAlike)));
        return kinds;
    }

    int places() {
        return shifts.size();
    }

    /** What one of them costs to leave open. */
    long points() {
        return first().isSpare() ? 0 : first().points();
    }

    PlannedShift first() {
        return shifts.get(0);
    }

    List<String> ids() {
        return shifts.stream().map(PlannedShift::id).toList();
    }
}
