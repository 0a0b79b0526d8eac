package ooh.access;

/** A key just made. The secret is shown this once and is kept nowhere. */
public record MadeKey(String id, String secret) {
    @Override
    public String toString() {
        return "MadeKey[" + id + "]";
    }
}
