package ooh.rota;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.cover.Shift;
import org.jspecify.annotations.Nullable;

/** That a shift has somebody else than before; {@code null} is nobody, or that the shift was not there. */
public record ShiftChange(
        Shift shift, @Nullable String before, @Nullable String after) {
    /** What changed from one version of a week to another, by the start of the shifts. */
    public static List<ShiftChange> between(List<Assignment> before, List<Assignment> after) {
        Map<String, Assignment> beforeById = byId(before);
        Map<String, Assignment> afterById = byId(after);
        return Stream.concat(after.stream(), before.stream().filter(old -> !afterById.containsKey(id(old))))
                .map(one -> change(beforeById.get(id(one)), afterById.get(id(one)), one.shift()))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .sorted((one, other) ->
                        one.shift().span().compareTo(other.shift().span()))
                .toList();
    }

    private static ShiftChange change(@Nullable Assignment before, @Nullable Assignment after, Shift shift) {
        return new ShiftChange(shift, before == null ? null : before.person(), after == null ? null : after.person());
    }

    private static Map<String, Assignment> byId(List<Assignment> assignments) {
        return assignments.stream().collect(Collectors.toMap(ShiftChange::id, Function.identity()));
    }

    private static String id(Assignment assignment) {
        return assignment.shift().id();
    }
}
