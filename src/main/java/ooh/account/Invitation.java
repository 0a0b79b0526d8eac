package ooh.account;

/** A link with which one person chooses a password, once, within a week. Shown this once and kept as a hash. */
public record Invitation(Account account, String secret) {
    /** Behind the address of the service. */
    public String path() {
        return "/invitations/" + secret;
    }

    @Override
    public String toString() {
        return "Invitation[" + account.id() + "]";
    }
}
