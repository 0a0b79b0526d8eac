package ooh.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes wrong in every way, for the tests of how that is answered. */
@Controller
@Requires(property = "ooh.test.probe")
@Secured(SecurityRule.IS_AUTHENTICATED)
class ProbeController {
    @Get("/api/v1/probe/{what}")
    String fail(String what) {
        throw switch (what) {
            case "unreadable" ->
                new Unreadable(
                        "The staff file",
                        List.of(new Fault("line 2", "has no id"), new Fault("line 3", "\"bnak\" is no bank")));
            case "missing" -> new Missing("There is no rota for the week 2026-12-21. Make its draft first.");
            case "refused" -> new Refused("The rota can not be published.", Map.of("breaches", List.of("rest")));
            case "moved" -> new Moved("It moved.");
            case "not-allowed" -> new NotAllowed("It is somebody else's.");
            case "unavailable" ->
                new Unavailable("The database can not be reached.", new IllegalStateException("jdbc:secret"));
            default -> new IllegalStateException("Àdùnní O'Shaw 01632 960001 ooh_secret");
        };
    }

    @Get("/api/v1/probe-day/{day}")
    String day(LocalDate day, @QueryValue int hours) {
        return day + " " + hours;
    }

    @Get("/probe-page")
    String page() {
        throw new Missing("There is no <b>rota</b> here.");
    }

    @Get("/probe-kind")
    String kind(@QueryValue Kind kind) {
        return kind.name();
    }

    @Post("/api/v1/probe")
    String take(@Body @Valid Shape shape) {
        return shape.name;
    }

    enum Kind {
        PLAIN,
        FANCY
    }

    @Introspected
    record Shape(
            @NotBlank String name,
            @Min(1) int people,
            @Nullable Kind kind,
            @JsonProperty @Nullable LocalDate day,
            @Nullable List<@Valid Part> parts) {}

    @Introspected
    record Part(@NotBlank String tier, @Nullable Integer least) {}
}
