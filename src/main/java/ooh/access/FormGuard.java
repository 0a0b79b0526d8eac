package ooh.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Set;
import ooh.problem.NotAllowed;
import ooh.problem.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * Takes a form from somebody who is signed in only with the token that our own page of that very session put into it. Where
 * the request came from is looked at before, by {@link SessionCookie}: one wall behind the other.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class FormGuard implements Ordered {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String SESSION = "ooh.session-secret";

    /** Marks a request as signed in by the cookie that holds this secret. */
    static void signedIn(HttpRequest<?> request, String sessionSecret) {
        request.setAttribute(SESSION, sessionSecret);
        FormToken.put(request, sessionSecret);
    }

    @RequestFilter
    void guard(HttpRequest<?> request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        String secret = request.getAttribute(SESSION, String.class).orElse(null);
        if (secret == null || FormToken.isRight(token(request), secret)) {
            return;
        }
        if (FormReader.isForm(request) && request.getContentLength() > FormReader.LONGEST_FORM) {
            throw new TooLarge("This form is longer than " + FormReader.LONGEST_FORM / 1024
                    + " KB. Open the page again and write less.");
        }
        throw new NotAllowed(
                "This form can not be taken, because its page was opened before you last signed in, or is not"
                        + " of this service. Nothing was changed. Open the page again and send it from there.");
    }

    /** A file is long, and the token is wanted before it is read. */
    static @Nullable String token(HttpRequest<?> request) {
        return FormReader.isForm(request)
                ? FormFields.of(request).first(FormToken.FIELD).orElse(null)
                : request.getParameters().get(FormToken.FIELD);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
