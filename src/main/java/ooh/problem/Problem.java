package ooh.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error as outside programs and people see it: the problem details of RFC 9457. The type is always about:blank, so
 * the title is the status in words, and the detail says what can not be, because of what, and what to do.
 */
@Schema(
        name = "Problem",
        description =
                "What went wrong (RFC 9457). Some problems carry further members, such as the breaches that refuse"
                        + " a publication, or the reference of a defect.")
public record Problem(
        @Schema(example = "about:blank") String type,

        @Schema(description = "The status in words", example = "Bad Request")
        String title,

        @Schema(example = "400") int status,

        @Schema(description = "What can not be, because of what, and what to do")
        String detail,

        @Schema(description = "Every fault of the input; left out where there is none")
        List<Fault> faults,

        @Schema(hidden = true) Map<String, Object> details) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, List.of(), Map.of());
    }

    Problem with(List<Fault> found) {
        return new Problem(type, title, status, detail, found, details);
    }

    Problem and(Map<String, Object> further) {
        return new Problem(type, title, status, detail, faults, further);
    }

    /** The members of the JSON object; the standard ones win over further ones of the same name. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        if (!faults.isEmpty()) {
            members.put("faults", faults);
        }
        details.forEach(members::putIfAbsent);
        return members;
    }
}
