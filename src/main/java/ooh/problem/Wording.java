package ooh.problem;

import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts into words what went wrong with a request: ours as they say themselves, the web server's in our words. */
final class Wording {
    private static final int BYTES_IN_MB = 1024 * 1024;

    /** Of a body that is read as it comes, and of one that is held whole. */
    private final long mostBytes;

    private final long mostBytesHeld;

    Wording(long mostBytes, long mostBytesHeld) {
        this.mostBytes = mostBytes;
        this.mostBytesHeld = mostBytesHeld;
    }

    Problem of(ErrorContext context, HttpStatus status) {
        HttpRequest<?> request = context.getRequest();
        Throwable cause = context.getRootCause().orElse(null);
        List<Fault> faults = faults(cause);
        if (!faults.isEmpty() && status == HttpStatus.BAD_REQUEST) {
            return problem(status, sentence(cause, faults)).with(faults);
        }
        if (cause instanceof Refused refused) {
            return problem(status, said(refused)).and(refused.details());
        }
        if (isOurs(cause) || isAControllersOwnWord(cause)) {
            return problem(status, said(cause));
        }
        return problem(status, forStatus(status, request, context.getErrors(), cause));
    }

    private String forStatus(HttpStatus status, HttpRequest<?> request, List<Error> errors, @Nullable Throwable cause) {
        String address = request.getMethodName() + " " + request.getPath();
        return switch (status) {
            case NOT_FOUND ->
                "There is nothing at " + request.getPath()
                        + ". Check the address; /api-docs lists those that there are.";
            case METHOD_NOT_ALLOWED -> address + " can not be done: " + said(errors);
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> address + " can not be answered: " + said(errors);
            case REQUEST_ENTITY_TOO_LARGE -> tooLarge(cause);
            case UNAUTHORIZED ->
                address + " can not be answered without a key that is known and not revoked."
                        + " Send it in the header \"Authorization: Bearer KEY\", or sign in at /sign-in.";
            case FORBIDDEN ->
                address + " is not allowed with this key, because its role does not reach so far."
                        + " Ask an administrator for a key with another role.";
            case BAD_REQUEST -> "The request can not be read. Check its address, headers and body.";
            default -> status.getReason() + ".";
        };
    }

    private String tooLarge(@Nullable Throwable cause) {
        if (!isTooLong(cause)) {
            return "The request can not be taken, because its address or headers are too long. Shorten them.";
        }
        long most = causes(cause, BufferLengthExceededException.class).isPresent() ? mostBytesHeld : mostBytes;
        return "The body can not be taken, because it is larger than " + most / BYTES_IN_MB
                + " MB. Send it in smaller parts.";
    }

    /** Whether it comes of a body that is too long, found at once or while it was read. */
    static boolean isTooLong(@Nullable Throwable thrown) {
        return causes(thrown, ContentLengthExceededException.class).isPresent()
                || causes(thrown, BufferLengthExceededException.class).isPresent();
    }

    /** Every fault that the cause tells of; empty where it tells of none. */
    private static List<Fault> faults(@Nullable Throwable cause) {
        Optional<Unreadable> ours = causes(cause, Unreadable.class);
        if (ours.isPresent()) {
            return ours.get().faults();
        }
        if (cause instanceof ConstraintViolationException broken) {
            return BrokenConstraints.faults(broken);
        }
        Optional<Fault> json = JsonFaults.in(cause);
        if (json.isPresent()) {
            return List.of(json.get());
        }
        if (cause instanceof ConversionErrorException conversion) {
            return List.of(new Fault(conversion.getArgument().getName(), notA(conversion)));
        }
        if (cause instanceof UnsatisfiedRouteException unsatisfied) {
            return List.of(missing(unsatisfied.getArgument()));
        }
        if (cause instanceof UnsatisfiedArgumentException unsatisfied) {
            return List.of(missing(unsatisfied.getArgument()));
        }
        return List.of();
    }

    private static Fault missing(Argument<?> argument) {
        boolean body = argument.getAnnotationMetadata().hasAnnotation(io.micronaut.http.annotation.Body.class);
        return new Fault(body ? "body" : argument.getName(), "is missing");
    }

    private static String notA(ConversionErrorException conversion) {
        Class<?> wanted = conversion.getArgument().getType();
        return conversion
                .getConversionError()
                .getOriginalValue()
                .map(value -> Kinds.isNot(value, wanted))
                .orElse("is not " + Kinds.named(wanted));
    }

    private static String sentence(@Nullable Throwable cause, List<Fault> faults) {
        return causes(cause, Unreadable.class)
                .map(Wording::said)
                .orElseGet(() -> said(new Unreadable("The request", faults)));
    }

    static boolean isOurs(@Nullable Throwable thrown) {
        return thrown instanceof Unreadable
                || thrown instanceof NotAllowed
                || thrown instanceof Missing
                || thrown instanceof Refused
                || thrown instanceof TooLarge
                || thrown instanceof TooMany
                || thrown instanceof Moved
                || thrown instanceof Unavailable;
    }

    /** Micronaut's subclasses of it speak for the web server. */
    private static boolean isAControllersOwnWord(@Nullable Throwable thrown) {
        return thrown != null && thrown.getClass() == HttpStatusException.class;
    }

    static <T extends Throwable> Optional<T> causes(@Nullable Throwable thrown, Class<T> kind) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static String said(@Nullable Throwable thrown) {
        return thrown == null ? "" : String.valueOf(thrown.getMessage());
    }

    /** The web server's own sentence, without its brackets. */
    private static String said(List<Error> errors) {
        return errors.stream()
                .map(error -> error.getMessage().replaceAll("[\\[\\]]", "") + ".")
                .collect(Collectors.joining(" "));
    }

    private static Problem problem(HttpStatus status, String detail) {
        return Problem.of(status.getCode(), status.getReason(), detail);
    }
}
