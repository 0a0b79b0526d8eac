package ooh.council;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that must open nothing, whatever else is right about them. */
class ForgedTokenTest extends CouncilWalk {
    /** Each of them signed by the provider's own key, as if it had been made for somebody else or at another time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"iss\":\"https://elsewhere.example/council\"",
                "\"aud\":\"another-service\"",
                "\"aud\":[\"another-service\",\"ooh-rota\"],\"azp\":\"another-service\"",
                "\"nonce\":\"of another sign-in\"",
                "\"nonce\":null",
                "\"exp\":1500000000",
                "\"exp\":null",
                "\"sub\":null"
            })
    void a_token_that_was_not_made_for_this_sign_in_opens_nothing(String claim) {
        HttpResponse<String> page = browser.signIn("sian", "{\"roles\":[\"ooh-rota-coordinator\"]," + claim + "}");
        assertThat(page.body()).contains(UNFINISHED);
        assertNobodyIsSignedIn();
    }

    @Test
    void a_token_that_nobody_signed_opens_nothing() {
        provider.changeToken(token -> new PlainJWT(claims(token)).serialize());
        refuse();
    }

    @Test
    void a_token_signed_by_another_key_of_the_same_name_opens_nothing() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("council").generate();
        provider.changeToken(
                token -> signed(token, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("council"), rsa(other)));
        refuse();
        provider.changeToken(
                token -> signed(token, new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(other.toPublicJWK()), rsa(other)));
        refuse();
    }

    /** The public key, which everybody has, taken for a secret. */
    @Test
    void a_token_signed_by_what_is_no_secret_opens_nothing() throws JOSEException {
        byte[] known = provider.key().toRSAPublicKey().getEncoded();
        provider.changeToken(
                token -> signed(token, new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("council"), mac(known)));
        refuse();
    }

    @Test
    void a_token_with_a_changed_claim_opens_nothing() {
        provider.changeToken(token -> {
            String[] parts = token.split("\\.");
            return parts[0] + "."
                    + new PlainJWT(more(claims(token))).serialize().split("\\.")[1] + "." + parts[2];
        });
        refuse();
    }

    @Test
    void what_is_no_token_opens_nothing() {
        for (String token : new String[] {"", "a.b.c", "none", "..", "\u0000"}) {
            provider.changeToken(real -> token);
            refuse();
        }
    }

    @Test
    void a_token_of_the_provider_is_no_key() {
        String[] token = new String[1];
        provider.changeToken(real -> {
            token[0] = real;
            return real;
        });
        browser.signIn("sian", "{\"roles\":[\"ooh-rota-coordinator\",\"COORDINATOR\"],\"name\":\"Siân\"}");
        assertThat(server.get("/api/v1/staff", token[0]).statusCode()).isEqualTo(401);
        assertThat(server.send(server.request("/api/v1/staff", null).header("Cookie", "JWT=" + token[0]))
                        .statusCode())
                .isEqualTo(401);
    }

    private void refuse() {
        assertThat(browser.signIn("sian", COORDINATOR).body()).contains(UNFINISHED);
        assertNobodyIsSignedIn();
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet more(JWTClaimsSet claims) {
        Map<String, Object> changed = new HashMap<>(claims.getClaims());
        changed.put("roles", "ooh-rota-administrator");
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
        changed.forEach(builder::claim);
        return builder.build();
    }

    private static String signed(String token, JWSHeader.Builder header, JWSSigner signer) {
        try {
            SignedJWT forged = new SignedJWT(header.build(), claims(token));
            forged.sign(signer);
            return forged.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner rsa(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner mac(byte[] secret) {
        try {
            return new MACSigner(secret);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
