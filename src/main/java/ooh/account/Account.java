package ooh.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.util.Locale;
import ooh.access.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in with a name and a password: one role, and for a practitioner the person. {@code codeWanted} says that a
 * code from an app is asked for too, which no administrator goes without.
 */
public record Account(
        String id,
        String name,
        String role,
        @Nullable String person,
        boolean hasPassword,
        boolean codeWanted,
        boolean codeKnown,
        Instant madeAt,
        @Nullable Instant suspendedAt) {
    /** By which names are the same: Zoë's name is found whichever way her keyboard makes the ë. */
    static String key(String name) {
        return Normalizer.normalize(name.strip(), Form.NFKC).toLowerCase(Locale.ROOT);
    }

    boolean needsCode() {
        return codeWanted || role.equals(Roles.ADMINISTRATOR);
    }

    boolean mayEnter() {
        return hasPassword && suspendedAt == null;
    }
}
