package ooh.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewsModelDecorator;
import io.micronaut.views.ViewsRenderer;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page. Nobody has a session yet, so its form's token hangs on a cookie of its own that lasts an hour: otherwise
 * another site could sign a browser in as somebody else and wait for what is typed.
 */
@Singleton
final class SignInPage {
    static final String COOKIE = "ooh-before";
    private static final Duration LASTS = Duration.ofHours(1);

    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages;

    private final ViewsModelDecorator others;

    SignInPage(HtmlJteViewsRenderer<Map<String, Object>> pages, ViewsModelDecorator others) {
        this.pages = pages;
        this.others = others;
    }

    /** An answer of this status; {@code problem} is what was wrong with what was typed before. */
    MutableHttpResponse<?> answer(
            HttpStatus status, HttpRequest<?> request, @Nullable String problem, @Nullable Unsent unsent) {
        String secret = secret(request).orElseGet(Secret::make);
        FormToken.put(request, secret);
        Map<String, Object> model = new HashMap<>();
        model.put("problem", problem);
        model.put("unsent", unsent);
        ModelAndView<Map<String, Object>> page = new ModelAndView<>("sign-in", model);
        others.decorate(request, page); // other rooms may offer a way in of their own
        return HttpResponse.status(status)
                // Made here, because whoever is turned away passes no filter of views.
                .body(pages.render("sign-in", page.getModel().orElse(model), request))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .cookie(SessionCookie.cookie(COOKIE, secret, request).maxAge(LASTS));
    }

    static boolean isItsForm(HttpRequest<?> request) {
        return secret(request)
                .filter(secret -> FormToken.isRight(FormGuard.token(request), secret))
                .isPresent();
    }

    private static Optional<String> secret(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(cookie -> cookie.getValue())
                .filter(value -> Secret.FORM.matcher(value).matches());
    }
}
