package ooh.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.web.router.RouteAttributes;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fault of ours, not of the one who asked. The answer carries only a short reference; one log line under that reference
 * says which kinds of exception and where, and never their messages, for those may hold names, numbers or keys.
 */
final class Defect {
    private static final Logger LOG = LoggerFactory.getLogger(Defect.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_BYTES = 4;
    private static final int FRAMES_SHOWN = 6;
    private static final int CAUSES_SHOWN = 5;

    private Defect() {}

    static Problem problem(ErrorContext context, HttpStatus status) {
        byte[] random = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(random);
        String reference = HexFormat.of().formatHex(random);
        Throwable cause = context.getRootCause().orElse(null);
        LOG.error("{} {} {}: {}", status.getCode(), reference, address(context.getRequest()), trail(cause));
        String detail = cause instanceof Unavailable unavailable
                ? String.valueOf(unavailable.getMessage())
                : "Something went wrong here, through no fault of yours. Try again; if it stays so, tell whoever runs the"
                        + " service the reference " + reference + ".";
        return Problem.of(status.getCode(), status.getReason(), detail).and(Map.of("reference", reference));
    }

    /** The address as a pattern, /feeds/{key}.ics, because the real one may hold a key. */
    private static String address(HttpRequest<?> request) {
        return request.getMethodName() + " "
                + RouteAttributes.getRouteMatch(request)
                        .map(match -> match.getRouteInfo())
                        .filter(io.micronaut.web.router.UriRouteInfo.class::isInstance)
                        .map(info -> ((io.micronaut.web.router.UriRouteInfo<?, ?>) info).getUriMatchTemplate())
                        .map(UriMatchTemplate::toPathString)
                        .orElse("(no such address)");
    }

    private static String trail(@Nullable Throwable thrown) {
        StringBuilder trail = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < CAUSES_SHOWN; depth++) {
            trail.append(depth == 0 ? "" : ", because of ")
                    .append(cause.getClass().getName())
                    .append(" at ")
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES_SHOWN)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < ")));
            cause = cause.getCause();
        }
        return trail.toString();
    }
}
