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
import java.util.Map;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.problem.Faults;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import ooh.time.Week;

/** The pages from which the coordinator has a draft planned: what is there to plan with, how far it is, and stopping it early. */
@Hidden
@Controller("/rotas/{week}/plan")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.COORDINATOR)
class PlanPageController {
    private static final int MOST_SECONDS = 600;
    private static final int MOST_WEEKS = 13;

    private final PlanningRuns runs;
    private final DraftStore drafts;
    private final Desk desk;
    private final SpokenTime spoken;

    PlanPageController(PlanningRuns runs, DraftStore drafts, Desk desk, ServiceCalendar calendar) {
        this.runs = runs;
        this.drafts = drafts;
        this.desk = desk;
        this.spoken = new SpokenTime(calendar.zone());
    }

    @Get
    ModelAndView<Map<String, Object>> before(String week, Authentication caller) {
        DraftRota draft = drafts.get(Week.parse(week));
        return view(PlanPage.before(week, title(draft.week()), desk.capacity(desk.problem(draft))), caller);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(String week, @Body Map<String, String> form, Authentication caller) {
        Faults faults = new Faults();
        int seconds = number(form.getOrDefault("seconds", ""), MOST_SECONDS, "seconds", faults);
        int weeks = number(form.getOrDefault("weeks", "1"), MOST_WEEKS, "weeks", faults);
        faults.refuse("The planning run");
        PlanningRun run =
                runs.ask(Week.parse(week), weeks, seconds, Caller.of(caller).name());
        return HttpResponse.seeOther(URI.create("/rotas/" + week + "/plan/" + run.id()));
    }

    @Get("/{run}")
    ModelAndView<Map<String, Object>> look(String week, String run, Authentication caller) {
        Week wanted = Week.parse(week);
        return view(PlanPage.of(week, title(wanted), runs.get(wanted, run)), caller);
    }

    @Post("/{run}/stop")
    @Consumes(MediaType.ALL)
    HttpResponse<?> stop(String week, String run) {
        runs.stop(Week.parse(week), run);
        return HttpResponse.seeOther(URI.create("/rotas/" + week + "/plan/" + run));
    }

    private static int number(String typed, int most, String field, Faults faults) {
        String text = typed.strip();
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            faults.add(field, "\"" + text + "\" is not a number from 1 to " + most);
        }
        return number;
    }

    private String title(Week week) {
        return "Plan the week of " + spoken.date(week.monday());
    }

    private static ModelAndView<Map<String, Object>> view(PlanPage page, Authentication caller) {
        return new ModelAndView<>("rota-plan", Map.of("page", page, "who", caller.getName()));
    }
}
