package ooh.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import ooh.access.KnownPeople;
import ooh.access.Roles;
import ooh.access.Secret;
import ooh.access.SessionStart;
import ooh.problem.Faults;
import ooh.problem.Missing;
import ooh.problem.Refused;
import ooh.problem.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * The local accounts. An administrator makes one and hands its link on; nobody but its owner ever knows the password. A lost
 * password or telephone is a new link: there is no other way back in, and no e-mail that somebody else may read.
 */
@Singleton
public class Accounts {
    static final Duration INVITED = Duration.ofDays(7);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+' -]{3,100}");

    private final AccountStore store;
    private final KnownPeople people;
    private final Passwords passwords;

    Accounts(AccountStore store, KnownPeople people, Passwords passwords) {
        this.store = store;
        this.people = people;
        this.passwords = passwords;
    }

    /** Whether nobody was ever given an account. */
    public boolean none() {
        return store.none();
    }

    /** Makes an account and the link to its password; {@code role} is one of {@link Roles}. */
    public Invitation make(@Nullable String name, @Nullable String role, @Nullable String person, Instant now) {
        Faults faults = new Faults();
        String called = name == null ? "" : name.strip();
        if (!NAME.matcher(called).matches()) {
            faults.add("name", "must have 3 to 100 letters, digits, spaces or . _ @ + ' -");
        }
        String acting = role == null ? "" : role;
        if (!List.of(Roles.ADMINISTRATOR, Roles.COORDINATOR, Roles.PRACTITIONER, Roles.MASH)
                .contains(acting)) {
            faults.add("role", "is missing or none: one of administrator, coordinator, practitioner, mash");
        }
        String who = person == null || person.isBlank() ? null : person.strip();
        if (acting.equals(Roles.PRACTITIONER) && who == null) {
            faults.add("person", "is missing: a practitioner's account names the practitioner");
        } else if (who != null && !people.include(who)) {
            faults.add("person", "there is nobody with the id \"" + who + "\" on the banks");
        } else if (who != null && !acting.equals(Roles.PRACTITIONER)) {
            faults.add("person", "only a practitioner's account names a person");
        }
        faults.refuse("The account");
        String id = SessionStart.ACCOUNT + UUID.randomUUID();
        Account account = new Account(id, called, acting, who, false, false, false, now, null);
        store.add(account);
        return invitation(account, now);
    }

    /** A new link for somebody whose password or telephone is lost; what was before holds no longer. */
    public Invitation invite(String id, Instant now) {
        Account account = find(id);
        if (account.suspendedAt() != null) {
            throw new Refused("No link can be made for \"" + account.name()
                    + "\", because the account is suspended. Let it in again first.");
        }
        return invitation(account, now);
    }

    private Invitation invitation(Account account, Instant now) {
        String secret = Secret.make();
        store.invite(account.id(), Secret.hash(secret), now.plus(INVITED));
        return new Invitation(account, secret);
    }

    Optional<Account> invited(String secret, Instant now) {
        return store.invited(Secret.hash(secret), now);
    }

    /** Uses the link up. Whether a code of an app is wanted too is theirs to say; an administrator can not go without. */
    void choose(String secret, String password, boolean codeWanted, Instant now) {
        Account account = invited(secret, now).orElseThrow(Accounts::linkGone);
        Optional<String> fault = PasswordRules.fault(password, account.name());
        if (fault.isPresent()) {
            throw new Unreadable("The password", "password", fault.get());
        }
        if (!store.choose(Secret.hash(secret), passwords.hash(password), codeWanted, now)) {
            throw linkGone();
        }
    }

    static Missing linkGone() {
        return new Missing("This link opens nothing: it was used, or is older than a week, or a newer one was made."
                + " Ask an administrator for another.");
    }

    List<Account> list() {
        return store.all();
    }

    /** Ends its sessions too. Nobody shuts themselves out. */
    void suspend(String id, String by, Instant now) {
        Account account = find(id);
        if (account.id().equals(by)) {
            throw new Refused(
                    "You can not suspend the account with which you are signed in. Ask another administrator.");
        }
        store.suspend(id, now);
    }

    void resume(String id) {
        find(id);
        store.resume(id);
    }

    private Account find(String id) {
        return store.find(id)
                .orElseThrow(() -> new Missing("There is no account with the id \"" + id + "\". Look at the list."));
    }
}
