package ooh.demand;

import java.util.Locale;

/** How a contact was dealt with, where the log says. */
public enum Handled {
    NOT_SAID,
    TELEPHONE,
    VISIT;

    /** The word in the database; empty where the log does not say. */
    String word() {
        return this == NOT_SAID ? "" : name().toLowerCase(Locale.ROOT);
    }

    static Handled of(String word) {
        return word.isEmpty() ? NOT_SAID : valueOf(word.toUpperCase(Locale.ROOT));
    }
}
