package ooh.problem;

/**
 * Whom to ring where the service itself can not say: the council's switchboard or emergency desk, from {@code service.yml}.
 * It is shown to whoever is turned away too, so it is a number that the council publishes anyway.
 */
public record Operator(String name, String phone) {
    public static final Operator NONE = new Operator("", "");

    public boolean isKnown() {
        return !phone.isEmpty();
    }

    /** The number as a telephone dials it. */
    public String link() {
        return phone.replaceAll("[^0-9+]", "");
    }
}
