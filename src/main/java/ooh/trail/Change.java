package ooh.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done: the operation ({@code staff.absences}), to what ({@code staff/sw-01}), what stood before and
 * after as short JSON, and the reason that was given. Of people it holds ids and no names; telephone numbers, addresses,
 * keys and the reasons of absences have no place in it.
 */
public record Change(
        String operation,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String why) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Change of(String operation, String subject) {
        return new Change(operation, subject, null, null, null);
    }

    public Change before(Map<String, ?> facts) {
        return new Change(operation, subject, text(facts), after, why);
    }

    public Change after(Map<String, ?> facts) {
        return new Change(operation, subject, before, text(facts), why);
    }

    public Change why(@Nullable String reason) {
        return new Change(operation, subject, before, after, reason == null || reason.isBlank() ? null : reason);
    }

    /** Sorted by name, so that alike facts are alike text. */
    private static String text(Map<String, ?> facts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The facts of the trail are not plain words and numbers.", e);
        }
    }
}
