package ooh.access;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Set;
import ooh.problem.NotAllowed;
import ooh.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Who asks: a name for the record, the roles, and for a practitioner which person it is. */
public record Caller(
        String name, Set<String> roles, @Nullable String person) {
    static final String PERSON = "person";

    public static Caller of(Authentication authentication) {
        Collection<String> roles = authentication.getRoles();
        Object person = authentication.getAttributes().get(PERSON);
        return new Caller(authentication.getName(), Set.copyOf(roles), person == null ? null : person.toString());
    }

    /** Refused where whoever signed in is nobody on the banks. */
    public String ownPerson() {
        if (person == null) {
            throw new Refused("There is nothing of your own to show, because whoever signed in is nobody on the banks."
                    + " Sign in as the practitioner.");
        }
        return person;
    }

    /** Whether whoever asks for the page that is being made may act in this role. */
    public static boolean hereMayActAs(String role) {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> request.getUserPrincipal(Authentication.class))
                .filter(authentication -> authentication.getRoles().contains(role))
                .isPresent();
    }

    /** The id by which the trail knows them: of a key, or of an account. */
    public static String id(Authentication authentication) {
        Object id = authentication.getAttributes().get(RequestActor.WHO);
        return id == null ? authentication.getName() : id.toString();
    }

    /** A coordinator may act for anyone, a practitioner for nobody else. */
    public void mustSpeakFor(String personId) {
        if (!roles.contains(Roles.COORDINATOR) && !personId.equals(person)) {
            throw new NotAllowed("You can not change or see what belongs to \"" + personId
                    + "\", because this key is somebody else's. Ask the rota coordinator.");
        }
    }
}
