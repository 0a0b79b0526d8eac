package ooh.rota;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import ooh.cover.Shift;
import ooh.staff.Tier;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/** Assignments as the text in which drafts and publications are kept: JSON, instants in UTC. Reads what it ever wrote. */
final class AssignmentsText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AssignmentsText() {}

    record Line(
            String shift,
            String tier,
            Set<String> banks,
            String from,
            String to,
            double expectedContacts,
            @Nullable String person,
            boolean pinned,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OverrideLine restOverride) {
        static Line of(Assignment assignment) {
            Shift shift = assignment.shift();
            return new Line(
                    shift.id(),
                    shift.tier().word(),
                    shift.banks(),
                    shift.span().from().toString(),
                    shift.span().to().toString(),
                    shift.expectedContacts(),
                    assignment.person(),
                    assignment.pinned(),
                    OverrideLine.of(assignment.restOverride()));
        }

        Assignment assignment() {
            Span span = new Span(Instant.parse(from), Instant.parse(to));
            Shift whole = new Shift(shift, Tier.of(tier).orElseThrow(), banks, span, expectedContacts);
            return new Assignment(whole, person, pinned, restOverride == null ? null : restOverride.restOverride());
        }
    }

    record OverrideLine(String reason, String by, String madeAt) {
        static @Nullable OverrideLine of(@Nullable RestOverride override) {
            return override == null
                    ? null
                    : new OverrideLine(
                            override.reason(), override.by(), override.madeAt().toString());
        }

        RestOverride restOverride() {
            return new RestOverride(reason, by, Instant.parse(madeAt));
        }
    }

    static String write(List<Assignment> assignments) {
        try {
            return JSON.writeValueAsString(assignments.stream().map(Line::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Assignments can not be written as text.", e);
        }
    }

    static List<Assignment> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<Line>>() {}).stream()
                    .map(Line::assignment)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept assignments can not be read.", e);
        }
    }
}
