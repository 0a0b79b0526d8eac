package ooh.account;

/** A link as the page of accounts shows it, this once: whose it is, and where a password is chosen. */
public record Link(String name, String address) {
    @Override
    public String toString() {
        return "Link[" + name + "]";
    }
}
