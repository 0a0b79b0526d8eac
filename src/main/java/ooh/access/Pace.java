package ooh.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Clock;
import java.util.List;
import ooh.rates.Rates;
import ooh.rates.Rates.Kind;

/**
 * Holds back an address that asks too much, before any key is looked up. The on-call lookup is never counted here, for a
 * whole county may ask from one address, and nothing that others do may keep MASH from it; nor are feeds, of which thousands
 * are read by one calendar server, but by each feed.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class Pace implements Ordered {
    private static final String FEEDS = "/feeds/";
    private static final String SIGN_IN = "/sign-in";

    private final Rates rates;
    private final Clock clock;

    Pace(Rates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    static boolean asksWhoIsOnCall(String path) {
        return path.equals("/api/v1/on-call") || path.equals("/on-call") || path.startsWith("/on-call/");
    }

    @RequestFilter
    void hold(HttpRequest<?> request) {
        String path = request.getPath();
        if (path.startsWith(FEEDS)) {
            rates.count(Kind.FEED, Secret.hash(path), clock.instant());
        } else if (!path.equals("/health") && !asksWhoIsOnCall(path)) {
            String address = household(CameFrom.address(request));
            if (path.startsWith(SIGN_IN) && request.getMethod() == HttpMethod.POST) {
                rates.count(Kind.SIGN_IN, address, clock.instant());
            }
            rates.count(Kind.ADDRESS, address, clock.instant());
        }
    }

    /** One that has an IPv6 address has a whole /64 of them (RFC 6177), so that is what is counted. */
    static String household(String address) {
        String[] groups = address.split(":");
        return groups.length < 8 ? address : String.join(":", List.of(groups).subList(0, 4));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
