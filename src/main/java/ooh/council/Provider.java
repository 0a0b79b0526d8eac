package ooh.council;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWKSet;
import io.micronaut.security.oauth2.client.DefaultOpenIdProviderMetadata;
import io.micronaut.security.oauth2.client.OpenIdProviderMetadata;
import io.micronaut.security.oauth2.endpoint.AuthenticationMethods;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ooh.problem.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider says of itself (OpenID Connect Discovery 1.0) and with which keys it signs. Asked when
 * somebody signs in and not at the start, so that a provider that is down keeps nobody from the service; an answer holds
 * for 30 seconds, and that there was none for 5, so that signing in costs the provider little.
 */
@Singleton
class Provider {
    static final Duration HOLDS = Duration.ofSeconds(30);
    static final Duration DOWN_HOLDS = Duration.ofSeconds(5);
    private static final Duration WAITS = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final String NAME = "council";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProviderSettings settings;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(WAITS)
            .build();
    private @Nullable OpenIdProviderMetadata known;
    private Instant askedAt = Instant.MIN;

    Provider(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What it says now; {@link Unavailable} where it does not answer, or answers for another issuer. */
    synchronized OpenIdProviderMetadata metadata() {
        Instant now = clock.instant();
        if (now.isBefore(askedAt) || !now.isBefore(askedAt.plus(known == null ? DOWN_HOLDS : HOLDS))) {
            known = null;
            askedAt = now;
            known = read(get(settings.issuer() + "/.well-known/openid-configuration"));
        }
        if (known == null) {
            throw down("it did not answer a moment ago", null);
        }
        return known;
    }

    /** The keys that it signs with at this moment: fetched anew, because a provider changes them when it likes. */
    JWKSet keys() {
        try {
            return JWKSet.parse(get(metadata().getJwksUri()));
        } catch (ParseException e) {
            throw down("its keys can not be read", e);
        }
    }

    /** Where one signs out at the provider itself, if it says so. */
    Optional<String> signOut() {
        return Optional.ofNullable(metadata().getEndSessionEndpoint());
    }

    private OpenIdProviderMetadata read(String document) {
        JsonNode said;
        try {
            said = JSON.readTree(document);
        } catch (IOException e) {
            throw down("what it says of itself is no JSON", e);
        }
        String issuer = said.path("issuer").asText();
        // Discovery, 4.3: it must be the very one that was asked. One slash at the end is a common slip of whoever set
        // it up.
        if (!issuer.replaceFirst("/$", "").equals(settings.issuer())) {
            throw down("it answers for another issuer than OOH_OIDC_ISSUER", null);
        }
        DefaultOpenIdProviderMetadata metadata = new DefaultOpenIdProviderMetadata(NAME);
        metadata.setIssuer(issuer);
        metadata.setAuthorizationEndpoint(address(said, "authorization_endpoint"));
        metadata.setTokenEndpoint(address(said, "token_endpoint"));
        metadata.setJwksUri(address(said, "jwks_uri"));
        if (said.hasNonNull("end_session_endpoint")) {
            metadata.setEndSessionEndpoint(address(said, "end_session_endpoint"));
        }
        // RFC 9700, 2.1.1: always, whatever the provider lists; one that does not know PKCE leaves it unread.
        metadata.setCodeChallengeMethodsSupported(List.of("S256"));
        metadata.setTokenEndpointAuthMethodsSupported(List.of(wayToProveUs(said)));
        return metadata;
    }

    /** A secret in the body where that is taken, because in a Basic header it would have to be escaped, and is not. */
    private String wayToProveUs(JsonNode said) {
        if (settings.secret().isEmpty()) {
            return AuthenticationMethods.NONE;
        }
        for (JsonNode way : said.path("token_endpoint_auth_methods_supported")) {
            if (way.asText().equals(AuthenticationMethods.CLIENT_SECRET_POST)) {
                return AuthenticationMethods.CLIENT_SECRET_POST;
            }
        }
        return AuthenticationMethods.CLIENT_SECRET_BASIC;
    }

    private static String address(JsonNode said, String key) {
        String text = said.path(key).asText();
        if (ProviderSettings.uri(text).filter(ProviderSettings::isSafe).isEmpty()) {
            throw down("its " + key + " is no https address", null);
        }
        return text;
    }

    private String get(String address) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(WAITS)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != OK) {
                throw down("it answers with status " + answer.statusCode(), null);
            }
            return answer.body();
        } catch (IOException e) {
            throw down("it does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw down("nobody waited for it", e);
        }
    }

    private static Unavailable down(String why, @Nullable Exception cause) {
        return new Unavailable("The council's identity provider can not be used just now: " + why + ".", cause);
    }
}
