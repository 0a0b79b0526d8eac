package ooh.council;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.oauth2.client.OpenIdProviderMetadata;
import io.micronaut.security.oauth2.configuration.OauthClientConfiguration;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdClaims;
import io.micronaut.security.oauth2.endpoint.token.response.validation.NonceClaimValidator;
import io.micronaut.security.oauth2.endpoint.token.response.validation.OpenIdClaimsValidator;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the library lets pass and OpenID Connect Core 1.0 does not (sections 2, 3.1.3.7): claims that are not there. */
final class StrictClaims {
    private StrictClaims() {}

    /** Without these a token would never end. That an end is past, the library sees. */
    @Singleton
    static class Times implements OpenIdClaimsValidator {
        private static final List<String> NEEDED = List.of("exp", "iat");

        @Override
        public boolean validate(OpenIdClaims claims, OauthClientConfiguration client, OpenIdProviderMetadata provider) {
            return NEEDED.stream().allMatch(claims::contains);
        }
    }

    /** The library takes a token without a nonce from a browser without one; and it logs all claims of any other. */
    @Singleton
    @Replaces(NonceClaimValidator.class)
    static class Nonce extends NonceClaimValidator {
        @Override
        public boolean validate(
                OpenIdClaims claims,
                OauthClientConfiguration client,
                OpenIdProviderMetadata provider,
                @Nullable String nonce) {
            return nonce != null && nonce.equals(claims.getNonce());
        }
    }
}
