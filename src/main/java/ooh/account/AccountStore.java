package ooh.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ooh.access.Sessions;
import ooh.problem.Refused;
import ooh.trail.Change;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps the accounts and their one living invitation each, and writes each change on the trail. */
@Singleton
class AccountStore {
    private final AccountRows accounts;
    private final InvitationRows invitations;
    private final CodeStore codes;
    private final Sessions sessions;
    private final Trail trail;

    AccountStore(AccountRows accounts, InvitationRows invitations, CodeStore codes, Sessions sessions, Trail trail) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.codes = codes;
        this.sessions = sessions;
        this.trail = trail;
    }

    @Transactional
    void add(Account account) {
        if (accounts.findByNameKey(Account.key(account.name())).isPresent()) {
            throw taken(account);
        }
        try {
            accounts.save(new AccountRow(
                    account.id(),
                    account.name(),
                    Account.key(account.name()),
                    account.role(),
                    account.person(),
                    null,
                    false,
                    null,
                    0,
                    account.madeAt(),
                    null));
        } catch (DataAccessException atTheSameTime) {
            throw taken(account);
        }
        Map<String, String> facts = new HashMap<>(Map.of("role", account.role().toLowerCase(Locale.ROOT)));
        if (account.person() != null) {
            facts.put("person", account.person());
        }
        trail.record(change("account.make", account.id()).after(facts));
    }

    /** From here on only the link opens the account: the password, the app and the sessions of before hold no longer. */
    @Transactional
    void invite(String id, String secretHash, Instant endsAt) {
        accounts.forget(id);
        codes.forgetAllOf(id);
        invitations.deleteByAccountId(id);
        invitations.save(new InvitationRow(secretHash, id, endsAt));
        sessions.endAllOf(id);
        trail.record(change("account.invite", id));
    }

    Optional<Account> invited(String secretHash, Instant now) {
        return invitations
                .findById(secretHash)
                .filter(row -> now.isBefore(row.endsAt))
                .flatMap(row -> accounts.findById(row.accountId))
                .map(AccountRow::account);
    }

    /** Uses the invitation up; false where it does not hold, and nothing is changed. */
    @Transactional
    boolean choose(String secretHash, String password, boolean codeWanted, Instant now) {
        Optional<Account> account = invited(secretHash, now);
        if (account.isEmpty() || invitations.take(secretHash) == 0) {
            return false;
        }
        accounts.choose(account.get().id(), password, codeWanted);
        trail.record(change("account.password", account.get().id()));
        return true;
    }

    @Transactional
    void suspend(String id, Instant now) {
        accounts.suspend(id, now);
        sessions.endAllOf(id);
        trail.record(change("account.suspend", id));
    }

    @Transactional
    void resume(String id) {
        accounts.resume(id);
        trail.record(change("account.resume", id));
    }

    Optional<Account> find(String id) {
        return accounts.findById(id).map(AccountRow::account);
    }

    Optional<Kept> named(String name) {
        return accounts.findByNameKey(Account.key(name)).map(row -> new Kept(row.account(), row.password));
    }

    List<Account> all() {
        return accounts.findAllOrderByName().stream().map(AccountRow::account).toList();
    }

    boolean none() {
        return accounts.count() == 0;
    }

    static Change change(String operation, String id) {
        return Change.of(operation, "accounts/" + id);
    }

    private static Refused taken(Account account) {
        return new Refused(
                "There is an account with the name \"" + account.name() + "\" already. Choose another name.");
    }

    /** An account with the hash of its password. */
    record Kept(Account account, @Nullable String password) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface AccountRows extends CrudRepository<AccountRow, String> {
        Optional<AccountRow> findByNameKey(String nameKey);

        List<AccountRow> findAllOrderByName();

        @Query(
                "UPDATE account SET password = NULL, code_secret = NULL, code_step = 0, code_wanted = FALSE WHERE id = :id")
        void forget(String id);

        @Query("UPDATE account SET password = :password, code_wanted = :codeWanted WHERE id = :id")
        void choose(String id, String password, boolean codeWanted);

        @Query("UPDATE account SET suspended_at = :at WHERE id = :id AND suspended_at IS NULL")
        void suspend(String id, Instant at);

        @Query("UPDATE account SET suspended_at = NULL WHERE id = :id")
        void resume(String id);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface InvitationRows extends CrudRepository<InvitationRow, String> {
        void deleteByAccountId(String accountId);

        @Query("DELETE FROM account_invitation WHERE secret_hash = :secretHash")
        long take(String secretHash);
    }

    @MappedEntity("account_invitation")
    record InvitationRow(@Id String secretHash, String accountId, Instant endsAt) {}

    @MappedEntity("account")
    record AccountRow(
            @Id String id,
            String name,
            String nameKey,
            String role,
            @Nullable String personId,
            @Nullable String password,
            boolean codeWanted,
            @Nullable String codeSecret,
            long codeStep,
            Instant madeAt,
            @Nullable Instant suspendedAt) {
        Account account() {
            return new Account(
                    id, name, role, personId, password != null, codeWanted, codeSecret != null, madeAt, suspendedAt);
        }
    }
}
