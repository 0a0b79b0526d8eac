package ooh.problem;

/** Somebody else changed the thing since it was read (HTTP 412): read it again, then decide again. */
public final class Moved extends RuntimeException {
    public Moved(String sentence) {
        super(sentence);
    }
}
