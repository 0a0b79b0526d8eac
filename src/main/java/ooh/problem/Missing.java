package ooh.problem;

/** What was asked for is not there (HTTP 404). */
public final class Missing extends RuntimeException {
    public Missing(String sentence) {
        super(sentence);
    }
}
