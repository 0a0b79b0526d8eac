package ooh.trail;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the trail as it is shown, with what whoever did it is called now. */
@Schema(name = "TrailEntry")
public record Entry(
        long seq,
        Instant at,
        String who,
        String name,
        String role,
        @Nullable String person,
        String from,
        String operation,
        String subject,

        @Schema(type = "object", description = "What stood before, by ids and without telephone numbers")
        @JsonRawValue
        @Nullable
        String before,

        @Schema(type = "object") @JsonRawValue @Nullable String after,
        @Nullable String why,

        @Schema(description = "SHA-256 over the hash before and all of the row but the name")
        String hash) {}
