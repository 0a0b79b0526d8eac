package ooh.council;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.endpoint.authorization.response.AuthorizationErrorResponseException;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import ooh.access.SessionStart;
import ooh.problem.Missing;
import ooh.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** To the council's identity provider, back from it into a session of our own, and out at the provider too. */
@Controller
@Hidden
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
class CouncilController {
    static final String LOGIN = "/oauth/login/council";
    static final String LOGOUT = "/oauth/logout/council";
    private static final Logger LOG = LoggerFactory.getLogger(CouncilController.class);
    private static final String SIGN_IN = "/sign-in";

    private final ProviderSettings settings;
    private final Provider provider;
    private final Client client;
    private final SessionStart sessions;
    private final OwnAddresses addresses;
    private final Clock clock;

    CouncilController(
            ProviderSettings settings,
            Provider provider,
            Client client,
            SessionStart sessions,
            OwnAddresses addresses,
            Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.client = client;
        this.sessions = sessions;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Get(LOGIN)
    HttpResponse<?> login(HttpRequest<?> request) {
        mustBeOn();
        try {
            return client.send(request);
        } catch (Unavailable e) {
            LOG.warn(e.getMessage());
            return turnedAway(Turned.DOWN);
        }
    }

    @Get(Crossing.BACK)
    HttpResponse<?> callback(HttpRequest<?> request) {
        mustBeOn();
        MutableHttpResponse<?> answer = received(request);
        Crossing.end(request, answer);
        return answer;
    }

    /** Asks the provider to end its own sign-in (OpenID Connect RP-Initiated Logout 1.0); no token is kept to show it. */
    @Get(LOGOUT)
    HttpResponse<?> logout(HttpRequest<?> request) {
        mustBeOn();
        try {
            Optional<URI> there = provider.signOut()
                    .map(end -> UriBuilder.of(end)
                            .queryParam("client_id", settings.clientId())
                            .queryParam("post_logout_redirect_uri", addresses.buildUrl(request, SIGN_IN))
                            .build());
            return HttpResponse.seeOther(there.orElse(URI.create(SIGN_IN)));
        } catch (Unavailable e) {
            LOG.warn(e.getMessage());
            return turnedAway(Turned.DOWN);
        }
    }

    private MutableHttpResponse<?> received(HttpRequest<?> request) {
        if (!Crossing.isUnderWay(request)) {
            return turnedAway(Turned.UNFINISHED);
        }
        try {
            Optional<AuthenticationResponse> response = client.receive(request);
            return response.isEmpty() ? turnedAway(Turned.UNFINISHED) : entered(response.get(), request);
        } catch (AuthorizationErrorResponseException e) {
            return turnedAway(Turned.DECLINED);
        } catch (Unavailable e) {
            LOG.warn(e.getMessage());
            return turnedAway(Turned.DOWN);
        } catch (RuntimeException e) {
            // By its kind alone: what the library says of it may hold the code, the token or the claims.
            LOG.warn(
                    "A return from the identity provider could not be taken: {}",
                    e.getClass().getSimpleName());
            return turnedAway(Turned.UNFINISHED);
        }
    }

    private MutableHttpResponse<?> entered(AuthenticationResponse response, HttpRequest<?> request) {
        Optional<Authentication> who = response.getAuthentication();
        if (who.isEmpty()) {
            return turnedAway(response.getMessage().flatMap(Turned::of).orElse(Turned.UNFINISHED));
        }
        Map<String, Object> is = who.get().getAttributes();
        return sessions.welcome(request)
                .cookie(sessions.start(
                        String.valueOf(is.get(Admission.ID)),
                        who.get().getName(),
                        who.get().getRoles().iterator().next(),
                        (String) is.get(Admission.PERSON),
                        request,
                        clock.instant()));
    }

    private static MutableHttpResponse<?> turnedAway(Turned why) {
        return HttpResponse.seeOther(URI.create(SIGN_IN + "?" + SignInOffer.COUNCIL + "=" + why.word()));
    }

    private void mustBeOn() {
        if (!settings.areOn()) {
            throw new Missing("There is no sign-in with council accounts here. Sign in at /sign-in.");
        }
    }
}
