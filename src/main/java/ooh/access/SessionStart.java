package ooh.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in who has shown who they are, whichever way. The session that the browser had before ends, and the new one
 * has a secret of its own: nobody can wait behind a cookie that they planted (session fixation).
 */
@Singleton
public class SessionStart {
    /** How the ids of local accounts and of council accounts begin; all others are keys. */
    public static final String ACCOUNT = "account-";

    public static final String COUNCIL = "council-";

    private static final URI ROTAS = URI.create("/");

    private final Sessions sessions;

    SessionStart(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * The cookie of a new session.
     *
     * @param who the id by which the trail knows them, beginning with {@link #ACCOUNT} or {@link #COUNCIL}
     * @param label what the page and the record call them
     * @param role one of {@link Roles}
     * @param person for a practitioner which one
     */
    public Cookie start(
            String who, String label, String role, @Nullable String person, HttpRequest<?> request, Instant now) {
        if (isOfAKey(who) || !Roles.ALL.contains(role)) {
            throw new IllegalArgumentException("Nobody signs in as " + who + " with the role " + role + ".");
        }
        return start(new KeyOwner(who, role, person, label), request, now);
    }

    Cookie start(KeyOwner who, HttpRequest<?> request, Instant now) {
        SessionCookie.secret(request).ifPresent(sessions::end);
        String secret = sessions.start(who, now);
        FormToken.put(request, secret);
        return SessionCookie.holding(secret, request);
    }

    /** Where they go now: to the first page, or to the form that came too late before. The cookie is still to be added. */
    public MutableHttpResponse<?> welcome(HttpRequest<?> request) {
        Optional<Unsent> unsent = Unsent.carried(request);
        return unsent.isPresent()
                ? HttpResponse.ok(new ModelAndView<>("send-again", Map.of("unsent", unsent.get())))
                : HttpResponse.seeOther(ROTAS);
    }

    static boolean isOfAKey(String who) {
        return !who.startsWith(ACCOUNT) && !who.startsWith(COUNCIL);
    }

    /** What the trail calls whoever signs in. */
    static String subject(String who) {
        return (isOfAKey(who) ? "keys/" : "accounts/") + who;
    }
}
