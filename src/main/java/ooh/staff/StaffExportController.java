package ooh.staff;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import ooh.access.Roles;
import ooh.problem.MayBeRefused;
import ooh.trail.NumbersShown;

/** The people on the banks as the file that the import takes. */
@Tag(name = "Staff")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1/staff.csv")
class StaffExportController {
    private final StaffStore store;
    private final NumbersShown shown;

    StaffExportController(StaffStore store, NumbersShown shown) {
        this.shown = shown;
        this.store = store;
    }

    @Operation(
            summary = "Everyone on the banks as a CSV file",
            description =
                    "With the columns of the import: taken in again, it changes nobody. A value that a spreadsheet"
                            + " would take for a formula has an apostrophe before it, which the import takes off.")
    @Get(produces = "text/csv")
    HttpResponse<String> file() {
        Staff staff = store.everyone();
        shown.note("staff", staff.people().stream().map(Person::id).toList());
        return HttpResponse.ok(StaffRows.csv(staff))
                .contentType("text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"staff.csv\"");
    }
}
