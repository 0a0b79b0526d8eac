package ooh.staff;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import ooh.access.Roles;
import ooh.problem.Faults;
import ooh.problem.MayBeRefused;
import ooh.problem.ReadVersion;
import ooh.trail.NumbersShown;
import org.jspecify.annotations.Nullable;

/** The people on the banks: read, put one by one, or taken in from a file. */
@Tag(name = "Staff")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1/staff")
class StaffController {
    private final StaffStore store;
    private final StaffImport imports;
    private final BanksAndPatterns known;
    private final NumbersShown shown;

    StaffController(StaffStore store, StaffImport imports, BanksAndPatterns known, NumbersShown shown) {
        this.shown = shown;
        this.store = store;
        this.imports = imports;
        this.known = known;
    }

    record ImportView(int read, int added, int changed) {}

    @Operation(summary = "Everyone on the banks")
    @Get
    List<PersonView> list() {
        Staff staff = store.everyone();
        Map<String, Long> versions = store.versions();
        shown.note("staff", staff.people().stream().map(Person::id).toList());
        return staff.people().stream()
                .map(person -> PersonView.of(person, versions.getOrDefault(person.id(), 0L), staff))
                .toList();
    }

    @Operation(summary = "One person")
    @Get("/{id}")
    HttpResponse<PersonView> show(String id) {
        Staff staff = store.everyone();
        shown.note("staff", List.of(staff.person(id).id()));
        return answer(staff.person(id), store.versions().getOrDefault(id, 0L), staff);
    }

    @Operation(
            summary = "Adds a person, or changes one",
            description = "Puts the whole person: what the body leaves out, the person does not have.")
    @Put("/{id}")
    HttpResponse<PersonView> put(
            String id, @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch, @Body PersonBody body) {
        Faults faults = new Faults();
        Person person = body.form(id).read(known, PersonBody::field, faults).orElse(null);
        faults.refuse("The person");
        long version = store.put(requireNonNull(person), ReadVersion.of(ifMatch));
        HttpResponse<PersonView> answer = answer(person, version, store.everyone());
        return version == 1
                ? HttpResponse.created(answer.body()).header(HttpHeaders.ETAG, ReadVersion.etag(version))
                : answer;
    }

    @Operation(
            summary = "Adds or changes everyone in a CSV file, or nobody",
            description =
                    "The columns are id, name, phone, banks, contractedHours, mostHours, optedOut, postDays, postFrom,"
                            + " postTo and asyeUntil; email, which may be left out; and for running limits, all of them or none, mostByPattern"
                            + " (manager-night:2 manager-day:1), leastPlannedHours, mostPlannedHours, leastDaysRunning,"
                            + " mostDaysRunning, leastDaysOff and mostWeekends. A file without those leaves each"
                            + " person's running limits, or e-mail address, as they are.")
    @Post(value = "/import", consumes = "text/csv", produces = MediaType.APPLICATION_JSON)
    ImportView take(@Body byte[] file) {
        StaffImport.Taken taken = imports.take(new ByteArrayInputStream(file));
        return new ImportView(taken.read(), taken.added(), taken.changed());
    }

    private static HttpResponse<PersonView> answer(Person person, long version, Staff staff) {
        return HttpResponse.ok(PersonView.of(person, version, staff))
                .header(HttpHeaders.ETAG, ReadVersion.etag(version));
    }
}
