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
import java.util.List;
import ooh.access.Roles;
import ooh.problem.Fault;
import ooh.problem.MayBeRefused;
import ooh.problem.TableFile;
import ooh.time.ServiceCalendar;

/** The contact log coming in, and the demand profile going out. */
@Tag(name = "Demand")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1")
class DemandController {
    private final ContactStore contacts;
    private final CurrentDemand demand;
    private final ContactColumns columns;
    private final ServiceCalendar calendar;
    private final Clock clock;

    DemandController(
            ContactStore contacts,
            CurrentDemand demand,
            ContactColumns columns,
            ServiceCalendar calendar,
            Clock clock) {
        this.contacts = contacts;
        this.demand = demand;
        this.columns = columns;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Rows: read, of these new, known already and bad; {@code faults} names the bad ones, {@code notes} what was taken how. */
    record ImportView(long read, int kept, int repeated, long bad, List<Fault> faults, List<Fault> notes) {}

    @Operation(
            summary = "Takes in a contact log, a CSV file or an Excel workbook: at (or date and time), kind, and where"
                    + " there are source, handled and visitMinutes. The same rows twice change nothing; a bad row is"
                    + " named and does not lose the others.")
    @Post(
            value = "/contacts/import",
            consumes = {"text/csv", TableFile.XLSX},
            produces = MediaType.APPLICATION_JSON)
    ImportView take(@Body InputStream body) throws IOException {
        ImportProgress progress = new ImportProgress();
        ContactFile read;
        try (InputStream file = body) { // closed early too, or the sender would wait for what nobody reads
            read = ContactFile.read(file, columns, calendar, clock.instant(), progress::read);
        }
        int kept = contacts.add(read.contacts());
        int readable = read.contacts().size();
        progress.done(kept);
        return new ImportView(
                readable + read.badRows(), kept, readable - kept, read.badRows(), read.faults(), read.notes());
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
