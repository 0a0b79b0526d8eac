package ooh.desk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.planning.Planner;
import ooh.problem.Faults;
import ooh.problem.MayBeRefused;
import ooh.problem.ReadVersion;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.rota.PublicationStore;
import ooh.rota.PublishedRota;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** Publishing a draft, and reading what was published, for ever as it was. */
@Tag(name = "Publications")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1/rotas/{week}")
class PublicationController {
    private static final int LONGEST_REASON = 2000;

    private final DraftStore drafts;
    private final PublicationStore publications;
    private final Desk desk;
    private final Planner planner;
    private final Clock clock;

    PublicationController(DraftStore drafts, PublicationStore publications, Desk desk, Planner planner, Clock clock) {
        this.drafts = drafts;
        this.publications = publications;
        this.desk = desk;
        this.planner = planner;
        this.clock = clock;
    }

    record Wanted(@Nullable String reason) {}

    record PublishedView(
            String week,
            int publication,
            Instant publishedAt,
            String by,
            String reason,
            long hard,
            long medium,
            long soft,
            List<RotaView.ShiftView> shifts) {
        static PublishedView of(PublishedRota rota) {
            var publication = rota.publication();
            return new PublishedView(
                    publication.week().toString(),
                    publication.number(),
                    publication.publishedAt(),
                    publication.by(),
                    publication.reason(),
                    publication.score().hard(),
                    publication.score().medium(),
                    publication.score().soft(),
                    rota.assignments().stream().map(RotaView.ShiftView::of).toList());
        }
    }

    @Operation(summary = "Publishes the draft; refused, with the breaches, where it is unlawful or unsafe")
    @Post("/publication")
    HttpResponse<RotaView.PublicationView> publish(
            String week,
            @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
            @Nullable @Body Wanted wanted,
            Authentication authentication) {
        DraftRota draft = drafts.get(Week.parse(week));
        ReadVersion.check(ifMatch, draft.version(), "The draft of the week of " + week);
        PublishedRota published = publications.publish(
                draft,
                planner.inspect(desk.problem(draft)),
                Caller.of(authentication).name(),
                reason(wanted),
                clock.instant());
        URI uri = URI.create("/api/v1/rotas/" + draft.week() + "/publications/"
                + published.publication().number());
        return HttpResponse.created(RotaView.PublicationView.of(published.publication()), uri);
    }

    @Operation(summary = "A version as it was published")
    @Get("/publications/{number}")
    PublishedView look(String week, int number) {
        return PublishedView.of(publications.get(Week.parse(week), number));
    }

    private static String reason(@Nullable Wanted wanted) {
        String reason = wanted == null || wanted.reason() == null ? "" : wanted.reason();
        Faults faults = new Faults();
        if (reason.length() > LONGEST_REASON) {
            faults.add("reason", "it is " + reason.length() + " characters long; " + LONGEST_REASON + " is the most");
        }
        faults.refuse("The publication");
        return reason;
    }
}
