package ooh.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ooh.access.BeforeSignIn;
import ooh.access.CameFrom;
import ooh.access.QrCode;
import ooh.access.SessionStart;
import ooh.access.Sessions;
import ooh.access.SignInPage;
import ooh.access.Unsent;
import ooh.account.PasswordSignIn.Outcome;
import org.jspecify.annotations.Nullable;

/** Signing in with name and password, and then with the code of an app where one is wanted. */
@Controller("/sign-in")
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class PasswordSignInController {
    private static final String WRONG = "Enter the name and password of an account here. The two do not fit together";
    private static final String WRONG_CODE = "Enter the code that your app shows now, each only once";
    private static final String TOO_LATE = "That took too long. Enter your name and password again";

    private final PasswordSignIn signIn;
    private final SessionStart start;
    private final Sessions sessions;
    private final SignInPage signInPage;
    private final Clock clock;

    PasswordSignInController(
            PasswordSignIn signIn, SessionStart start, Sessions sessions, SignInPage signInPage, Clock clock) {
        this.signIn = signIn;
        this.start = start;
        this.sessions = sessions;
        this.signInPage = signInPage;
        this.clock = clock;
    }

    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> password(HttpRequest<?> request, @Body @Nullable Form form) {
        if (!BeforeSignIn.isFromOurPage(request)) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, TOO_LATE);
        }
        Instant now = clock.instant();
        Form typed = form == null ? Form.EMPTY : form;
        Outcome outcome = signIn.tryPassword(or(typed.name), or(typed.password), CameFrom.address(request), now);
        if (!outcome.delay().isZero()) {
            return again(HttpStatus.TOO_MANY_REQUESTS, request, wait(outcome))
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(outcome)));
        }
        if (outcome.ticket() != null) {
            return codePage(HttpStatus.OK, request, outcome, or(typed.name), null);
        }
        return outcome.account() == null
                ? again(HttpStatus.UNPROCESSABLE_ENTITY, request, WRONG)
                : letIn(outcome, outcome.account(), request, now);
    }

    @Post("/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> code(HttpRequest<?> request, @Body @Nullable Form form) {
        Form typed = form == null ? Form.EMPTY : form;
        Instant now = clock.instant();
        Optional<Outcome> tried = BeforeSignIn.isFromOurPage(request)
                ? signIn.tryCode(or(typed.ticket), or(typed.code), CameFrom.address(request), now)
                : Optional.empty();
        if (tried.isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, TOO_LATE);
        }
        Outcome outcome = tried.get();
        if (outcome.account() != null) {
            return letIn(outcome, outcome.account(), request, now);
        }
        return outcome.delay().isZero()
                ? codePage(HttpStatus.UNPROCESSABLE_ENTITY, request, outcome, or(typed.name), WRONG_CODE)
                : codePage(HttpStatus.TOO_MANY_REQUESTS, request, outcome, or(typed.name), wait(outcome))
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(outcome)));
    }

    private HttpResponse<?> letIn(Outcome outcome, Account who, HttpRequest<?> request, Instant now) {
        Cookie session = start.start(who.id(), who.name(), who.role(), who.person(), request, now);
        if (!signIn.mayStay(who.id())) {
            sessions.endAllOf(who.id());
            return again(HttpStatus.UNPROCESSABLE_ENTITY, request, WRONG);
        }
        return outcome.recoveryCodes().isEmpty()
                ? start.welcome(request).cookie(session)
                : HttpResponse.ok(new ModelAndView<>("recovery-codes", Map.of("codes", outcome.recoveryCodes())))
                        .cookie(session);
    }

    private MutableHttpResponse<?> again(HttpStatus status, HttpRequest<?> request, String problem) {
        return signInPage.answer(status, request, problem, "name");
    }

    private MutableHttpResponse<?> codePage(
            HttpStatus status, HttpRequest<?> request, Outcome outcome, String name, @Nullable String problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("ticket", outcome.ticket());
        model.put("name", name);
        model.put("problem", problem);
        model.put("unsent", Unsent.carried(request).orElse(null));
        String secret = outcome.newSecret();
        model.put("secret", secret == null ? null : secret.replaceAll("(.{4})(?!$)", "$1 "));
        model.put("qrCode", secret == null ? null : QrCode.svg(Totp.address(secret, name), "QR code for your app"));
        MutableHttpResponse<?> answer = HttpResponse.status(status).body(new ModelAndView<>("code", model));
        return BeforeSignIn.mark(answer, request);
    }

    private static String wait(Outcome outcome) {
        return "It went wrong too often. Wait " + seconds(outcome) + " seconds and try again: a right password will do";
    }

    private static long seconds(Outcome outcome) {
        return outcome.delay().toSeconds() + 1;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    record Form(
            @Nullable String name,
            @Nullable String password,
            @Nullable String ticket,
            @Nullable String code) {
        static final Form EMPTY = new Form(null, null, null, null);

        @Override
        public String toString() {
            return "Form";
        }
    }
}
