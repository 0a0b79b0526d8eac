package ooh.demand;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import ooh.access.Roles;
import ooh.problem.MayBeRefused;
import ooh.problem.TableFile;

/** The contact log coming in, and the demand profile going out. */
@Tag(name = "Demand")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1")
class DemandController {
    private final ContactImport contacts;
    private final CurrentDemand demand;
    private final Clock clock;

    DemandController(ContactImport contacts, CurrentDemand demand, Clock clock) {
        this.contacts = contacts;
        this.demand = demand;
        this.clock = clock;
    }

    @Operation(
            summary = "Takes in a contact log, a CSV file or an Excel workbook: at (or date and time), kind, and where"
                    + " there are source, handled and visitMinutes. The same rows twice change nothing; a bad row is"
                    + " named and does not lose the others.")
    @Post(
            value = "/contacts/import",
            consumes = {"text/csv", TableFile.XLSX},
            produces = MediaType.APPLICATION_JSON)
    ContactImport.Taken take(@Body InputStream body) throws IOException {
        return contacts.take(body, new ImportProgress(), clock.instant());
    }

    @Operation(
            summary =
                    "Expected contacts in each hour of the week (168, Monday 00:00 first), of a bank holiday (24) and of"
                            + " the days around one, what the forecast is made of, and what to be careful of")
    @Get("/demand-profile")
    ProfileView profile() {
        return ProfileView.of(demand.profile(), clock.instant());
    }
}
