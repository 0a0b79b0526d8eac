package ooh.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ooh.feed.FeedEvent;
import ooh.feed.Itip;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail about one change of one duty, and what became of it. {@code content} is the whole message as it is sent,
 * headers and all, the same at every try; {@code trouble} is why the last try failed, or it ended unsent, in words.
 */
record Message(
        String id, About about, String messageId, String address, String content, Instant madeAt, Delivery delivery) {
    private static final Duration TRIED_FOR = Duration.ofHours(6);

    /** Which change it tells of. There is one message about it, whoever looks and however often. */
    record About(String person, String uid, int sequence, Itip.Method method, Instant changedAt) {
        static About of(LateChange change) {
            FeedEvent event = change.event();
            return new About(
                    change.person().id(), event.uid(), event.sequence(), Itip.Method.of(event), event.dutyChangedAt());
        }
    }

    /**
     * How far its sending has come. While a node sends it, {@code node} names that one and {@code claimedUntil} says when
     * it is taken for dead.
     */
    record Delivery(
            int tries,
            Instant dueAt,
            Instant givenUpFrom,
            @Nullable String node,
            @Nullable Instant claimedUntil,
            @Nullable Instant sentAt,
            @Nullable Instant failedAt,
            String trouble) {}

    enum State {
        WAITING("waiting"),
        BEING_SENT("being sent"),
        SENT("sent"),
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A new one, due at once; tried until the duty is over, and for six hours at most. */
    static Message written(LateChange change, String address, MailText text, Instant now) {
        Instant over = change.event().facts().span().to();
        Instant tired = now.plus(TRIED_FOR);
        String id = UUID.randomUUID().toString();
        String messageId = text.messageId(id);
        return new Message(
                id,
                About.of(change),
                messageId,
                address,
                text.about(change, address, messageId, now),
                now,
                new Delivery(0, now, over.isBefore(tired) ? over : tired, null, null, null, null, ""));
    }

    State state() {
        if (delivery.sentAt() != null) {
            return State.SENT;
        }
        if (delivery.failedAt() != null) {
            return State.FAILED;
        }
        return delivery.node() == null ? State.WAITING : State.BEING_SENT;
    }
}
