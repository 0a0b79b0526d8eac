package ooh.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the fields of a page's form before anybody knows who sent it, so that its token can be looked at, and nothing is
 * lost of a form whose session has ended. Only short forms, for here anyone may send.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class FormReader implements Ordered {
    static final long LONGEST_FORM = 64 * 1024;

    @RequestFilter
    CompletableFuture<HttpRequest<?>> read(HttpRequest<?> request) {
        if (!isShortFormOfAPage(request) || !(request instanceof ServerHttpRequest<?> sent)) {
            return CompletableFuture.completedFuture(request);
        }
        CloseableByteBody copy = sent.byteBody().split(SplitBackpressureMode.FASTEST);
        return copy.buffer().thenApply(body -> {
            try (body) {
                FormFields.read(body.toString(StandardCharsets.UTF_8)).keepWith(request);
            }
            return request;
        });
    }

    private static boolean isShortFormOfAPage(HttpRequest<?> request) {
        long length = request.getContentLength();
        return request.getMethod() == HttpMethod.POST
                && !request.getPath().startsWith("/api/")
                && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                && length > 0
                && length <= LONGEST_FORM
                && isForm(request);
    }

    static boolean isForm(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getName().equals(MediaType.APPLICATION_FORM_URLENCODED))
                .isPresent();
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
