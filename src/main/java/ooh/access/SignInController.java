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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import ooh.trail.Change;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Signing in to the pages with a key, and out again. */
@Controller
@Hidden
@Produces(MediaType.TEXT_HTML)
class SignInController {
    private static final URI SIGN_IN = URI.create("/sign-in");

    private static final String KEY = "key";
    private static final String WRONG_KEY = "Enter a key that is known and not revoked";
    private static final String TOO_OLD = "This page was open for too long. Enter your key again";

    /** What the browser kept to show without a network goes with the sign-in. */
    private static final String KEPT_FOR_OFFLINE = "\"storage\"";

    private final Keys keys;
    private final Sessions sessions;
    private final SessionStart start;
    private final SignInPage signInPage;
    private final Trail trail;
    private final Clock clock;

    SignInController(
            Keys keys, Sessions sessions, SessionStart start, SignInPage signInPage, Trail trail, Clock clock) {
        this.trail = trail;
        this.keys = keys;
        this.sessions = sessions;
        this.start = start;
        this.signInPage = signInPage;
        this.clock = clock;
    }

    @Get("/sign-in")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> page(HttpRequest<?> request) {
        return signInPage.answer(HttpStatus.OK, request, null, KEY);
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body @Nullable Form form) {
        if (!BeforeSignIn.isFromOurPage(request)) {
            return signInPage.answer(HttpStatus.UNPROCESSABLE_ENTITY, request, TOO_OLD, KEY);
        }
        Instant now = clock.instant();
        Optional<KeyOwner> owner = keys.find(form == null || form.key == null ? "" : form.key.strip(), now);
        if (owner.isEmpty()) {
            trail.note(Change.of("sign-in.refused", "sign-ins")); // never what was typed
        }
        return owner.isEmpty()
                ? signInPage.answer(HttpStatus.UNPROCESSABLE_ENTITY, request, WRONG_KEY, KEY)
                : letIn(owner.get(), request, now);
    }

    private HttpResponse<?> letIn(KeyOwner who, HttpRequest<?> request, Instant now) {
        Cookie session = start.start(who, request, now);
        return start.welcome(request).cookie(session);
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        SessionCookie.secret(request).ifPresent(sessions::end);
        return HttpResponse.seeOther(SIGN_IN)
                .cookie(SessionCookie.gone(request))
                .header("Clear-Site-Data", KEPT_FOR_OFFLINE);
    }

    record Form(@Nullable String key) {}
}
