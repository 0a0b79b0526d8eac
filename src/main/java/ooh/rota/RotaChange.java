package ooh.rota;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ooh.trail.Change;
import org.jspecify.annotations.Nullable;

/** What the trail says of drafts, publications and stand-ins: who has which shift, by their ids. */
final class RotaChange {
    private static final String NOBODY = "-";

    private RotaChange() {}

    static Change made(DraftRota draft) {
        return Change.of("draft.make", "rotas/" + draft.week())
                .after(Map.of(
                        "version",
                        draft.version(),
                        "shifts",
                        draft.assignments().size()));
    }

    /** The shifts that differ, and of each who has it, whether pinned and whether in spite of the rest rules. */
    static Change changed(DraftRota before, DraftRota after, boolean undone) {
        Map<String, Assignment> old = byShift(before);
        Map<String, Assignment> now = byShift(after);
        Map<String, String> shiftsBefore = new TreeMap<>();
        Map<String, String> shiftsAfter = new TreeMap<>();
        now.forEach((shift, assignment) -> {
            if (!assignment.equals(old.get(shift))) {
                shiftsBefore.put(shift, words(old.get(shift)));
                shiftsAfter.put(shift, words(assignment));
            }
        });
        old.keySet().stream().filter(shift -> !now.containsKey(shift)).forEach(shift -> {
            shiftsBefore.put(shift, words(old.get(shift)));
            shiftsAfter.put(shift, "gone");
        });
        return Change.of(undone ? "draft.undo" : "draft.change", "rotas/" + after.week())
                .before(Map.of("version", before.version(), "shifts", shiftsBefore))
                .after(Map.of("version", after.version(), "shifts", shiftsAfter))
                .why(newReasons(old, now));
    }

    static Change published(Publication publication, long version) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("publication", publication.number());
        facts.put("version", version);
        facts.put("hard", publication.score().hard());
        facts.put("medium", publication.score().medium());
        facts.put("soft", publication.score().soft());
        return Change.of("rota.publish", "rotas/" + publication.week())
                .after(facts)
                .why(publication.reason());
    }

    static Change stoodIn(StandIn standIn) {
        return Change.of("stand-in.make", "rotas/" + standIn.week())
                .after(Map.of(
                        "standIn", standIn.id(),
                        "shift", standIn.shift(),
                        "person", standIn.person() == null ? NOBODY : standIn.person(),
                        "span", standIn.span().toString()))
                .why(standIn.why());
    }

    private static Map<String, Assignment> byShift(DraftRota draft) {
        return draft.assignments().stream()
                .collect(Collectors.toMap(assignment -> assignment.shift().id(), Function.identity()));
    }

    private static String words(@Nullable Assignment assignment) {
        if (assignment == null) {
            return "not there";
        }
        return (assignment.person() == null ? NOBODY : assignment.person())
                + (assignment.pinned() ? " pinned" : "")
                + (assignment.restOverride() == null ? "" : " rest overridden");
    }

    /** Why the rest rules were overridden, where they were not before. */
    private static String newReasons(Map<String, Assignment> before, Map<String, Assignment> after) {
        Map<String, RestOverride> old = overrides(before);
        return overrides(after).entrySet().stream()
                .filter(now -> !now.getValue().equals(old.get(now.getKey())))
                .map(now -> now.getValue().reason())
                .collect(Collectors.joining("; "));
    }

    private static Map<String, RestOverride> overrides(Map<String, Assignment> assignments) {
        Map<String, RestOverride> overrides = new TreeMap<>();
        assignments.forEach((shift, assignment) -> {
            RestOverride override = assignment.restOverride();
            if (override != null) {
                overrides.put(shift, override);
            }
        });
        return overrides;
    }
}
