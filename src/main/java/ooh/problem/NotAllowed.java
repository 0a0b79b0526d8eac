package ooh.problem;

/** The one who asks is known and may not do this (HTTP 403). */
public final class NotAllowed extends RuntimeException {
    public NotAllowed(String sentence) {
        super(sentence);
    }
}
