package ooh.cover;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import ooh.access.Roles;
import ooh.problem.MayBeRefused;
import org.jspecify.annotations.Nullable;

/** What cover costs and risks, and on what visits it is reckoned. */
@Tag(name = "Cover")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1/cover")
class CoverController {
    private final CurrentCover cover;
    private final Clock clock;

    CoverController(CurrentCover cover, Clock clock) {
        this.cover = cover;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "What a financial year of cover costs and risks: as configured, with one person fewer or more on each"
                            + " kind of shift, and either the cheapest cover at a wanted level or the best level for a budget")
    @Get("/what-if")
    WhatIf whatIf(
            @Parameter(description = "The year in which it begins on 1 April; the next one if left out")
                    @Nullable
                    @QueryValue
                    String year,
            @Parameter(description = "The wanted chance, from 0 to 1, that a visit finds everybody out: 0.05")
                    @Nullable
                    @QueryValue
                    String level,
            @Parameter(description = "The wanted budget in pounds for the whole year, instead of a level")
                    @Nullable
                    @QueryValue
                    String budget,
            @Parameter(description = "The only tier whose level is to move; all alike if left out")
                    @Nullable
                    @QueryValue
                    String tier) {
        return cover.whatIf(WhatIfQuestion.Asked.of(year, level, budget, tier), clock.instant());
    }

    @Operation(
            summary = "How many contacts are expected to lead to a visit of each tier and how long it takes, and which"
                    + " figure came from the contact log and which from the configuration")
    @Get("/visits")
    VisitsView visits() {
        return cover.visits(clock.instant());
    }
}
