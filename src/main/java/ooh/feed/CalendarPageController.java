package ooh.feed;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.feed.FeedKey.Wanted;
import ooh.problem.Unreadable;
import ooh.time.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/** The page on which practitioners subscribe to their duties, and the coordinator to everybody's. */
@Hidden
@Controller("/calendar")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.COORDINATOR, Roles.PRACTITIONER})
class CalendarPageController {
    private final FeedKeys keys;
    private final HttpHostResolver hosts;
    private final ServiceCalendar calendar;
    private final Clock clock;

    CalendarPageController(FeedKeys keys, HttpHostResolver hosts, ServiceCalendar calendar, Clock clock) {
        this.keys = keys;
        this.hosts = hosts;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> list(Authentication who) {
        return page(who, null);
    }

    /** Answered with the page itself and not led to another, because the address is in this answer and in no other. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> add(
            @Body Map<String, String> form, HttpRequest<?> request, Authentication who) {
        Scope scope = mine(who).stream()
                .filter(one -> CalendarPage.word(one).equals(form.getOrDefault("feed", "mine")))
                .findFirst()
                .orElseThrow(() -> new Unreadable("The form", "feed", "choose which rota the calendar should show"));
        return HttpResponse.created(page(who, keys.make(scope, wanted(form), hosts.resolve(request))));
    }

    @Post("/{key}/replacement")
    @Consumes(MediaType.ALL)
    HttpResponse<ModelAndView<Map<String, Object>>> replace(String key, HttpRequest<?> request, Authentication who) {
        return HttpResponse.created(
                page(who, keys.replace(mine(who)::contains, key, hosts.resolve(request), clock.instant())));
    }

    @Post("/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> want(String key, @Body Map<String, String> form, Authentication who) {
        keys.want(mine(who)::contains, key, wanted(form));
        return HttpResponse.seeOther(URI.create("/calendar"));
    }

    @Post("/{key}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(String key, Authentication who) {
        keys.revoke(mine(who)::contains, key, clock.instant());
        return HttpResponse.seeOther(URI.create("/calendar"));
    }

    private ModelAndView<Map<String, Object>> page(Authentication who, FeedKeys.@Nullable Made made) {
        List<Scope> mine = mine(who);
        boolean coordinator = Caller.of(who).roles().contains(Roles.COORDINATOR);
        return new ModelAndView<>(
                "calendar",
                Map.of(
                        "page",
                        CalendarPage.of(keys.list(mine::contains), mine, calendar.zone(), made),
                        "who",
                        who.getName(),
                        "coordinator",
                        coordinator));
    }

    /** The feeds that this caller may subscribe to. */
    private static List<Scope> mine(Authentication who) {
        Caller caller = Caller.of(who);
        List<Scope> mine = new ArrayList<>();
        if (caller.person() != null) {
            mine.add(new Scope.OfPerson(caller.person()));
        }
        if (caller.roles().contains(Roles.COORDINATOR)) {
            mine.addAll(CalendarPage.shared());
        }
        return mine;
    }

    private Wanted wanted(Map<String, String> form) {
        String reminder = form.getOrDefault("reminder", "").strip();
        if (!reminder.matches("\\d{0,6}")) {
            throw new Unreadable("The form", "reminder", "\"" + reminder + "\" is not a number of minutes");
        }
        return new WantedForm(form.get("label"), reminder.isEmpty() ? null : Integer.valueOf(reminder))
                .read(clock.instant());
    }
}
