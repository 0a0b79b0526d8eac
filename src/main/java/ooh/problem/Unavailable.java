package ooh.problem;

import org.jspecify.annotations.Nullable;

/** What is needed for an answer can not be reached just now, such as the database (HTTP 503). Nothing was changed. */
public final class Unavailable extends RuntimeException {
    public Unavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
