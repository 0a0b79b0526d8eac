package ooh.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.problem.ReadVersion;
import ooh.rota.Assignment;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.rota.Inspection;
import ooh.rota.PublicationStore;
import ooh.rota.PublishedRota;
import ooh.rota.ShiftChange;
import ooh.time.ServiceCalendar;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** The page from which a draft is published, after it has said what that changes for whom. */
@Hidden
@Controller("/rotas/{week}/publish")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.COORDINATOR)
class PublishPageController {
    private static final int LONGEST_REASON = 2000;

    private final DraftStore drafts;
    private final PublicationStore publications;
    private final Desk desk;
    private final Planner planner;
    private final ServiceCalendar calendar;
    private final Clock clock;

    PublishPageController(
            DraftStore drafts,
            PublicationStore publications,
            Desk desk,
            Planner planner,
            ServiceCalendar calendar,
            Clock clock) {
        this.drafts = drafts;
        this.publications = publications;
        this.desk = desk;
        this.planner = planner;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> before(String week, Authentication caller) {
        return page(drafts.get(Week.parse(week)), "", null, caller);
    }

    /** What was typed is shown again with what is wrong with it, and nothing is published. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(String week, @Body Map<String, String> form, Authentication caller) {
        DraftRota draft = drafts.get(Week.parse(week));
        ReadVersion.check(form.get("version"), draft.version(), "The draft of the week of " + week);
        String reason = form.getOrDefault("reason", "").strip();
        Inspection inspection = planner.inspect(desk.problem(draft));
        if (!inspection.gaps().isEmpty() && reason.isEmpty()) {
            return HttpResponse.badRequest(page(draft, reason, "Say why shifts are published that nobody has", caller));
        }
        if (reason.length() > LONGEST_REASON) {
            String fault = "The reason is " + reason.length() + " characters long; " + LONGEST_REASON + " is the most";
            return HttpResponse.badRequest(page(draft, reason, fault, caller));
        }
        publications.publish(draft, inspection, Caller.of(caller).name(), reason, clock.instant());
        return HttpResponse.seeOther(URI.create("/weeks/" + week));
    }

    private ModelAndView<Map<String, Object>> page(
            DraftRota draft, String reason, @Nullable String fault, Authentication caller) {
        PlanningProblem problem = desk.problem(draft);
        Optional<PublishedRota> latest = publications.latest(draft.week());
        List<Assignment> before = latest.map(PublishedRota::assignments).orElse(List.of());
        PublishPage page = PublishPage.of(
                draft,
                planner.inspect(problem),
                latest.map(rota -> rota.publication().number()).orElse(0),
                ShiftChange.between(before, draft.assignments()),
                reason,
                fault,
                new RotaWords(problem.staff(), calendar));
        return new ModelAndView<>("rota-publish", Map.of("page", page, "who", caller.getName()));
    }
}
