package ooh.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import ooh.problem.NotAllowed;

/**
 * The cookie of a sign-in. A browser sends it by itself, so another site's page could have it sent: what changes anything
 * is taken only from our own pages, and never on the API, which wants the key.
 */
final class SessionCookie {
    static final String NAME = "ooh-session";
    private static final String SITE = "Sec-Fetch-Site";

    private SessionCookie() {}

    static Cookie holding(String secret, HttpRequest<?> request) {
        return cookie(NAME, secret, request).maxAge(Session.LASTS);
    }

    static Optional<String> secret(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue);
    }

    static Cookie gone(HttpRequest<?> request) {
        return cookie(NAME, "", request).maxAge(Duration.ZERO);
    }

    static Cookie cookie(String name, String value, HttpRequest<?> request) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .secure(CameFrom.isSecure(request))
                .sameSite(SameSite.Lax);
    }

    static void mustBeOfOurPages(HttpRequest<?> request) {
        HttpMethod method = request.getMethod();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            return;
        }
        if (request.getPath().startsWith("/api/")) {
            throw new NotAllowed("Nothing can be changed through the API by being signed in."
                    + " Send the key in the header \"Authorization: Bearer KEY\".");
        }
        if (!saysWhereFrom(request)) {
            throw notFromHere();
        }
        mustNotComeFromElsewhere(request);
    }

    /** Browsers say where a form comes from; a script that says nothing carries no cookie that it did not ask for. */
    static void mustNotComeFromElsewhere(HttpRequest<?> request) {
        if (saysWhereFrom(request) && !isFromHere(request)) {
            throw notFromHere();
        }
    }

    /** A page of ours sent this, as the browser says. */
    static boolean isSurelyFromHere(HttpRequest<?> request) {
        return saysWhereFrom(request) && isFromHere(request);
    }

    private static boolean saysWhereFrom(HttpRequest<?> request) {
        return request.getHeaders().contains(SITE) || request.getHeaders().contains(HttpHeaders.ORIGIN);
    }

    /** By Sec-Fetch-Site where the browser sends it, which a proxy can not disturb; by Origin and Host elsewhere. */
    private static boolean isFromHere(HttpRequest<?> request) {
        String site = request.getHeaders().get(SITE);
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return origin != null && host != null && host.equalsIgnoreCase(authority(origin));
    }

    private static NotAllowed notFromHere() {
        return new NotAllowed("This form can not be taken, because it does not come from a page of this service."
                + " Open the page again and send it from there.");
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
