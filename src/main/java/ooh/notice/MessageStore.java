package ooh.notice;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ooh.feed.Itip;
import ooh.notice.Message.About;
import ooh.notice.Message.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * The outbox: every message that was written, and what became of it. Of several nodes that want to send one, the one whose
 * claim counts does; a claim ends with its lease, so that what a dead node claimed is sent by another.
 */
@Singleton
class MessageStore {
    private static final String OVERTAKEN = "it was overtaken by a newer change";

    private final Messages messages;

    MessageStore(Messages messages) {
        this.messages = messages;
    }

    /** Adds a message, and ends unsent ones about older changes of that duty; false where there is one about it already. */
    boolean add(Message message) {
        if (find(message.about()).isPresent()) {
            return false;
        }
        try {
            addNew(message);
            return true;
        } catch (DataAccessException e) {
            // Another node was quicker.
            if (find(message.about()).isPresent()) {
                return false;
            }
            throw e;
        }
    }

    @Transactional
    void addNew(Message message) {
        About about = message.about();
        messages.save(MessageRow.of(message));
        messages.overtake(about.person(), about.uid(), about.changedAt(), message.madeAt(), OVERTAKEN);
    }

    Optional<Message> find(About about) {
        return messages.about(
                        about.person(),
                        about.uid(),
                        about.sequence(),
                        about.method().name(),
                        about.changedAt())
                .map(MessageRow::message);
    }

    /** The newest first. */
    List<Message> latest(int most) {
        return messages.latest(most).stream().map(MessageRow::message).toList();
    }

    /** What may be claimed now, the longest due first. */
    List<Message> due(Instant now) {
        return messages.due(now).stream().map(MessageRow::message).toList();
    }

    /** By compare-and-set on the number of tries, which goes up by one; false where another node has it, or had it since. */
    boolean claim(Message message, String node, Instant until) {
        return messages.claim(message.id(), message.delivery().tries(), node, until) > 0;
    }

    /** Whoever sent it: should a claim have passed to another node meanwhile, it was sent all the same. */
    void sent(Message message, Instant at) {
        messages.sent(message.id(), at);
    }

    /** Lets the claim of that node go; the next try is at {@code dueAt}. */
    void postponed(Message message, String node, String trouble, Instant dueAt) {
        messages.postponed(message.id(), node, trouble, dueAt);
    }

    void failed(Message message, String trouble, Instant at) {
        messages.failed(message.id(), trouble, at);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Messages extends GenericRepository<MessageRow, String> {
        void save(MessageRow row);

        @Query("SELECT * FROM notice WHERE person_id = :person AND uid = :uid AND uid_sequence = :sequence"
                + " AND kind = :kind AND changed_at = :changedAt")
        Optional<MessageRow> about(String person, String uid, int sequence, String kind, Instant changedAt);

        @Query("SELECT * FROM notice ORDER BY made_at DESC, id LIMIT :most")
        List<MessageRow> latest(int most);

        @Query("SELECT * FROM notice WHERE sent_at IS NULL AND failed_at IS NULL AND due_at <= :now"
                + " AND (claimed_until IS NULL OR claimed_until <= :now) ORDER BY due_at, made_at, id")
        List<MessageRow> due(Instant now);

        @Query("UPDATE notice SET node = :node, claimed_until = :until, tries = tries + 1"
                + " WHERE id = :id AND tries = :tries AND sent_at IS NULL AND failed_at IS NULL")
        long claim(String id, int tries, String node, Instant until);

        @Query("UPDATE notice SET sent_at = :at, node = NULL, claimed_until = NULL, trouble = ''"
                + " WHERE id = :id AND sent_at IS NULL")
        void sent(String id, Instant at);

        @Query("UPDATE notice SET node = NULL, claimed_until = NULL, trouble = :trouble, due_at = :dueAt"
                + " WHERE id = :id AND node = :node AND sent_at IS NULL")
        void postponed(String id, String node, String trouble, Instant dueAt);

        @Query("UPDATE notice SET failed_at = :at, node = NULL, claimed_until = NULL, trouble = :trouble"
                + " WHERE id = :id AND sent_at IS NULL")
        void failed(String id, String trouble, Instant at);

        @Query("UPDATE notice SET failed_at = :at, trouble = :trouble WHERE person_id = :person AND uid = :uid"
                + " AND changed_at < :changedAt AND sent_at IS NULL AND failed_at IS NULL")
        void overtake(String person, String uid, Instant changedAt, Instant at, String trouble);
    }

    @MappedEntity("notice")
    record MessageRow(
            @Id String id,
            String personId,
            String uid,
            int uidSequence,
            String kind,
            Instant changedAt,
            String messageId,
            String address,
            String content,
            Instant madeAt,
            int tries,
            Instant dueAt,
            Instant givenUpFrom,
            @Nullable String node,
            @Nullable Instant claimedUntil,
            @Nullable Instant sentAt,
            @Nullable Instant failedAt,
            String trouble) {
        static MessageRow of(Message message) {
            About about = message.about();
            Delivery delivery = message.delivery();
            return new MessageRow(
                    message.id(),
                    about.person(),
                    about.uid(),
                    about.sequence(),
                    about.method().name(),
                    about.changedAt(),
                    message.messageId(),
                    message.address(),
                    message.content(),
                    message.madeAt(),
                    delivery.tries(),
                    delivery.dueAt(),
                    delivery.givenUpFrom(),
                    delivery.node(),
                    delivery.claimedUntil(),
                    delivery.sentAt(),
                    delivery.failedAt(),
                    delivery.trouble());
        }

        Message message() {
            return new Message(
                    id,
                    new About(personId, uid, uidSequence, Itip.Method.valueOf(kind), changedAt),
                    messageId,
                    address,
                    content,
                    madeAt,
                    new Delivery(tries, dueAt, givenUpFrom, node, claimedUntil, sentAt, failedAt, trouble));
        }
    }
}
