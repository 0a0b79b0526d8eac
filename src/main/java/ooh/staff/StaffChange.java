package ooh.staff;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import ooh.trail.Change;
import org.jspecify.annotations.Nullable;

/**
 * What the trail says of a change of people. Of name, telephone number and address it says that they changed, and not to
 * what; of an absence when it is and not why, for that may tell of somebody's health.
 */
final class StaffChange {
    private StaffChange() {}

    static Change person(@Nullable Person before, Person after, long versionBefore) {
        Change change = Change.of(before == null ? "staff.add" : "staff.put", "staff/" + after.id());
        if (before != null) {
            change = change.before(facts(before, versionBefore));
        }
        Map<String, Object> now = facts(after, versionBefore + 1);
        now.put("changed", before == null ? List.of("name", "phone", "email") : changed(before, after));
        return change.after(now);
    }

    private static List<String> changed(Person before, Person after) {
        List<String> changed = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            changed.add("name");
        }
        if (!before.phone().equals(after.phone())) {
            changed.add("phone");
        }
        if (!Objects.equals(before.email(), after.email())) {
            changed.add("email");
        }
        return changed;
    }

    private static Map<String, Object> facts(Person person, long version) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Limits limits = person.limits();
        facts.put("version", version);
        facts.put("banks", new TreeSet<>(person.banks()));
        facts.put("contractedMinutes", limits.contractedMinutes());
        facts.put("mostMinutesAWeek", limits.mostMinutesAWeek());
        facts.put("optedOut", limits.optedOut());
        DaytimePost post = person.post();
        if (post != null) {
            facts.put(
                    "post",
                    new TreeSet<>(post.days()).stream().map(DayOfWeek::name).toList() + " " + post.from() + " to "
                            + post.to());
        }
        if (person.asyeUntil() != null) {
            facts.put("asyeUntil", person.asyeUntil().toString());
        }
        RunningLimits running = limits.running();
        if (!running.mostByPattern().isEmpty()) {
            facts.put("mostByPattern", new TreeMap<>(running.mostByPattern()));
        }
        put(facts, "leastPlannedMinutes", RunningLimits.leastIfSet(running.leastMinutes()));
        put(facts, "mostPlannedMinutes", RunningLimits.mostIfSet(running.mostMinutes()));
        put(facts, "leastDaysRunning", RunningLimits.leastIfSet(running.leastDaysRunning()));
        put(facts, "mostDaysRunning", RunningLimits.mostIfSet(running.mostDaysRunning()));
        put(facts, "leastDaysOff", RunningLimits.leastIfSet(running.leastDaysOff()));
        put(facts, "mostWeekends", RunningLimits.mostIfSet(running.mostWeekends()));
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Integer limit) {
        if (limit != null) {
            facts.put(name, limit);
        }
    }

    static Change absences(String person, List<Absence> before, List<Absence> after) {
        return Change.of("staff.absences", "staff/" + person)
                .before(Map.of(
                        "absences",
                        before.stream()
                                .map(absence -> absence.span().toString())
                                .toList()))
                .after(Map.of(
                        "absences",
                        after.stream().map(absence -> absence.span().toString()).toList()));
    }

    static Change absence(String person, Absence added) {
        return Change.of("staff.absences", "staff/" + person)
                .after(Map.of("added", added.span().toString()));
    }

    static Change wishes(String person, List<Wish> before, List<Wish> after) {
        return Change.of("staff.wishes", "staff/" + person)
                .before(Map.of("wishes", before.stream().map(StaffChange::words).toList()))
                .after(Map.of("wishes", after.stream().map(StaffChange::words).toList()));
    }

    private static String words(Wish wish) {
        return wish.kind().word() + " " + wish.span()
                + (wish.pattern() == null ? "" : " " + wish.pattern() + " weighs " + wish.weight());
    }
}
