package ooh.rota;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a breach weighs: see {@link Score}. */
public enum Level {
    HARD,
    MEDIUM,
    SOFT;

    /** The word that outside programs read. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
