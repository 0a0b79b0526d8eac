package ooh.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.problem.MayBeRefused;
import ooh.problem.ReadVersion;
import ooh.problem.Unreadable;
import ooh.rota.Breach;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.rota.RestOverride;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator changes by hand: who has a shift, whether the planner may move it, and whether the rest rules are
 * overridden for it.
 */
@Tag(name = "Rotas")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1/rotas/{week}/shifts/{id}")
class ShiftController {
    private static final int LONGEST_REASON = 2000;

    private final DraftStore drafts;
    private final Desk desk;
    private final Planner planner;
    private final Clock clock;

    ShiftController(DraftStore drafts, Desk desk, Planner planner, Clock clock) {
        this.drafts = drafts;
        this.desk = desk;
        this.planner = planner;
        this.clock = clock;
    }

    /** {@code person} is an id, or null to leave the shift uncovered; a slip of the pen that leaves it out must not do that. */
    record PersonBody(
            @JsonProperty(required = true) @Nullable String person) {}

    record OverrideBody(@Nullable String reason) {}

    record PinBody(@Nullable Boolean pinned) {}

    /** The shift as it is now, at which version of the draft, and the breaches that the change makes. */
    record ChangeView(long version, RotaView.ShiftView shift, List<Breach> breaches) {}

    @Operation(summary = "Gives the shift to a person, or to nobody")
    @Put("/person")
    HttpResponse<ChangeView> give(
            String week, String id, @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch, @Body PersonBody body) {
        DraftRota before = read(week, ifMatch);
        PlanningProblem problem = desk.problem(before);
        if (body.person() != null && problem.staff().find(body.person()).isEmpty()) {
            throw new Unreadable("The change", "person", "there is nobody with the id \"" + body.person() + "\"");
        }
        return save(problem, before.giving(id, body.person()), id);
    }

    @Operation(summary = "Pins the shift to who has it, or lets the planner move it")
    @Put("/pin")
    HttpResponse<ChangeView> pin(
            String week, String id, @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch, @Body PinBody body) {
        if (body.pinned() == null) {
            throw new Unreadable("The change", "pinned", "is missing; it is true or false");
        }
        return answer(drafts.save(read(week, ifMatch).pinning(id, body.pinned())), id, List.of());
    }

    @Operation(
            summary = "Overrides the rest rules for the duty of whoever has the shift, with a written reason",
            description =
                    "Opens a debt of compensatory rest. Holds for that person's duty alone, and the planner leaves the"
                            + " duty where it is. Refused where nobody has the shift.")
    @Put("/rest-override")
    HttpResponse<ChangeView> overrideRest(
            String week,
            String id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
            @Body OverrideBody body,
            Authentication authentication) {
        DraftRota before = read(week, ifMatch);
        RestOverride override = new RestOverride(
                reason(body.reason()), Caller.of(authentication).name(), clock.instant());
        return save(desk.problem(before), before.overridingRest(id, override), id);
    }

    @Operation(summary = "Takes the override back: the rest rules hold for the duty again")
    @Delete("/rest-override")
    HttpResponse<ChangeView> keepRest(String week, String id, @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch) {
        DraftRota before = read(week, ifMatch);
        return save(desk.problem(before), before.overridingRest(id, null), id);
    }

    private static String reason(@Nullable String given) {
        String reason = given == null ? "" : given.strip();
        if (reason.isEmpty()) {
            throw new Unreadable("The override", "reason", "is missing; write why the rest can not be kept");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Unreadable(
                    "The override",
                    "reason",
                    "it is " + reason.length() + " characters long; " + LONGEST_REASON + " is the most");
        }
        return reason;
    }

    private HttpResponse<ChangeView> save(PlanningProblem before, DraftRota after, String id) {
        return answer(drafts.save(after), id, planner.madeBy(before, before.with(after)));
    }

    private DraftRota read(String week, @Nullable String ifMatch) {
        DraftRota draft = drafts.get(Week.parse(week));
        ReadVersion.check(ifMatch, draft.version(), "The draft of the week of " + week);
        return draft;
    }

    private static HttpResponse<ChangeView> answer(DraftRota saved, String id, List<Breach> breaches) {
        RotaView.ShiftView shift = RotaView.ShiftView.of(saved.assignment(id));
        return HttpResponse.ok(new ChangeView(saved.version(), shift, breaches))
                .header(HttpHeaders.ETAG, ReadVersion.etag(saved.version()));
    }
}
