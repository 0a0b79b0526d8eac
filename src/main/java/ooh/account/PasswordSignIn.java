package ooh.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import ooh.access.Secret;
import ooh.problem.Unavailable;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * The way in with name and password, and then the code. Neither the answer nor the work tells whether a name is known:
 * where there is no such account, a password that nobody has is looked at instead.
 */
@Singleton
class PasswordSignIn {
    static final Duration TICKET_LASTS = Duration.ofMinutes(5);
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_LETTERS = 16;

    private final AccountStore accounts;
    private final CodeStore codes;
    private final Passwords passwords;
    private final Pace pace;
    private final Trail trail;

    PasswordSignIn(AccountStore accounts, CodeStore codes, Passwords passwords, Pace pace, Trail trail) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.pace = pace;
        this.trail = trail;
    }

    /**
     * What became of a try. One of: {@code delay} is above nothing; {@code account} is in, with the recovery codes that are
     * to be shown this once; {@code ticket} is for the code, with a new secret where an app is still to be set up; or
     * nothing at all, and it was wrong.
     */
    record Outcome(
            Duration delay,
            @Nullable Account account,
            List<String> recoveryCodes,
            @Nullable String ticket,
            @Nullable String newSecret) {
        static final Outcome WRONG = new Outcome(Duration.ZERO, null, List.of(), null, null);

        static Outcome waiting(Duration wait) {
            return new Outcome(wait, null, List.of(), null, null);
        }

        static Outcome in(Account account, List<String> recoveryCodes) {
            return new Outcome(Duration.ZERO, account, recoveryCodes, null, null);
        }
    }

    Outcome tryPassword(String name, String password, String address, Instant now) {
        Duration wait = pace.take(name, address, now);
        if (!wait.isZero()) {
            return Outcome.waiting(wait);
        }
        Optional<AccountStore.Kept> kept =
                accounts.named(name).filter(found -> found.account().mayEnter());
        if (!matches(password, kept, name, address)) {
            trail.note(AccountStore.change(
                    "sign-in.refused", kept.map(found -> found.account().id()).orElse("unknown")));
            return Outcome.WRONG;
        }
        Account account = kept.orElseThrow().account();
        pace.good(name, address, now);
        return account.needsCode() ? ticket(account, now) : Outcome.in(account, List.of());
    }

    private boolean matches(String password, Optional<AccountStore.Kept> kept, String name, String address) {
        try {
            return passwords.matches(
                    password, kept.map(AccountStore.Kept::password).orElse(null));
        } catch (Unavailable tooManyAtOnce) {
            pace.notTried(name, address);
            throw tooManyAtOnce;
        }
    }

    private Outcome ticket(Account account, Instant now) {
        String secret = Secret.make();
        String forNewApp = account.codeKnown() ? null : Totp.newSecret();
        codes.put(Secret.hash(secret), new CodeStore.Ticket(account.id(), forNewApp), now, now.plus(TICKET_LASTS));
        return new Outcome(Duration.ZERO, null, List.of(), secret, forNewApp);
    }

    /** Nothing where the ticket has ended, and the password must be given once more. */
    Optional<Outcome> tryCode(String ticket, String code, String address, Instant now) {
        String hash = Secret.hash(ticket);
        Optional<CodeStore.Ticket> held = codes.find(hash, now);
        Optional<Account> account =
                held.flatMap(found -> accounts.find(found.accountId())).filter(Account::mayEnter);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        // By the account's id: a name that somebody typed can not be the same.
        Duration wait = pace.take(account.get().id(), address, now);
        if (!wait.isZero()) {
            return Optional.of(
                    new Outcome(wait, null, List.of(), ticket, held.get().newSecret()));
        }
        Optional<Outcome> in = held.get().newSecret() == null
                ? known(account.get(), code, now)
                : learnt(account.get(), held.get().newSecret(), code, now);
        if (in.isPresent()) {
            pace.good(account.get().id(), address, now);
            codes.end(hash);
            return in;
        }
        trail.note(AccountStore.change("sign-in.refused", account.get().id()));
        return Optional.of(
                new Outcome(Duration.ZERO, null, List.of(), ticket, held.get().newSecret()));
    }

    private Optional<Outcome> known(Account account, String code, Instant now) {
        OptionalLong step = Totp.step(codes.secretOf(account.id()).orElseThrow(), code, now);
        boolean right = step.isPresent()
                ? codes.use(account.id(), step.getAsLong())
                : codes.useRecovery(account.id(), code.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT));
        return right ? Optional.of(Outcome.in(account, List.of())) : Optional.empty();
    }

    private Optional<Outcome> learnt(Account account, String secret, String code, Instant now) {
        OptionalLong step = Totp.step(secret, code, now);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> recovery = Stream.generate(() -> Totp.random(RECOVERY_LETTERS))
                .limit(RECOVERY_CODES)
                .toList();
        codes.learn(account.id(), secret, step.getAsLong(), recovery);
        return Optional.of(Outcome.in(account, recovery));
    }

    /** Whether a session that was just begun may stand: between the password and now, somebody may have suspended it. */
    boolean mayStay(String accountId) {
        return accounts.find(accountId).filter(Account::mayEnter).isPresent();
    }
}
