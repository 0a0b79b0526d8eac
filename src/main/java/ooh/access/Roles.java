package ooh.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The roles as annotations name them. An administrator is a coordinator too; a key has one role of its own. */
public final class Roles {
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String COORDINATOR = "COORDINATOR";
    public static final String PRACTITIONER = "PRACTITIONER";
    public static final String MASH = "MASH";

    /** From the one that may do most. */
    public static final List<String> ALL = List.of(ADMINISTRATOR, COORDINATOR, PRACTITIONER, MASH);

    private Roles() {}

    /** The word that outside programs use. */
    static String word(String role) {
        return role.toLowerCase(Locale.ROOT);
    }

    public static Optional<String> of(String word) {
        return ALL.stream().filter(role -> word(role).equals(word)).findFirst();
    }

    /** What a key of this role may act as. */
    static Set<String> actingAs(String role) {
        return role.equals(ADMINISTRATOR) ? Set.of(ADMINISTRATOR, COORDINATOR) : Set.of(role);
    }
}
