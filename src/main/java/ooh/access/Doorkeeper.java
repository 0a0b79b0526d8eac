package ooh.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/**
 * Tells who comes in: by the key in the Authorization header, or else by the cookie of a sign-in. It stands in the place of
 * the library's own, which would let in whoever shows a token of the identity provider, with any roles that it names.
 */
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
class Doorkeeper implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String BEARER = "Bearer ";

    private final Keys keys;
    private final Sessions sessions;
    private final Clock clock;
    private final ExecutorService blocking;

    Doorkeeper(Keys keys, Sessions sessions, Clock clock, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.keys = keys;
        this.sessions = sessions;
        this.clock = clock;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (Doors.areOpenAt(request.getPath())) {
            return Publishers.empty();
        }
        return Publishers.fromCompletableFuture(
                () -> CompletableFuture.supplyAsync(() -> recognise(request).orElse(null), blocking));
    }

    private Optional<Authentication> recognise(HttpRequest<?> request) {
        Instant now = clock.instant();
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return bearer(header).flatMap(key -> keys.find(key, now)).map(Doorkeeper::authentication);
        }
        Optional<String> secret = SessionCookie.secret(request);
        Optional<KeyOwner> owner = secret.flatMap(held -> sessions.find(held, now));
        if (owner.isPresent()) {
            SessionCookie.mustBeOfOurPages(request);
            FormGuard.signedIn(request, secret.get());
        }
        return owner.map(Doorkeeper::authentication);
    }

    private static Optional<String> bearer(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static Authentication authentication(KeyOwner owner) {
        Map<String, Object> attributes = new HashMap<>(Map.of(RequestActor.WHO, owner.id()));
        if (owner.person() != null) {
            attributes.put(Caller.PERSON, owner.person());
        }
        return Authentication.build(owner.label(), Roles.actingAs(owner.role()), attributes);
    }
}
