package ooh.council;

import java.util.Optional;

/** Whom on the banks a council account belongs to. */
public interface ProvenPeople {
    /** The only person with this address; nobody where two have it. */
    Optional<String> byEmail(String email);

    Optional<String> byId(String id);
}
