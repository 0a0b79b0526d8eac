package ooh.notice;

import static ooh.notice.NoticeFixture.CHANGED;
import static ooh.notice.NoticeFixture.change;
import static ooh.notice.NoticeFixture.message;
import static ooh.notice.NoticeFixture.server;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ooh.MovableClock;
import ooh.TestDatabase;
import ooh.notice.Message.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a real mail server, and against one that misbehaves as told. */
class OutboxTest {
    private static final Instant NOW = CHANGED.plusSeconds(600);

    private final MovableClock clock = new MovableClock(NOW);
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        mail.start();
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    @ParameterizedTest
    @EnumSource
    void a_message_is_sent_once_as_it_was_written(TestDatabase database) throws Exception {
        MessageStore store = store(database);
        Message message = added(store, 0);
        Outbox outbox = outbox(store, "one");
        outbox.sendDue();
        outbox.sendDue();
        clock.forward(Duration.ofHours(1));
        outbox.sendDue();
        assertThat(received()).hasSize(1);
        MimeMessage got = received().get(0);
        assertThat(got.getMessageID()).isEqualTo(message.messageId());
        assertThat(((InternetAddress) got.getAllRecipients()[0]).getPersonal()).isEqualTo("Àdùnní Shaw");
        assertThat(kept(store, message).state()).isEqualTo(State.SENT);
        assertThat(kept(store, message).delivery().sentAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_at_once_send_each_of_many_messages_once(TestDatabase database) throws Exception {
        MessageStore store = store(database);
        List<Message> messages = IntStream.range(0, 12)
                .mapToObj(number -> addedAbout(store, number))
                .toList();
        List<Thread> nodes = new ArrayList<>();
        for (String node : List.of("one", "two")) {
            nodes.add(new Thread(() -> outbox(store, node).sendDue()));
        }
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }
        assertThat(received()).hasSize(12);
        assertThat(messages).allMatch(message -> kept(store, message).state() == State.SENT);
    }

    @Test
    void what_a_node_claimed_that_died_before_sending_is_sent_by_another_after_the_lease() throws Exception {
        MessageStore store = store(TestDatabase.EMBEDDED);
        Message message = added(store, 0);
        assertThat(store.claim(message, "dead", NOW.plus(Outbox.LEASE))).isTrue();
        Outbox other = outbox(store, "other");
        other.sendDue();
        clock.forward(Outbox.LEASE.minusSeconds(1));
        other.sendDue();
        assertThat(received()).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        other.sendDue();
        other.sendDue();
        assertThat(received()).hasSize(1);
        assertThat(kept(store, message).delivery().tries()).isEqualTo(2);
    }

    /** SMTP has no way to ask whether a message was taken, so it goes out again, and the Message-ID lets it be dropped. */
    @Test
    void what_a_node_sent_that_died_before_keeping_it_is_sent_again_under_the_same_message_id() throws Exception {
        MessageStore store = store(TestDatabase.EMBEDDED);
        Message message = added(store, 0);
        store.claim(message, "dead", NOW.plus(Outbox.LEASE));
        assertThat(server(port()).send(message)).isEmpty();
        clock.forward(Outbox.LEASE);
        outbox(store, "other").sendDue();
        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID())
                .isEqualTo(received().get(1).getMessageID())
                .isEqualTo(message.messageId());
        assertThat(received().get(0).getSentDate()).isEqualTo(received().get(1).getSentDate());
    }

