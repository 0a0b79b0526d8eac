package ooh.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in plain words what kind of value was wanted, with an example where that helps. */
final class Kinds {
    private static final int LONGEST_SHOWN = 100;

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(LocalDate.class, "a day such as 2026-12-21"),
            Map.entry(LocalTime.class, "a time such as 17:00"),
            Map.entry(Instant.class, "an instant such as 2026-12-25T17:00:00Z"),
            Map.entry(OffsetDateTime.class, "an instant such as 2026-07-01T17:00:00+01:00"),
            Map.entry(UUID.class, "an id"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(String.class, "a text"),
            Map.entry(int.class, "a whole number"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(Long.class, "a whole number"),
            Map.entry(double.class, "a number"),
            Map.entry(Double.class, "a number"));

    private Kinds() {}

    static String isNot(Object value, Class<?> wanted) {
        String text = String.valueOf(value);
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return "\"" + shown + "\" is not " + named(wanted);
    }

    static String named(Class<?> wanted) {
        if (wanted.isEnum()) {
            return "one of "
                    + Arrays.stream(wanted.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
            return "a list";
        }
        return WORDS.getOrDefault(wanted, wanted.isRecord() ? "an object" : "what is wanted here");
    }
}
