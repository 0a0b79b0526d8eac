package ooh.council;

import io.micronaut.context.BeanContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.client.DefaultOpenIdClient;
import io.micronaut.security.oauth2.client.OpenIdClient;
import io.micronaut.security.oauth2.configuration.OauthClientConfigurationProperties;
import io.micronaut.security.oauth2.endpoint.authorization.request.AuthorizationRedirectHandler;
import io.micronaut.security.oauth2.endpoint.authorization.response.OpenIdAuthorizationResponseHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * This service as the provider's client: sends a browser there, and turns its return into the claims of a token that holds.
 * The library does both; it is made here by hand, because of itself it would ask the provider once, at the start, stay off
 * where that failed, and open addresses of its own.
 */
@Singleton
class Client {
    private final Provider provider;
    private final OauthClientConfigurationProperties registration;
    private final AuthorizationRedirectHandler redirects;
    private final OpenIdAuthorizationResponseHandler returns;
    private final Admission admission;
    private final BeanContext beans;

    Client(
            ProviderSettings settings,
            Provider provider,
            AuthorizationRedirectHandler redirects,
            OpenIdAuthorizationResponseHandler returns,
            Admission admission,
            BeanContext beans) {
        this.provider = provider;
        this.redirects = redirects;
        this.returns = returns;
        this.admission = admission;
        this.beans = beans;
        registration = new OauthClientConfigurationProperties("council");
        registration.setClientId(settings.clientId());
        registration.setClientSecret(settings.secret());
        registration.setScopes(List.of("openid", "email", "profile"));
    }

    /** The way to the provider, with state, nonce and PKCE challenge. */
    HttpResponse<?> send(HttpRequest<?> request) {
        return Mono.from(library().authorizationRedirect(request))
                .blockOptional()
                .orElseThrow();
    }

    /** Who comes back, or why nobody did; nothing where the token does not hold. */
    @SuppressWarnings("unchecked") // a GET has no body of any type
    Optional<AuthenticationResponse> receive(HttpRequest<?> request) {
        return Mono.from(library().onCallback((HttpRequest<Map<String, Object>>) request))
                .blockOptional();
    }

    private OpenIdClient library() {
        return new DefaultOpenIdClient(registration, provider::metadata, admission, redirects, returns, beans, null);
    }
}