    @Test
    void while_the_server_is_down_it_is_tried_with_growing_pauses_and_sent_once_it_is_up() throws Exception {
        MessageStore store = store(TestDatabase.EMBEDDED);
        Message message = added(store, 0);
        int port = port();
        mail.stop();
        Outbox outbox = new Outbox(store, server(port), clock, "one");
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            outbox.sendDue();
            Message waiting = kept(store, message);
            assertThat(waiting.state()).isEqualTo(State.WAITING);
            assertThat(waiting.delivery().trouble()).startsWith("the mail server can not be reached or used (");
            pauses.add(Duration.between(clock.instant(), waiting.delivery().dueAt())
                    .toSeconds());
            clock.set(waiting.delivery().dueAt());
        }
        assertThat(pauses).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L);
        GreenMail up = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        up.start();
        try {
            outbox.sendDue();
            assertThat(up.getReceivedMessages()).hasSize(1);
        } finally {
            up.stop();
        }
        assertThat(kept(store, message).delivery().trouble()).isEmpty();
    }

    @Test
    void after_six_hours_it_is_given_up_and_says_why() {
        MessageStore store = store(TestDatabase.EMBEDDED);
        Message message = added(store, 0);
        int port = port();
        mail.stop();
        Outbox outbox = new Outbox(store, server(port), clock, "one");
        outbox.sendDue();
        clock.forward(Duration.ofHours(6));
        outbox.sendDue();
        Message ended = kept(store, message);
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.delivery().trouble())
                .startsWith("it did not go through in 1 try; the last time the mail server can not be reached");
    }

    @Test
    void a_message_that_nobody_could_send_before_its_duty_was_over_is_not_sent_after_it() throws Exception {
        MessageStore store = store(TestDatabase.EMBEDDED);
        clock.set(NoticeFixture.TO.minusSeconds(60));
        Message message = added(store, 0);
        clock.set(NoticeFixture.TO);
        outbox(store, "one").sendDue();
        assertThat(received()).isEmpty();
        assertThat(kept(store, message).delivery().trouble()).isEqualTo("it could not be tried before it was too late");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 No such person here",
        "RCPT, 554 5.7.1 Refused",
        "DATA, 554 5.6.0 Not wanted",
        "., 552 5.3.4 Too long"
    })
    void a_refusal_of_the_address_or_the_message_is_final_and_kept_in_the_servers_words(String command, String answer)
            throws Exception {
        MessageStore store = store(TestDatabase.EMBEDDED);
        Message message = added(store, 0);
        try (ScriptedServer scripted = new ScriptedServer().answering(command, answer)) {
            Outbox outbox = new Outbox(store, server(scripted.port()), clock, "one");
            outbox.sendDue();
            Message ended = kept(store, message);
            assertThat(ended.state()).isEqualTo(State.FAILED);
            assertThat(ended.delivery().trouble()).isEqualTo("the mail server says \"" + answer + "\"");
            scripted.answering(command, command.equals("DATA") ? "354 go on" : "250 ok");
            clock.forward(Duration.ofHours(1));
            outbox.sendDue();
            assertThat(scripted.taken()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HELLO, 554 not today",
        "MAIL, 550 5.7.1 Not you",
        "MAIL, 451 later",
        "RCPT, 450 4.2.1 busy",
        "DATA, 451 later",
        "., 452 4.3.1 full"
    })
    void what_may_be_mended_is_tried_again(String command, String answer) throws Exception {
        MessageStore store = store(TestDatabase.EMBEDDED);
        Message message = added(store, 0);
        try (ScriptedServer scripted = new ScriptedServer().answering(command, answer)) {
            Outbox outbox = new Outbox(store, server(scripted.port()), clock, "one");
            outbox.sendDue();
            assertThat(kept(store, message).state()).isEqualTo(State.WAITING);
            assertThat(kept(store, message).delivery().trouble()).isNotEmpty();
            scripted.answering(
                    command, command.equals("HELLO") ? "220 ready" : command.equals("DATA") ? "354 go on" : "250 ok");
            clock.forward(Duration.ofSeconds(30));
            outbox.sendDue();
            assertThat(scripted.taken()).isEqualTo(1);
            assertThat(kept(store, message).state()).isEqualTo(State.SENT);
        }
    }

    @ParameterizedTest
    @CsvSource({"HELLO", "EHLO", "RCPT", "."})
    void a_server_that_falls_silent_is_not_waited_for(String command) throws Exception {
        MessageStore store = store(TestDatabase.EMBEDDED);
        Message message = added(store, 0);
        try (ScriptedServer scripted = new ScriptedServer().answering(command, ScriptedServer.SILENCE)) {
            long startedAt = System.nanoTime();
            new Outbox(store, server(scripted.port()), clock, "one").sendDue();
            assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(kept(store, message).state()).isEqualTo(State.WAITING);
        assertThat(kept(store, message).delivery().trouble()).contains("timed out");
    }

    @Test
    void a_server_in_trouble_is_not_asked_again_in_the_same_round_and_the_others_come_first_in_the_next()
            throws Exception {
        MessageStore store = store(TestDatabase.EMBEDDED);
        List<Message> messages = IntStream.range(0, 2)
                .mapToObj(number -> addedAbout(store, number))
                .toList();
        try (ScriptedServer scripted = new ScriptedServer().answering("MAIL", "451 later")) {
            Outbox outbox = new Outbox(store, server(scripted.port()), clock, "one");
            outbox.sendDue();
            assertThat(messages)
                    .extracting(message -> kept(store, message).delivery().tries())
                    .containsExactlyInAnyOrder(0, 1);
            outbox.sendDue();
            assertThat(messages)
                    .extracting(message -> kept(store, message).delivery().tries())
                    .containsExactly(1, 1);
        }
    }

    private Outbox outbox(MessageStore store, String node) {
        return new Outbox(store, server(port()), clock, node);
    }

    private int port() {
        return mail.getSmtp().getPort();
    }

    private List<MimeMessage> received() {
        return List.of(mail.getReceivedMessages());
    }

    private static Message kept(MessageStore store, Message message) {
        return store.find(message.about()).orElseThrow();
    }

    private Message added(MessageStore store, int sequence) {
        Message message = message(change(sequence, false, CHANGED), clock.instant());
        store.add(message);
        return message;
    }

    /** Of other people each, so that none overtakes another. */
    private Message addedAbout(MessageStore store, int number) {
        LateChange change = new LateChange(
                NoticeFixture.person("person" + number, null), NoticeFixture.event(0, false, CHANGED), true, null);
        Message message = message(change, clock.instant());
        store.add(message);
        return message;
    }

    private static MessageStore store(TestDatabase database) {
        return database.emptied().getBean(MessageStore.class);
    }
}
