package ooh.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.problem.Fault;
import ooh.problem.Refused;
import ooh.problem.Unreadable;
import org.jspecify.annotations.Nullable;

/** The page on which an administrator makes accounts, hands out their links and suspends them. */
@Controller("/accounts")
@Hidden
@Secured(Roles.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class AccountPageController {
    private static final URI HERE = URI.create("/accounts");

    private final Accounts accounts;
    private final HttpHostResolver hosts;
    private final Clock clock;

    AccountPageController(Accounts accounts, HttpHostResolver hosts, Clock clock) {
        this.accounts = accounts;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> list(Authentication who) {
        return page(who, Map.of(), List.of(), null);
    }

    /** Answered with the page itself, because the link is in this answer and in no other. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(@Body Map<String, String> form, Authentication who, HttpRequest<?> request) {
        try {
            Invitation made = accounts.make(form.get("name"), form.get("role"), form.get("person"), clock.instant());
            return HttpResponse.created(page(who, Map.of(), List.of(), link(made, request)));
        } catch (Unreadable unreadable) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(page(who, form, unreadable.faults(), null));
        } catch (Refused refused) {
            List<Fault> fault = List.of(new Fault("name", String.valueOf(refused.getMessage())));
            return HttpResponse.status(HttpStatus.CONFLICT).body(page(who, form, fault, null));
        }
    }

    @Post("/{id}/invitation")
    @Consumes(MediaType.ALL)
    HttpResponse<?> invite(String id, Authentication who, HttpRequest<?> request) {
        Invitation made = accounts.invite(id, clock.instant());
        return HttpResponse.created(page(who, Map.of(), List.of(), link(made, request)));
    }

    @Post("/{id}/suspension")
    @Consumes(MediaType.ALL)
    HttpResponse<?> suspend(String id, Authentication who) {
        accounts.suspend(id, Caller.id(who), clock.instant());
        return HttpResponse.seeOther(HERE);
    }

    @Post("/{id}/suspension/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> resume(String id) {
        accounts.resume(id);
        return HttpResponse.seeOther(HERE);
    }

    private Link link(Invitation made, HttpRequest<?> request) {
        return new Link(made.account().name(), hosts.resolve(request) + made.path());
    }

    private ModelAndView<Map<String, Object>> page(
            Authentication who, Map<String, String> typed, List<Fault> faults, @Nullable Link link) {
        Map<String, Object> model = new HashMap<>();
        model.put("accounts", accounts.list());
        model.put("me", Caller.id(who));
        model.put("typed", typed);
        model.put("faults", faults);
        model.put("link", link);
        model.put("who", who.getName());
        model.put("coordinator", true);
        return new ModelAndView<>("accounts", model);
    }
}
