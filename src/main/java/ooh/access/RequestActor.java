package ooh.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import ooh.trail.Actor;
import ooh.trail.Asking;
import org.jspecify.annotations.Nullable;

/** Tells the trail who sent the request that is being answered; where none is, the service acts by itself. */
@Singleton
final class RequestActor implements Asking {
    /** The attribute of an authentication that holds the id of the key or account. */
    static final String WHO = "who";

    private final Clock clock;

    RequestActor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Actor actor() {
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        return request.map(RequestActor::sender).orElse(Actor.SERVICE);
    }

    private static Actor sender(HttpRequest<?> request) {
        String from = CameFrom.address(request);
        return request.getUserPrincipal(Authentication.class)
                .map(authentication -> of(authentication, from))
                .orElseGet(() -> Actor.nobodyKnown(from));
    }

    static Actor of(Authentication authentication, String from) {
        Object id = authentication.getAttributes().get(WHO);
        @Nullable Object person = authentication.getAttributes().get(Caller.PERSON);
        return new Actor(
                id == null ? authentication.getName() : id.toString(),
                authentication.getName(),
                role(authentication),
                person == null ? null : person.toString(),
                from);
    }

    /** The first in the order of what they may do, since an administrator is a coordinator too. */
    private static String role(Authentication authentication) {
        return Roles.ALL.stream()
                .filter(authentication.getRoles()::contains)
                .findFirst()
                .map(Roles::word)
                .orElse("none");
    }
}
