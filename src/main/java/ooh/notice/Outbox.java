package ooh.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ooh.notice.MailServer.Setback;
import ooh.notice.Message.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due: claims a message, hands it to the mail server, and keeps what became of it. A node that dies with a
 * claim is taken for dead after {@link #LEASE}, and another sends the message under the same Message-ID.
 */
@Singleton
class Outbox {
    /** Longer than all steps of a sending together may take. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    private final MessageStore store;
    private final MailServer server;
    private final Clock clock;
    private final String node;

    @Inject
    Outbox(MessageStore store, MailServer server, Clock clock) {
        this(store, server, clock, UUID.randomUUID().toString());
    }

    Outbox(MessageStore store, MailServer server, Clock clock, String node) {
        this.store = store;
        this.server = server;
        this.clock = clock;
        this.node = node;
    }

    /** One after the other. Where the server is in trouble the rest waits for the next round, when others come first. */
    void sendDue() {
        for (Message message : store.due(clock.instant())) {
            Instant now = clock.instant();
            if (!message.delivery().givenUpFrom().isAfter(now)) {
                giveUp(message, now);
            } else if (store.claim(message, node, now.plus(LEASE)) && !send(message)) {
                return;
            }
        }
    }

    /** False where it has to be tried again. */
    private boolean send(Message message) {
        int tries = message.delivery().tries() + 1;
        Optional<Setback> setback = server.send(message);
        Instant now = clock.instant();
        if (setback.isEmpty()) {
            store.sent(message, now);
            LOG.info("E-mail {} was taken by the mail server at try {}", message.id(), tries);
            return true;
        }
        if (setback.get().forGood()) {
            store.failed(message, setback.get().words(), now);
            LOG.warn("E-mail {} was refused by the mail server for good", message.id());
            return true;
        }
        store.postponed(message, node, setback.get().words(), now.plus(pause(tries)));
        LOG.warn("E-mail {} was not taken by the mail server at try {}; it is tried again", message.id(), tries);
        return false;
    }

    private void giveUp(Message message, Instant now) {
        Delivery delivery = message.delivery();
        store.failed(
                message,
                delivery.tries() == 0
                        ? "it could not be tried before it was too late"
                        : "it did not go through in " + delivery.tries() + (delivery.tries() == 1 ? " try" : " tries")
                                + (delivery.trouble().isEmpty() ? "" : "; the last time " + delivery.trouble()),
                now);
        LOG.warn("E-mail {} was given up after {} tries", message.id(), delivery.tries());
    }

    private static Duration pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
