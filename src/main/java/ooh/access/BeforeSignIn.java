package ooh.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.Optional;

/**
 * Forms of those who have not signed in. There is no session that their token could hang on, so it hangs on a cookie of its
 * own that lasts an hour: otherwise another site could sign a browser in as somebody else and wait for what is typed.
 */
public final class BeforeSignIn {
    private static final String COOKIE = "ooh-before";
    private static final Duration LASTS = Duration.ofHours(1);

    private BeforeSignIn() {}

    /** Adds the cookie; from here on the page that answers this request bears its tokens. */
    public static MutableHttpResponse<?> mark(MutableHttpResponse<?> answer, HttpRequest<?> request) {
        String secret = secret(request).orElseGet(Secret::make);
        FormToken.put(request, secret);
        return answer.cookie(SessionCookie.cookie(COOKIE, secret, request).maxAge(LASTS));
    }

    /** Whether the form that was sent bears the token of its cookie; what surely comes from elsewhere is refused. */
    public static boolean isFromOurPage(HttpRequest<?> request) {
        SessionCookie.mustNotComeFromElsewhere(request);
        return secret(request)
                .filter(secret -> FormToken.isRight(FormGuard.token(request), secret))
                .isPresent();
    }

    private static Optional<String> secret(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .filter(value -> Secret.FORM.matcher(value).matches());
    }
}
