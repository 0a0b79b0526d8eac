package ooh.access;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Tells browsers to load nothing from elsewhere, to run no script within a page and no style but one, to show no page within
 * another's, and to keep no copy of the data. Whoever came over TLS is told to come so again for a year (RFC 6797, 7.2: never
 * without TLS).
 */
@Order(Ordered.HIGHEST_PRECEDENCE) // so that those who are turned away get them too
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class PageHeaders {
    private static final String POLICY = "default-src 'self'; style-src 'self' " + PageStyle.source()
            + "; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
        if (CameFrom.isSecure(request)) {
            response.header("Strict-Transport-Security", "max-age=31536000");
        }
        if (!Doors.holdNothingPrivate(request.getPath())) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
