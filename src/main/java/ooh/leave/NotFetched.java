package ooh.leave;

/** A calendar could not be fetched from its address; the message says why in words, as its owner reads it. */
final class NotFetched extends RuntimeException {
    NotFetched(String why) {
        super(why);
    }
}
