package ooh.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import ooh.problem.Asker;

/**
 * What those get who may not enter: 401 without a key that holds, 403 with one of another role, and for a person in a
 * browser the sign-in page. The challenge is Bearer, for Basic would have the browser ask for a name and password.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class TurnedAway implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private static final URI SIGN_IN = URI.create("/sign-in");

    private final ErrorResponseProcessor<?> answers;

    TurnedAway(ErrorResponseProcessor<?> answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
        HttpRequest<?> asked = request;
        if (exception.isForbidden()) {
            return answer(asked, HttpResponse.status(io.micronaut.http.HttpStatus.FORBIDDEN));
        }
        if (Asker.isAPerson(asked)) {
            return HttpResponse.seeOther(SIGN_IN);
        }
        return answer(asked, HttpResponse.unauthorized().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, MutableHttpResponse<?> base) {
        return answers.processResponse(ErrorContext.builder(request).build(), base);
    }
}
