package ooh.rota;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import ooh.cover.Shift;
import ooh.problem.Missing;
import ooh.problem.Moved;
import ooh.problem.Refused;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * A week's rota while it is being made. Immutable: each change is a new draft of the same version, and saving it is
 * compare-and-set on that version. Only a draft can be published.
 */
public record DraftRota(Week week, long version, List<Assignment> assignments) {
    public DraftRota {
        assignments = List.copyOf(assignments);
    }

    /** A first draft with every shift uncovered. */
    public static DraftRota covering(Week week, List<Shift> shifts) {
        return new DraftRota(
                week,
                1,
                shifts.stream().map(shift -> new Assignment(shift, null, false)).toList());
    }

    public Assignment assignment(String shiftId) {
        return assignments.stream()
                .filter(assignment -> assignment.shift().id().equals(shiftId))
                .findFirst()
                .orElseThrow(
                        () -> new Missing("The rota of the week of " + week + " has no shift \"" + shiftId + "\"."));
    }

    public DraftRota giving(String shiftId, @Nullable String person) {
        return changing(shiftId, assignment -> assignment.given(person));
    }

    public DraftRota pinning(String shiftId, boolean pinned) {
        return changing(shiftId, assignment -> assignment.pinned(pinned));
    }

    /**
     * For the duty of whoever has the shift the rest rules are overridden, or with null no longer. Refuses a shift that
     * nobody has.
     */
    public DraftRota overridingRest(String shiftId, @Nullable RestOverride override) {
        if (override != null && !assignment(shiftId).isCovered()) {
            throw new Refused("The rest rules can not be overridden for the shift \"" + shiftId
                    + "\", because nobody has it. Give it to somebody, then override.");
        }
        return changing(shiftId, assignment -> assignment.overriding(override));
    }

    public DraftRota atVersion(long newVersion) {
        return new DraftRota(week, newVersion, assignments);
    }

    /**
     * The publication numbered {@code number}. Refuses an inspection of another version ({@link Moved}), any hard breach,
     * and a gap without a written reason.
     */
    public PublishedRota publish(Inspection inspection, int number, String by, String reason, Instant now) {
        if (!inspection.week().equals(week) || inspection.version() != version) {
            throw new Moved("The rota of the week of " + week + " can not be published, because version "
                    + inspection.version() + " was inspected and the draft is now at version " + version
                    + ". Look at the draft again, then publish.");
        }
        List<Breach> unlawful = inspection.breaches(Level.HARD);
        if (!unlawful.isEmpty()) {
            throw refusal(unlawful, "Move one of the duties named, then publish.");
        }
        if (!inspection.gaps().isEmpty() && reason.isBlank()) {
            throw refusal(
                    inspection.breaches(Level.MEDIUM),
                    "Cover " + (inspection.gaps().size() == 1 ? "it" : "them") + ", or publish with a written reason.");
        }
        return new PublishedRota(
                new Publication(week, number, now, by, reason.strip(), inspection.score()), assignments);
    }

    private Refused refusal(List<Breach> breaches, String whatToDo) {
        String first =
                breaches.isEmpty() ? "shifts are uncovered." : breaches.get(0).sentence();
        String more = breaches.size() > 1 ? " And " + (breaches.size() - 1) + " more." : "";
        return new Refused(
                "The rota of the week of " + week + " can not be published: " + first + more + " " + whatToDo,
                Map.of("breaches", breaches));
    }

    private DraftRota changing(String shiftId, UnaryOperator<Assignment> change) {
        Assignment wanted = assignment(shiftId);
        return new DraftRota(
                week,
                version,
                assignments.stream()
                        .map(assignment -> assignment.equals(wanted) ? change.apply(assignment) : assignment)
                        .toList());
    }
}
