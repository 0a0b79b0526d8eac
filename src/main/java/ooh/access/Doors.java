package ooh.access;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * The doors that no annotation guards: what the sign-in page is made of is open to all, and an address that does not exist
 * is said to be missing only to those with a key. Everything else stays shut unless its controller says who may enter.
 */
@Singleton
class Doors implements SecurityRule<HttpRequest<?>> {
    private static final List<String> OPEN = List.of("/assets/", "/webjars/", "/feeds/");

    /** Files that are the same for everybody; and feeds, which say themselves how they may be kept. */
    static boolean holdNothingPrivate(String path) {
        return OPEN.stream().anyMatch(path::startsWith);
    }

    /** Where nobody is asked who they are. */
    static boolean areOpenAt(String path) {
        return holdNothingPrivate(path)
                || path.equals("/health")
                || path.equals("/sign-in")
                || path.startsWith("/sign-in/")
                || path.startsWith("/invitations/");
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        boolean noController = RouteAttributes.getRouteMatch(request).isEmpty();
        boolean may = noController && (authentication != null || areOpenAt(request.getPath()) || isUnreadable(request));
        return Publishers.just(may ? SecurityRuleResult.ALLOWED : SecurityRuleResult.UNKNOWN);
    }

    /** In place of an address that can not be read the web server puts / without any header, and then answers 400. */
    private static boolean isUnreadable(HttpRequest<?> request) {
        return request.getPath().equals("/") && request.getHeaders().names().isEmpty();
    }

    @Override
    public int getOrder() {
        return SecuredAnnotationRule.ORDER + 1;
    }
}
