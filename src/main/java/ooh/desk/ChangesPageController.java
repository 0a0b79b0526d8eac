package ooh.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import ooh.access.Roles;
import ooh.pay.Pounds;
import ooh.problem.ReadVersion;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.rota.PublicationStore;
import ooh.rota.PublishedRota;
import ooh.rota.ShiftChange;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * What the last change to a draft did, a planning run's above all, to be kept whole or in part; and two publications of a
 * week side by side.
 */
@Hidden
@Controller("/rotas/{week}")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.COORDINATOR)
class ChangesPageController {
    private final DraftStore drafts;
    private final PublicationStore publications;
    private final StaffStore staff;
    private final Desk desk;
    private final ServiceCalendar calendar;

    ChangesPageController(
            DraftStore drafts, PublicationStore publications, StaffStore staff, Desk desk, ServiceCalendar calendar) {
        this.drafts = drafts;
        this.publications = publications;
        this.staff = staff;
        this.desk = desk;
        this.calendar = calendar;
    }

    @Get("/changes")
    ModelAndView<Map<String, Object>> last(String week, Authentication caller) {
        DraftRota now = drafts.get(Week.parse(week));
        DraftRota before = drafts.before(now).orElse(now);
        RotaWords words = words();
        ChangesPage page = ChangesPage.of(
                week,
                now.version(),
                "What changed in the draft of the week of "
                        + words.spoken().date(now.week().monday()),
                "Tick what should stay. What is not ticked goes back to what it was.",
                ShiftChange.between(before.assignments(), now.assignments()),
                cost(before, now),
                words);
        return new ModelAndView<>("rota-changes", Map.of("page", page, "who", caller.getName()));
    }

    /** Keeps the ticked changes and takes the others back. */
    @Post("/changes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(String week, @Body Map<String, Object> form) {
        DraftRota now = drafts.get(Week.parse(week));
        ReadVersion.check(String.valueOf(form.get("version")), now.version(), "The draft of the week of " + week);
        DraftRota before = drafts.before(now).orElse(now);
        Set<String> kept = Set.copyOf(values(form.get("keep")));
        DraftRota wanted = now;
        for (ShiftChange change : ShiftChange.between(before.assignments(), now.assignments())) {
            if (!kept.contains(change.shift().id())) {
                wanted = wanted.giving(change.shift().id(), change.before());
            }
        }
        if (!wanted.equals(now)) {
            drafts.save(wanted);
        }
        return HttpResponse.seeOther(URI.create("/rotas/" + week));
    }

    /** Two publications side by side; the newest two unless others are asked for. */
    @Get("/versions{?one,other}")
    ModelAndView<Map<String, Object>> versions(
            String week,
            @QueryValue(defaultValue = "0") int one,
            @QueryValue(defaultValue = "0") int other,
            Authentication caller) {
        Week wanted = Week.parse(week);
        int newest = publications.history(wanted).size();
        PublishedRota after = publications.get(wanted, other == 0 ? newest : other);
        PublishedRota before = publications.get(wanted, one == 0 ? Math.max(1, newest - 1) : one);
        RotaWords words = words();
        ChangesPage page = ChangesPage.of(
                week,
                0,
                "Publications " + before.publication().number() + " and "
                        + after.publication().number() + " of the week of "
                        + words.spoken().date(wanted.monday()),
                "From " + published(before, words) + " to " + published(after, words) + ".",
                ShiftChange.between(before.assignments(), after.assignments()),
                "",
                words);
        return new ModelAndView<>(
                "rota-versions",
                Map.of("page", page, "publications", publications.history(wanted), "who", caller.getName()));
    }

    private static String published(PublishedRota rota, RotaWords words) {
        return words.spoken().datedMoment(rota.publication().publishedAt()) + " by "
                + rota.publication().by();
    }

    private String cost(DraftRota before, DraftRota now) {
        long pence = desk.cost(now).pence() - desk.cost(before).pence();
        if (pence == 0) {
            return "It costs as much as before.";
        }
        return "It costs " + Pounds.say(Math.abs(pence)) + (pence > 0 ? " more" : " less") + " than before.";
    }

    private RotaWords words() {
        return new RotaWords(staff.everyone(), calendar);
    }

    /** One ticked box comes alone, several as a list. */
    private static List<String> values(@Nullable Object ticked) {
        if (ticked instanceof Iterable<?> several) {
            return StreamSupport.stream(several.spliterator(), false)
                    .map(String::valueOf)
                    .toList();
        }
        return ticked == null ? List.of() : List.of(String.valueOf(ticked));
    }
}
