package ooh.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.problem.MayBeRefused;
import ooh.rota.Breach;
import ooh.rota.StandIn;
import ooh.rota.StandInStore;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** Stand-ins: somebody covers part of a published shift. They lie on top of the publication, which stays as it was. */
@Tag(name = "Publications")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1/rotas/{week}/stand-ins")
class StandInController {
    private final StandIns standIns;
    private final StandInStore store;
    private final Clock clock;

    StandInController(StandIns standIns, StandInStore store, Clock clock) {
        this.standIns = standIns;
        this.store = store;
        this.clock = clock;
    }

    /** {@code from} and {@code to} may be left out: then the whole shift. */
    record Wanted(
            @Nullable String shift,
            @Nullable String person,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String why) {}

    record StandInView(
            String id,
            String week,
            String shift,
            @Nullable String person,
            Instant from,
            Instant to,
            String why,
            String by,
            Instant madeAt,
            List<Breach> breaches) {
        static StandInView of(StandIn standIn, List<Breach> breaches) {
            return new StandInView(
                    standIn.id(),
                    standIn.week().toString(),
                    standIn.shift(),
                    standIn.person(),
                    standIn.span().from(),
                    standIn.span().to(),
                    standIn.why(),
                    standIn.by(),
                    standIn.madeAt(),
                    breaches);
        }
    }

    @Operation(summary = "Puts somebody on part of a published shift; answers with the breaches that it makes")
    @Post
    HttpResponse<StandInView> add(String week, @Body Wanted wanted, Authentication authentication) {
        StandIns.Made made = standIns.make(
                Week.parse(week), wanted, Caller.of(authentication).name(), clock.instant());
        return HttpResponse.created(StandInView.of(made.standIn(), made.breaches()));
    }

    @Operation(summary = "The stand-ins of the week, in the order in which they were made; the latest wins")
    @Get
    List<StandInView> list(String week) {
        Week named = Week.parse(week);
        return store.during(named, named).stream()
                .map(standIn -> StandInView.of(standIn, List.of()))
                .toList();
    }
}
