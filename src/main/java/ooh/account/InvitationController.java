package ooh.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ooh.access.BeforeSignIn;
import ooh.access.Roles;
import ooh.problem.Unreadable;
import org.jspecify.annotations.Nullable;

/** The page behind an invitation link: choose a password. Whoever has the link may, for it is known to nobody else. */
@Controller("/invitations/{secret}")
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class InvitationController {
    private static final String TOO_OLD = "This page was open for too long. Choose your password again";

    private final Accounts accounts;
    private final Clock clock;

    InvitationController(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(String secret, HttpRequest<?> request) {
        return page(HttpStatus.OK, secret, request, null);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(String secret, HttpRequest<?> request, @Body @Nullable Form form) {
        if (!BeforeSignIn.isFromOurPage(request)) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, secret, request, TOO_OLD);
        }
        String password = form == null || form.password == null ? "" : form.password;
        if (!password.equals(form == null ? null : form.again)) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY, secret, request, "The two passwords differ. Type the same twice");
        }
        try {
            accounts.choose(secret, password, form != null && "yes".equals(form.app), clock.instant());
        } catch (Unreadable unreadable) {
            String fault = "Your password " + unreadable.faults().get(0).message();
            return page(HttpStatus.UNPROCESSABLE_ENTITY, secret, request, fault);
        }
        return HttpResponse.seeOther(URI.create("/sign-in"));
    }

    private HttpResponse<?> page(HttpStatus status, String secret, HttpRequest<?> request, @Nullable String problem) {
        Optional<Account> account = accounts.invited(secret, clock.instant());
        Account invited = account.orElseThrow(Accounts::linkGone);
        Map<String, Object> model = new HashMap<>();
        model.put("name", invited.name());
        model.put("path", request.getPath());
        model.put("appNeeded", invited.role().equals(Roles.ADMINISTRATOR));
        model.put("problem", problem);
        MutableHttpResponse<?> answer = HttpResponse.status(status).body(new ModelAndView<>("invitation", model));
        return BeforeSignIn.mark(answer, request);
    }

    record Form(
            @Nullable String password,
            @Nullable String again,
            @Nullable String app) {}
}
