package ooh.access;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.InetAddress;
import java.util.List;

/**
 * Where a request came from, found once and before all else: the address of whoever sent it, and whether that was over TLS.
 * What X-Forwarded-* say is believed of the {@link Proxies} alone.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ServerFilter(Filter.MATCH_ALL_PATTERN)
public final class CameFrom {
    private static final String ADDRESS = "ooh.came-from";
    private static final String SECURE = "ooh.came-securely";

    private final Proxies proxies;

    CameFrom(Proxies proxies) {
        this.proxies = proxies;
    }

    @RequestFilter
    void find(HttpRequest<?> request) {
        String peer = peer(request);
        request.setAttribute(ADDRESS, proxies.client(peer, request.getHeaders().getAll("X-Forwarded-For")));
        List<String> protocols = request.getHeaders().getAll("X-Forwarded-Proto");
        boolean https = !protocols.isEmpty() && last(protocols).equalsIgnoreCase("https");
        request.setAttribute(SECURE, request.isSecure() || (https && proxies.include(peer)));
    }

    /** The IP address of the client. */
    public static String address(HttpRequest<?> request) {
        return request.getAttribute(ADDRESS, String.class).orElseGet(() -> peer(request));
    }

    /** Whether the client speaks TLS, with us or with our proxy. */
    public static boolean isSecure(HttpRequest<?> request) {
        return request.getAttribute(SECURE, Boolean.class).orElseGet(request::isSecure);
    }

    static String peer(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        return address == null ? request.getRemoteAddress().getHostString() : address.getHostAddress();
    }

    /** What the proxy nearest to us wrote. */
    static String last(List<String> headers) {
        String all = String.join(",", headers);
        return all.substring(all.lastIndexOf(',') + 1).strip();
    }
}
