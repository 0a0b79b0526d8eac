package ooh.council;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.oauth2.endpoint.authorization.pkce.Pkce;
import io.micronaut.security.oauth2.endpoint.authorization.pkce.persistence.PkcePersistence;
import io.micronaut.security.oauth2.endpoint.authorization.pkce.persistence.cookie.CookiePkcePersistence;
import io.micronaut.security.oauth2.endpoint.authorization.state.State;
import io.micronaut.security.oauth2.endpoint.authorization.state.StateSerDes;
import io.micronaut.security.oauth2.endpoint.authorization.state.persistence.StatePersistence;
import io.micronaut.security.oauth2.endpoint.authorization.state.persistence.cookie.CookieStatePersistence;
import io.micronaut.security.oauth2.endpoint.nonce.persistence.NoncePersistence;
import io.micronaut.security.oauth2.endpoint.nonce.persistence.cookie.CookieNoncePersistence;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a browser keeps while its owner is away at the provider: the state, the nonce and the PKCE verifier, each in a
 * cookie that goes to the way back alone, for ten minutes and one return. Lax, because the return comes from another site.
 */
final class Crossing {
    static final String BACK = "/oauth/callback/council";
    static final Duration LASTS = Duration.ofMinutes(10);
    private static final String STATE = "ooh-council-state";
    private static final String NONCE = "ooh-council-nonce";
    private static final String VERIFIER = "ooh-council-verifier";
    private static final List<String> ALL = List.of(STATE, NONCE, VERIFIER);

    private Crossing() {}

    /** Whatever came of it, the same return can not be made twice. */
    static void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        ALL.forEach(name -> response.cookie(cookie(name, "", request).maxAge(Duration.ZERO)));
    }

    /** All three of them: the library asks for one, and takes a token without the others. */
    static boolean isUnderWay(HttpRequest<?> request) {
        return ALL.stream().allMatch(name -> kept(name, request).isPresent());
    }

    private static void keep(String name, String value, HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.cookie(cookie(name, value, request).maxAge(LASTS));
    }

    private static Optional<String> kept(String name, HttpRequest<?> request) {
        return request.getCookies().findCookie(name).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    private static Cookie cookie(String name, String value, HttpRequest<?> request) {
        boolean https = request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
        return Cookie.of(name, value).path(BACK).httpOnly(true).secure(https).sameSite(SameSite.Lax);
    }

    @Singleton
    @Replaces(CookieStatePersistence.class)
    static class Kept implements StatePersistence {
        private final StateSerDes form;

        Kept(StateSerDes form) {
            this.form = form;
        }

        @Override
        public Optional<State> retrieveState(HttpRequest<?> request) {
            return kept(STATE, request).map(form::deserialize);
        }

        @Override
        @SuppressWarnings("rawtypes") // as the interface has it
        public void persistState(HttpRequest<?> request, MutableHttpResponse response, State state) {
            MutableHttpResponse<?> answer = response;
            keep(STATE, form.serialize(state), request, answer);
        }
    }

    @Singleton
    @Replaces(CookieNoncePersistence.class)
    static class KeptNonce implements NoncePersistence {
        @Override
        public Optional<String> retrieveNonce(HttpRequest<?> request) {
            return kept(NONCE, request);
        }

        @Override
        @SuppressWarnings("rawtypes") // as the interface has it
        public void persistNonce(HttpRequest<?> request, MutableHttpResponse response, String nonce) {
            MutableHttpResponse<?> answer = response;
            keep(NONCE, nonce, request, answer);
        }
    }

    @Singleton
    @Replaces(CookiePkcePersistence.class)
    static class KeptVerifier implements PkcePersistence {
        @Override
        public Optional<String> retrieveCodeVerifier(HttpRequest<?> request) {
            return kept(VERIFIER, request);
        }

        @Override
        public void persistPkce(HttpRequest<?> request, MutableHttpResponse<?> response, Pkce pkce) {
            keep(VERIFIER, pkce.getCodeVerifier(), request, response);
        }
    }
}
