package ooh.demand;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import ooh.access.Roles;
import ooh.problem.Fault;
import ooh.problem.MayBeRefused;
import ooh.time.ServiceCalendar;

/** The contact log coming in, and the demand profile going out. */
@Tag(name = "Demand")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1")
class DemandController {
    private final ContactStore contacts;
    private final CurrentDemand demand;
    private final ServiceCalendar calendar;
    private final Clock clock;

    DemandController(ContactStore contacts, CurrentDemand demand, ServiceCalendar calendar, Clock clock) {
        this.contacts = contacts;
        this.demand = demand;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** {@code notes} says what was taken to mean what; {@code faults} is empty, because a file with a fault is refused whole. */
    record ImportView(int read, int kept, int repeated, List<Fault> faults, List<Fault> notes) {}

    @Operation(summary = "Takes in a contact log: a CSV file with the columns at and kind")
    @Post(value = "/contacts/import", consumes = "text/csv", produces = MediaType.APPLICATION_JSON)
    ImportView take(@Body byte[] file) {
        ContactFile read = ContactFile.read(new ByteArrayInputStream(file), calendar, clock.instant());
        int kept = contacts.add(read.contacts());
        int all = read.contacts().size();
        return new ImportView(all, kept, all - kept, List.of(), read.notes());
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
