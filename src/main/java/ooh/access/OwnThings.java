package ooh.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;
import java.util.Optional;

/**
 * Under /api/v1/staff/{id}/ practitioners are let in to what is their own, before anything that they send is read. The
 * rooms ask again, since what belongs to whom is theirs to know; this holds for one that forgets to.
 */
@ServerFilter("/api/v1/staff/*/**")
final class OwnThings implements Ordered {
    @RequestFilter
    void check(HttpRequest<?> request) {
        Optional<Object> id = RouteAttributes.getRouteMatch(request)
                .map(route -> route.getVariableValues().get("id"));
        Optional<Authentication> caller = request.getUserPrincipal(Authentication.class);
        if (id.isPresent() && caller.isPresent()) {
            Caller.of(caller.get()).mustSpeakFor(id.get().toString());
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
