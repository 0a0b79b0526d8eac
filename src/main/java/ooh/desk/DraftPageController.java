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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import ooh.access.Roles;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.problem.ReadVersion;
import ooh.problem.Unreadable;
import ooh.rota.Assignment;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.rota.PublicationStore;
import ooh.time.ServiceCalendar;
import ooh.time.Week;

/**
 * The pages on which the coordinator works on a draft by hand. Every form carries the version that its page showed, so that
 * nobody changes what they have not seen; after a change the week is shown again with what was changed and how to undo it.
 */
@Hidden
@Controller("/rotas/{week}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Roles.COORDINATOR)
class DraftPageController {
    private final DraftStore drafts;
    private final PublicationStore publications;
    private final Desk desk;
    private final Planner planner;
    private final ServiceCalendar calendar;
    private final Clock clock;

    DraftPageController(
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
    ModelAndView<Map<String, Object>> week(String week, Authentication caller) {
        Week wanted = Week.parse(week);
        Optional<DraftRota> found = drafts.find(wanted);
        if (found.isEmpty()) {
            return new ModelAndView<>("rota-none", Map.of("week", wanted.toString(), "who", caller.getName()));
        }
        DraftRota draft = found.get();
        PlanningProblem problem = desk.problem(draft);
        DraftPage.Material material = new DraftPage.Material(
                draft,
                drafts.before(draft),
                planner.inspect(problem),
                desk.cost(draft),
                publications.history(wanted),
                desk.demand(),
                desk.cautions(clock.instant()));
        DraftPage page = DraftPage.of(material, new RotaWords(problem.staff(), calendar), calendar);
        return new ModelAndView<>("rota", Map.of("page", page, "who", caller.getName()));
    }

    @Post("/draft")
    @Consumes(MediaType.ALL)
    HttpResponse<?> make(String week) {
        Week wanted = Week.parse(week);
        if (drafts.find(wanted).isEmpty()) {
            drafts.create(desk.newDraft(wanted));
        }
        return HttpResponse.seeOther(address(wanted, ""));
    }

    @Get("/shifts/{id}")
    ModelAndView<Map<String, Object>> shift(String week, String id, Authentication caller) {
        DraftRota draft = drafts.get(Week.parse(week));
        PlanningProblem problem = desk.problem(draft);
        ShiftPage page = ShiftPage.of(
                draft,
                id,
                planner.candidates(problem, id),
                planner.moves(problem, id),
                new RotaWords(problem.staff(), calendar));
        return new ModelAndView<>("rota-shift", Map.of("page", page, "who", caller.getName()));
    }

    /** To somebody, or with an empty person to nobody. */
    @Post("/shifts/{id}/person")
    HttpResponse<?> give(String week, String id, @Body Map<String, String> form) {
        DraftRota draft = read(week, form);
        String person = form.getOrDefault("person", "");
        if (!person.isEmpty() && desk.problem(draft).staff().find(person).isEmpty()) {
            throw new Unreadable("The change", "person", "there is nobody with the id \"" + person + "\"");
        }
        return saved(draft.giving(id, person.isEmpty() ? null : person), id);
    }

    /** To another shift, in exchange with whoever has that. */
    @Post("/shifts/{id}/move")
    HttpResponse<?> move(String week, String id, @Body Map<String, String> form) {
        DraftRota draft = read(week, form);
        Assignment from = draft.assignment(id);
        Assignment to = draft.assignment(form.getOrDefault("to", ""));
        return saved(
                draft.giving(id, to.person()).giving(to.shift().id(), from.person()),
                to.shift().id());
    }

    @Post("/shifts/{id}/pin")
    HttpResponse<?> pin(String week, String id, @Body Map<String, String> form) {
        return saved(read(week, form).pinning(id, "true".equals(form.get("pinned"))), id);
    }

    @Post("/undo")
    HttpResponse<?> undo(String week, @Body Map<String, String> form) {
        return HttpResponse.seeOther(address(drafts.undo(read(week, form)).week(), ""));
    }

    private HttpResponse<?> saved(DraftRota draft, String shift) {
        return HttpResponse.seeOther(address(drafts.save(draft).week(), "#" + encoded(shift)));
    }

    private DraftRota read(String week, Map<String, String> form) {
        DraftRota draft = drafts.get(Week.parse(week));
        ReadVersion.check(form.get("version"), draft.version(), "The draft of the week of " + week);
        return draft;
    }

    private static URI address(Week week, String fragment) {
        return URI.create("/rotas/" + week + fragment);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
