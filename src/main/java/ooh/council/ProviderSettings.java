package ooh.council;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import ooh.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Where the council's identity provider is, as the environment says: OOH_OIDC_ISSUER, OOH_OIDC_CLIENT_ID and
 * OOH_OIDC_CLIENT_SECRET (none for a public client). Without an issuer there is no such sign-in. Read at the start, which a
 * fault stops; no message repeats the secret.
 */
@Context
final class ProviderSettings {
    /** A provider on the same machine, for trying it, may do without TLS; its tokens never leave the machine. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final @Nullable String issuer;
    private final String clientId;
    private final String secret;
    private final @Nullable String publicUrl;

    ProviderSettings(
            RoleClaims claims,
            @Nullable @Value("${ooh.oidc.issuer:}") String issuer,
            @Nullable @Value("${ooh.oidc.client.id:}") String clientId,
            @Nullable @Value("${ooh.oidc.client.secret:}") String secret,
            @Nullable @Value("${ooh.public.url:}") String publicUrl) {
        Faults faults = new Faults();
        this.issuer = given(issuer).orElse(null);
        this.clientId = given(clientId).orElse("");
        this.secret = given(secret).orElse("");
        this.publicUrl =
                given(publicUrl).map(url -> url.replaceFirst("/+$", "")).orElse(null);
        if (this.issuer != null) {
            check(this.issuer, claims, faults);
        } else if (!this.clientId.isEmpty() || !this.secret.isEmpty()) {
            faults.add("OOH_OIDC_ISSUER", "is missing; give the provider's address, or leave out the client too");
        }
        faults.refuse("The configuration");
    }

    private void check(String given, RoleClaims claims, Faults faults) {
        if (uri(given).filter(ProviderSettings::isAnIssuer).isEmpty()) {
            faults.add(
                    "OOH_OIDC_ISSUER",
                    "\"" + given + "\" is not an address such as https://id.example.org/council"
                            + " (https, but for a provider on this machine; without ? and #)");
        }
        if (clientId.isEmpty()) {
            faults.add("OOH_OIDC_CLIENT_ID", "is missing; it is what the provider calls this service");
        }
        if (claims.roleByValue().isEmpty()) {
            faults.add(
                    "config/sign-in.yml", "says no role of anybody, so nobody could sign in through OOH_OIDC_ISSUER");
        }
    }

    boolean areOn() {
        return issuer != null;
    }

    /** Without a slash at its end. */
    String issuer() {
        if (issuer == null) {
            throw new IllegalStateException("There is no identity provider.");
        }
        return issuer.replaceFirst("/+$", "");
    }

    String clientId() {
        return clientId;
    }

    /** Empty for a public client. */
    String secret() {
        return secret;
    }

    @Nullable
    String publicUrl() {
        return publicUrl;
    }

    /** Whether tokens and keys may be fetched there: by TLS, or on this machine. */
    static boolean isSafe(URI address) {
        String host = address.getHost();
        return host != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host)));
    }

    private static boolean isAnIssuer(URI address) {
        return isSafe(address)
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
