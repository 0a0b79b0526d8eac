package ooh.swap;

import java.time.Instant;
import ooh.problem.Faults;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** Which duty is put on offer. {@code from} and {@code to} may be left out: then all of it. */
record WantedOffer(
        @Nullable String week,
        @Nullable String shift,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** The week, once it and the shift are there. */
    Week readWeek() {
        Faults faults = new Faults();
        if (week == null || week.isBlank()) {
            faults.add("week", "is missing: name the week by its Monday");
        }
        if (shift == null || shift.isBlank()) {
            faults.add("shift", "is missing: name the shift by its id");
        }
        faults.refuse("The offer");
        return Week.parse(String.valueOf(week));
    }
}
