package ooh.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import ooh.problem.Asker;

/**
 * What those get who may not enter: 401 without a key that holds, 403 with one of another role, and for a person in a
 * browser the sign-in page, which carries the form that came too late. The challenge is Bearer, for Basic would have the browser ask for a name and password.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class TurnedAway implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private static final URI SIGN_IN = URI.create("/sign-in");

    private final ErrorResponseProcessor<?> answers;
    private final SignInPage signInPage;

    TurnedAway(ErrorResponseProcessor<?> answers, SignInPage signInPage) {
        this.answers = answers;
        this.signInPage = signInPage;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
        HttpRequest<?> asked = request;
        if (exception.isForbidden()) {
            return answer(asked, HttpResponse.status(HttpStatus.FORBIDDEN));
        }
        if (Asker.isAPerson(asked)) {
            Optional<Unsent> unsent = Unsent.of(asked);
            return unsent.isPresent() ? signInFirst(asked, unsent.get()) : HttpResponse.seeOther(SIGN_IN);
        }
        return answer(asked, HttpResponse.unauthorized().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    private MutableHttpResponse<?> signInFirst(HttpRequest<?> request, Unsent unsent) {
        return signInPage
                .answer(HttpStatus.UNAUTHORIZED, request, null, "name", unsent)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, MutableHttpResponse<?> base) {
        return answers.processResponse(ErrorContext.builder(request).build(), base);
    }
}
