package ooh.council;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.jwt.signature.ReactiveSignatureConfiguration;
import io.micronaut.security.token.jwt.signature.jwks.JwkValidator;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Whether the provider signed a token, with one of the keys that it publishes now. While this is here the library takes no
 * token that is not signed. Only signatures by key pairs count: a secret that both sides know proves nothing.
 */
@Singleton
class ProviderKeys implements ReactiveSignatureConfiguration<SignedJWT> {
    private final Provider provider;
    private final JwkValidator validator;

    ProviderKeys(Provider provider, JwkValidator validator) {
        this.provider = provider;
        this.validator = validator;
    }

    @Override
    public Publisher<Boolean> verify(SignedJWT token) {
        return Mono.fromCallable(() -> isSigned(token)).subscribeOn(Schedulers.boundedElastic());
    }

    private boolean isSigned(SignedJWT token) {
        JWSHeader header = token.getHeader();
        return JWSAlgorithm.Family.SIGNATURE.contains(header.getAlgorithm())
                && new JWKSelector(JWKMatcher.forJWSHeader(header))
                        .select(provider.keys()).stream().anyMatch(key -> validator.validate(token, key));
    }
}
