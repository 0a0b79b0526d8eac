package ooh.council;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.security.oauth2.url.DefaultOauthRouteUrlBuilder;
import io.micronaut.security.oauth2.url.OauthRouteUrlBuilder;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** The addresses that the provider sends browsers back to: under OOH_PUBLIC_URL, or where there is none as they came. */
@Singleton
@Replaces(DefaultOauthRouteUrlBuilder.class)
class OwnAddresses implements OauthRouteUrlBuilder<HttpRequest<?>> {
    private final ProviderSettings settings;
    private final HttpHostResolver hosts;

    OwnAddresses(ProviderSettings settings, HttpHostResolver hosts) {
        this.settings = settings;
        this.hosts = hosts;
    }

    @Override
    public URL buildUrl(@Nullable HttpRequest<?> current, String path) {
        String origin = settings.publicUrl() == null ? hosts.resolve(current) : settings.publicUrl();
        try {
            return URI.create(origin + path).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("\"" + origin + "\" is no address", e);
        }
    }

    @Override
    public URL buildLoginUrl(@Nullable HttpRequest<?> originating, String provider) {
        return buildUrl(originating, CouncilController.LOGIN);
    }

    @Override
    public URL buildCallbackUrl(@Nullable HttpRequest<?> originating, String provider) {
        return buildUrl(originating, Crossing.BACK);
    }

    @Override
    public URI buildLoginUri(@Nullable String provider) {
        return URI.create(CouncilController.LOGIN);
    }

    @Override
    public URI buildCallbackUri(@Nullable String provider) {
        return URI.create(Crossing.BACK);
    }
}
