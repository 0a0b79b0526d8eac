package ooh.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpHostResolver;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of this service as the one who asks sees it, for links that leave it, such as that of a feed. Micronaut's own
 * would believe a forged X-Forwarded-Host of anybody.
 */
@Singleton
@Replaces(DefaultHttpHostResolver.class)
final class OwnHost implements HttpHostResolver {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

    private final Proxies proxies;

    OwnHost(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public String resolve(@Nullable HttpRequest request) {
        if (request == null) {
            return "http://localhost";
        }
        HttpRequest<?> asked = request;
        return (CameFrom.isSecure(asked) ? "https://" : "http://") + host(asked);
    }

    private String host(HttpRequest<?> request) {
        List<String> forwarded = request.getHeaders().getAll("X-Forwarded-Host");
        String host = !forwarded.isEmpty() && proxies.include(CameFrom.peer(request))
                ? CameFrom.last(forwarded)
                : String.valueOf(request.getHeaders().get(HttpHeaders.HOST));
        return HOST.matcher(host).matches() && !host.equals("null")
                ? host
                : request.getServerAddress().getHostString() + ":"
                        + request.getServerAddress().getPort();
    }
}
