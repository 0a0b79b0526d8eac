package ooh.access;

import io.micronaut.http.HttpRequest;

/** The address that a request came from. */
public final class CameFrom {
    private CameFrom() {}

    public static String address(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress() == null
                ? request.getRemoteAddress().getHostString()
                : request.getRemoteAddress().getAddress().getHostAddress();
    }
}
