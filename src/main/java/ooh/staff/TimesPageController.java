package ooh.staff;

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
import ooh.time.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/** When somebody can not work, would rather not, or would like to: each practitioner's own page, and the coordinator's for anybody. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
class TimesPageController {
    private final StaffStore store;
    private final TimesForm times;
    private final ServiceCalendar calendar;

    TimesPageController(StaffStore store, ServiceCalendar calendar) {
        this.store = store;
        this.times = new TimesForm(store, calendar);
        this.calendar = calendar;
    }

    @Get("/me/times")
    @Secured(Roles.PRACTITIONER)
    ModelAndView<Map<String, Object>> own(Authentication caller) {
        return shown(Caller.of(caller).ownPerson(), true, Map.of(), null, caller);
    }

    @Post("/me/times")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Roles.PRACTITIONER)
    HttpResponse<?> addOwn(@Body Map<String, String> form, Authentication caller) {
        return add(Caller.of(caller).ownPerson(), true, form, caller);
    }

    @Post("/me/times/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Roles.PRACTITIONER)
    HttpResponse<?> removeOwn(@Body Map<String, String> form, Authentication caller) {
        times.remove(Caller.of(caller).ownPerson(), form.getOrDefault("line", ""));
        return HttpResponse.seeOther(URI.create("/me/times"));
    }

    @Get("/staff/{id}/times")
    @Secured(Roles.COORDINATOR)
    ModelAndView<Map<String, Object>> of(String id, Authentication caller) {
        return shown(id, false, Map.of(), null, caller);
    }

    @Post("/staff/{id}/times")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Roles.COORDINATOR)
    HttpResponse<?> addTo(String id, @Body Map<String, String> form, Authentication caller) {
        return add(id, false, form, caller);
    }

    @Post("/staff/{id}/times/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Roles.COORDINATOR)
    HttpResponse<?> removeFrom(String id, @Body Map<String, String> form, Authentication caller) {
        store.everyone().person(id);
        times.remove(id, form.getOrDefault("line", ""));
        return HttpResponse.seeOther(URI.create("/staff/" + id + "/times"));
    }

    /** What was typed is shown again with what is wrong with it, and nothing is changed. */
    private HttpResponse<?> add(String person, boolean own, Map<String, String> form, Authentication caller) {
        store.everyone().person(person);
        @Nullable String fault = times.add(person, form);
        return fault == null
                ? HttpResponse.seeOther(URI.create(own ? "/me/times" : "/staff/" + person + "/times"))
                : HttpResponse.badRequest(shown(person, own, form, fault, caller));
    }

    private ModelAndView<Map<String, Object>> shown(
            String person, boolean own, Map<String, String> typed, @Nullable String fault, Authentication caller) {
        TimesPage page = TimesPage.of(store.everyone(), person, own, typed, fault, calendar);
        return new ModelAndView<>("times", Map.of("page", page, "who", caller.getName()));
    }
}
