package ooh.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ooh.access.Secret;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps what the second step of signing in needs: the app's secret, the step of the last code, and codes for recovery. */
@Singleton
class CodeStore {
    private final Tickets tickets;
    private final CodeRows codes;
    private final Trail trail;

    CodeStore(Tickets tickets, CodeRows codes, Trail trail) {
        this.tickets = tickets;
        this.codes = codes;
        this.trail = trail;
    }

    /** Whoever holds this has given the right password; {@code newSecret} is what an app is being shown, if any. */
    record Ticket(String accountId, @Nullable String newSecret) {}

    @Transactional
    void put(String ticketHash, Ticket ticket, Instant now, Instant endsAt) {
        tickets.deleteByEndsAtLessThanEquals(now);
        tickets.save(new TicketRow(ticketHash, ticket.accountId, ticket.newSecret, endsAt));
    }

    Optional<Ticket> find(String ticketHash, Instant now) {
        return tickets.findById(ticketHash)
                .filter(row -> now.isBefore(row.endsAt))
                .map(row -> new Ticket(row.accountId, row.codeSecret));
    }

    @Transactional
    void end(String ticketHash) {
        tickets.deleteById(ticketHash);
    }

    Optional<String> secretOf(String accountId) {
        return tickets.secretOf(accountId);
    }

    /** The app is known from here on, and its first code is used up. */
    @Transactional
    void learn(String accountId, String secret, long step, List<String> recovery) {
        tickets.learn(accountId, secret, step);
        codes.deleteByAccountId(accountId);
        recovery.forEach(code -> codes.save(new CodeRow(UUID.randomUUID().toString(), accountId, Secret.hash(code))));
        trail.record(AccountStore.change("account.second-step", accountId));
    }

    /** False where a code of that step or a later one has been used: each code opens once. */
    @Transactional
    boolean use(String accountId, long step) {
        return tickets.use(accountId, step) == 1;
    }

    @Transactional
    boolean useRecovery(String accountId, String code) {
        boolean used = codes.use(accountId, Secret.hash(code)) == 1;
        if (used) {
            trail.record(AccountStore.change("account.recovery-code", accountId));
        }
        return used;
    }

    @Transactional
    void forgetAllOf(String accountId) {
        codes.deleteByAccountId(accountId);
        tickets.deleteByAccountId(accountId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Tickets extends CrudRepository<TicketRow, String> {
        void deleteByEndsAtLessThanEquals(Instant at);

        void deleteByAccountId(String accountId);

        @Query("SELECT code_secret FROM account WHERE id = :id AND code_secret IS NOT NULL")
        Optional<String> secretOf(String id);

        @Query("UPDATE account SET code_secret = :secret, code_step = :step, code_wanted = TRUE WHERE id = :id")
        void learn(String id, String secret, long step);

        @Query("UPDATE account SET code_step = :step WHERE id = :id AND code_step < :step")
        long use(String id, long step);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface CodeRows extends CrudRepository<CodeRow, String> {
        void deleteByAccountId(String accountId);

        @Query("DELETE FROM account_recovery_code WHERE account_id = :accountId AND code_hash = :codeHash")
        long use(String accountId, String codeHash);
    }

    @MappedEntity("account_ticket")
    record TicketRow(
            @Id String secretHash,
            String accountId,
            @Nullable String codeSecret,
            Instant endsAt) {}

    @MappedEntity("account_recovery_code")
    record CodeRow(@Id String id, String accountId, String codeHash) {}
}
