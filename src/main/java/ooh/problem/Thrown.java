package ooh.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;

/** Catches what our rooms throw, and everything that nobody else knows: which status each has. */
@Singleton
final class Thrown implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private final ErrorResponseProcessor<?> answers;

    Thrown(ErrorResponseProcessor<?> answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        HttpRequest<?> asked = request;
        return answers.processResponse(
                ErrorContext.builder(asked).cause(thrown).build(), HttpResponse.status(status(thrown)));
    }

    /** A body that says that it is compressed and is not. */
    private static boolean isWronglyPacked(Throwable thrown) {
        return Wording.causes(thrown, DecompressionException.class).isPresent();
    }

    private static HttpStatus status(Throwable thrown) {
        if (thrown instanceof TooLarge || Wording.isTooLong(thrown)) {
            return HttpStatus.REQUEST_ENTITY_TOO_LARGE;
        }
        if (thrown instanceof Unreadable || JsonFaults.readingFailed(thrown) || isWronglyPacked(thrown)) {
            return HttpStatus.BAD_REQUEST;
        }
        if (thrown instanceof NotAllowed) {
            return HttpStatus.FORBIDDEN;
        }
        if (thrown instanceof Missing) {
            return HttpStatus.NOT_FOUND;
        }
        if (thrown instanceof Refused) {
            return HttpStatus.CONFLICT;
        }
        if (thrown instanceof TooMany) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        if (thrown instanceof Moved) {
            return HttpStatus.PRECONDITION_FAILED;
        }
        return thrown instanceof Unavailable ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
