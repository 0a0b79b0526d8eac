package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import ooh.time.Span;

/** The weekly rest of a person's week, beside the daytime post as worked in the fortnight. In elapsed minutes. */
record RestOfWeek(WeeklyRest rest, List<Span> posts) {
    long missing(List<PlannedShift> duties) {
        List<Span> work = new ArrayList<>(posts);
        duties.forEach(duty -> work.add(duty.span()));
        return rest.missingMinutes(work);
    }

    /** What overridden duties take of it, so that compensatory rest is owed. */
    long owed(List<PlannedShift> duties) {
        return missing(duties) - missing(notOverridden(duties));
    }

    static List<PlannedShift> notOverridden(List<PlannedShift> duties) {
        return duties.stream().filter(duty -> !duty.isRestOverridden()).toList();
    }
}
