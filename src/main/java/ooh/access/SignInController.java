package ooh.access;

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
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in to the pages with a key, and out again. */
@Controller
@Hidden
@Produces(MediaType.TEXT_HTML)
class SignInController {
    private static final URI ROTAS = URI.create("/");
    private static final URI SIGN_IN = URI.create("/sign-in");

    private final SignIns signIns;
    private final Clock clock;

    SignInController(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    @Get("/sign-in")
    @Secured(SecurityRule.IS_ANONYMOUS)
    ModelAndView<Map<String, Object>> page() {
        return page(false);
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body @Nullable Form form) {
        SessionCookie.mustNotComeFromElsewhere(request);
        Optional<String> secret =
                signIns.start(form == null || form.key == null ? "" : form.key.strip(), clock.instant());
        if (secret.isEmpty()) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(true));
        }
        return HttpResponse.seeOther(ROTAS).cookie(SessionCookie.holding(secret.get(), request));
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        request.getCookies()
                .findCookie(SessionCookie.NAME)
                .map(Cookie::getValue)
                .ifPresent(signIns::end);
        return HttpResponse.seeOther(SIGN_IN).cookie(SessionCookie.gone(request));
    }

    private static ModelAndView<Map<String, Object>> page(boolean wrong) {
        return new ModelAndView<>("sign-in", Map.of("wrong", wrong));
    }

    record Form(@Nullable String key) {}
}
