package ooh.problem;

/** What was sent is longer than is taken at that address (HTTP 413); the sentence says how long it may be. */
public final class TooLarge extends RuntimeException {
    public TooLarge(String sentence) {
        super(sentence);
    }
}
