package ooh.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.time.Clock;
import ooh.rates.Rates;
import ooh.rates.Rates.Kind;

/** Holds back a key that asks too much; what it asks of who is on call is counted by itself. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class KeyPace implements Ordered {
    private final Rates rates;
    private final Clock clock;

    KeyPace(Rates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    @RequestFilter
    void hold(HttpRequest<?> request) {
        request.getUserPrincipal(Authentication.class).ifPresent(who -> {
            Kind kind = Pace.asksWhoIsOnCall(request.getPath()) ? Kind.ON_CALL : Kind.KEY;
            Object id = who.getAttributes().getOrDefault(RequestActor.WHO, who.getName());
            rates.count(kind, id.toString(), clock.instant());
        });
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
