package ooh.council;

import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.endpoint.authorization.state.State;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdClaims;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdTokenResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ooh.access.Roles;
import ooh.access.Secret;
import ooh.access.SessionStart;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Who somebody with a good token is here: the role by {@link RoleClaims}, and for a practitioner the one person whom the
 * token names. Nobody without a role comes in, and no practitioner who is nobody on the banks.
 */
@Singleton
class Admission implements OpenIdAuthenticationMapper {
    static final String ID = "id";
    static final String PERSON = "person";
    private static final int ID_HASH_LENGTH = 24;
    private static final int LONGEST_NAME = 120;

    private final RoleClaims roleClaims;
    private final ProvenPeople people;

    Admission(RoleClaims roleClaims, ProvenPeople people) {
        this.roleClaims = roleClaims;
        this.people = people;
    }

    @Override
    public Publisher<AuthenticationResponse> createAuthenticationResponse(
            String provider, OpenIdTokenResponse tokens, OpenIdClaims claims, @Nullable State state) {
        return Mono.fromCallable(() -> admit(claims));
    }

    private AuthenticationResponse admit(OpenIdClaims claims) {
        Optional<String> role = roleClaims.role(claims.getClaims());
        if (role.isEmpty()) {
            return AuthenticationResponse.failure(Turned.NO_ROLE.word());
        }
        Optional<String> person = person(claims);
        if (role.get().equals(Roles.PRACTITIONER) && person.isEmpty()) {
            return AuthenticationResponse.failure(Turned.NO_PERSON.word());
        }
        Map<String, Object> attributes = new HashMap<>(Map.of(ID, id(claims)));
        person.ifPresent(id -> attributes.put(PERSON, id));
        return AuthenticationResponse.success(name(claims), List.of(role.get()), attributes);
    }

    /** An address that the provider itself calls unproven is nobody's. */
    private Optional<String> person(OpenIdClaims claims) {
        boolean byEmail = roleClaims.personBy() == RoleClaims.PersonBy.EMAIL;
        if (byEmail && Boolean.FALSE.equals(claims.isEmailVerified())) {
            return Optional.empty();
        }
        return roleClaims
                .person(claims.getClaims())
                .flatMap(said -> byEmail ? people.byEmail(said) : people.byId(said));
    }

    /** The same for the same account at every sign-in (Core 1.0, 5.7: issuer and subject together), and no word of theirs. */
    private static String id(OpenIdClaims claims) {
        return SessionStart.COUNCIL
                + Secret.hash(claims.getIssuer() + "\n" + claims.getSubject()).substring(0, ID_HASH_LENGTH);
    }

    /** By which the record and the page name them. */
    private static String name(OpenIdClaims claims) {
        String name = Optional.ofNullable(claims.getName())
                .filter(given -> !given.isBlank())
                .or(() -> Optional.ofNullable(claims.getPreferredUsername()).filter(given -> !given.isBlank()))
                .orElse("a council account")
                .strip();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_NAME) - 1));
    }
}
