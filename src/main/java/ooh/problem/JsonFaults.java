package ooh.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.micronaut.json.JsonSyntaxException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON body: not JSON at all, and where, or a member of the wrong kind, and which. */
final class JsonFaults {
    private static final String READER = "com.fasterxml.jackson.databind.deser.";

    private JsonFaults() {}

    static Optional<Fault> in(@Nullable Throwable cause) {
        Optional<Fault> member = Wording.causes(cause, JsonMappingException.class)
                .filter(mapping -> Wording.causes(mapping, com.fasterxml.jackson.core.JsonParseException.class)
                        .isEmpty())
                .map(JsonFaults::member);
        if (member.isPresent()) {
            return member;
        }
        return Wording.causes(cause, JsonProcessingException.class)
                .map(broken -> new Fault("body", "is not JSON" + where(broken.getLocation())))
                .or(() -> Wording.causes(cause, JsonSyntaxException.class)
                        .map(broken -> new Fault("body", "is not JSON")))
                .or(() -> Optional.ofNullable(cause)
                        .filter(JsonFaults::readingFailed)
                        .map(failed -> new Fault("body", "is not an object")));
    }

    /**
     * Whether reading the JSON itself fell over: a bare number where an object was wanted comes out of the reader as an
     * IllegalArgumentException like any other, and only the stack tells.
     */
    static boolean readingFailed(Throwable thrown) {
        return thrown instanceof IllegalArgumentException
                && Arrays.stream(thrown.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(READER));
    }

    private static Fault member(JsonMappingException mapping) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return new Fault(field.isEmpty() ? "body" : field.toString(), message(mapping));
    }

    private static String message(JsonMappingException mapping) {
        if (mapping instanceof InvalidFormatException format) {
            return Kinds.isNot(format.getValue(), format.getTargetType());
        }
        if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "is not " + Kinds.named(mismatch.getTargetType());
        }
        return "is not what is wanted here";
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 0
                ? ""
                : ": it can not be read at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
