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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.problem.Missing;
import ooh.problem.Refused;
import ooh.problem.Unreadable;
import ooh.rota.Assignment;
import ooh.rota.DraftRota;
import ooh.rota.Duties;
import ooh.rota.PublicationStore;
import ooh.rota.PublishedRota;
import ooh.rota.StandInStore;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;
import ooh.trail.NumbersShown;

/**
 * Tonight somebody is ill: from the published week to a list of whom to ring, and from a tick there to the stand-in that
 * lies on top of the publication. Of a shift under way only the rest is given away.
 */
@Hidden
@Controller("/rotas/{week}/duties/{shift}")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.COORDINATOR)
class IllPageController {
    private static final String WHY_UNLESS_TOLD = "sickness";

    private final PublicationStore publications;
    private final StandInStore standIns;
    private final StandIns making;
    private final Desk desk;
    private final Planner planner;
    private final ServiceCalendar calendar;
    private final NumbersShown shown;
    private final Clock clock;

    IllPageController(
            PublicationStore publications,
            StandInStore standIns,
            StandIns making,
            Desk desk,
            Planner planner,
            ServiceCalendar calendar,
            NumbersShown shown,
            Clock clock) {
        this.publications = publications;
        this.standIns = standIns;
        this.making = making;
        this.desk = desk;
        this.planner = planner;
        this.calendar = calendar;
        this.shown = shown;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> candidates(String week, String shift, Authentication caller) {
        Week wanted = Week.parse(week);
        PublishedRota rota = publications
                .latest(wanted)
                .orElseThrow(() -> new Missing("The rota of the week of " + wanted + " is not published."));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        DraftRota worked = Duties.asWorked(rota, standIns.during(wanted, wanted));
        Assignment part = ahead(worked, shift, now);
        PlanningProblem problem = desk.problem(worked);
        Span whole = part.shift().span();
        Span ahead = new Span(whole.from().isAfter(now) ? whole.from() : now, whole.to());
        IllPage page = IllPage.of(
                part.shift(),
                week,
                Duties.wholeId(part.shift().id()),
                ahead,
                part.person(),
                planner.candidates(problem, part.shift().id()),
                problem.staff(),
                new RotaWords(problem.staff(), calendar));
        shown.note("ill", page.lines().stream().map(IllPage.Line::id).toList());
        return new ModelAndView<>("rota-ill", Map.of("page", page, "who", caller.getName()));
    }

    /** Somebody said yes: the stand-in is made, and everyone who asks who is on is told so from now on. */
    @Post("/stand-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> standIn(String week, String shift, @Body Map<String, String> form, Authentication caller) {
        String why = form.getOrDefault("why", "").strip();
        making.make(
                Week.parse(week),
                new StandInController.Wanted(
                        shift,
                        form.get("person"),
                        instant(form, "from"),
                        instant(form, "to"),
                        why.isEmpty() ? WHY_UNLESS_TOLD : why),
                Caller.of(caller).name(),
                clock.instant());
        return HttpResponse.seeOther(URI.create("/weeks/" + week));
    }

    /** The first part of the shift that is not over yet: stand-ins may have cut it. */
    private static Assignment ahead(DraftRota worked, String shift, Instant now) {
        if (worked.assignments().stream()
                .noneMatch(one -> Duties.wholeId(one.shift().id()).equals(shift))) {
            throw new Missing(
                    "The published rota of the week of " + worked.week() + " has no shift \"" + shift + "\".");
        }
        return worked.assignments().stream()
                .filter(one -> Duties.wholeId(one.shift().id()).equals(shift)
                        && one.shift().span().to().isAfter(now))
                .min((one, other) -> one.shift().span().compareTo(other.shift().span()))
                .orElseThrow(() ->
                        new Refused("Nobody can stand in on \"" + shift + "\", because it is over. Look at the week."));
    }

    private static Instant instant(Map<String, String> form, String field) {
        try {
            return Instant.parse(form.getOrDefault(field, ""));
        } catch (DateTimeException e) {
            throw new Unreadable("The stand-in", field, "\"" + form.get(field) + "\" is not an instant");
        }
    }
}
