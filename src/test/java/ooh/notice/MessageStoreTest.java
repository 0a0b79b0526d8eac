package ooh.notice;

import static ooh.notice.NoticeFixture.CHANGED;
import static ooh.notice.NoticeFixture.change;
import static ooh.notice.NoticeFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ooh.TestDatabase;
import ooh.notice.Message.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageStoreTest {
    private static final Instant NOW = CHANGED.plusSeconds(600);

    @ParameterizedTest
    @EnumSource
    void a_message_comes_back_as_it_was_written_on_the_night_that_clocks_go_back_too(TestDatabase database) {
        MessageStore store = store(database);
        Message message = message(change(3, true, Instant.parse("2026-10-25T01:30:00.123456Z")), NOW);
        assertThat(store.add(message)).isTrue();
        assertThat(store.find(message.about())).contains(message);
        assertThat(store.latest(1)).containsExactly(message);
        assertThat(message.state()).isEqualTo(State.WAITING);
    }

    @ParameterizedTest
    @EnumSource
    void of_many_nodes_that_write_about_one_change_one_does(TestDatabase database) throws Exception {
        MessageStore store = store(database);
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> added = Stream.generate(() -> message(change(0, false, CHANGED), NOW))
                .limit(4)
                .map(message -> nodes.submit(() -> {
                    together.await();
                    return store.add(message);
                }))
                .toList();
        together.countDown();
        int ones = 0;
        for (Future<Boolean> one : added) {
            ones += one.get() ? 1 : 0;
        }
        nodes.shutdown();
        assertThat(ones).isEqualTo(1);
        assertThat(store.latest(10)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_duty_lost_got_and_lost_again_is_written_about_each_time(TestDatabase database) {
        MessageStore store = store(database);
        for (int sequence = 0; sequence < 3; sequence++) {
            store.add(message(change(sequence, sequence % 2 == 1, CHANGED.plusSeconds(sequence)), NOW));
        }
        assertThat(store.latest(10)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_newer_change_ends_the_unsent_message_about_an_older_one(TestDatabase database) {
        MessageStore store = store(database);
        Message sent = message(change(0, false, CHANGED), NOW);
        Message unsent = message(change(1, false, CHANGED.plusSeconds(60)), NOW);
        Message newest = message(change(2, true, CHANGED.plusSeconds(120)), NOW);
        store.add(sent);
        store.sent(sent, NOW);
        store.add(unsent);
        store.add(newest);
        assertThat(store.find(sent.about()).orElseThrow().state()).isEqualTo(State.SENT);
        Message ended = store.find(unsent.about()).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.delivery().trouble()).isEqualTo("it was overtaken by a newer change");
        assertThat(store.due(NOW)).extracting(Message::id).containsExactly(newest.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_is_one_nodes_until_its_lease_ends_and_of_two_that_want_it_one_gets_it(TestDatabase database) {
        MessageStore store = store(database);
        Message message = message(change(0, false, CHANGED), NOW);
        store.add(message);
        Instant until = NOW.plus(Outbox.LEASE);
        assertThat(store.claim(message, "one", until)).isTrue();
        assertThat(store.claim(message, "other", until)).isFalse();
        assertThat(store.due(until.minusMillis(1))).isEmpty();
        List<Message> left = store.due(until);
        assertThat(left).hasSize(1);
        assertThat(left.get(0).state()).isEqualTo(State.BEING_SENT);
        assertThat(store.claim(left.get(0), "other", until.plus(Outbox.LEASE))).isTrue();
        assertThat(store.claim(left.get(0), "one", until.plus(Outbox.LEASE))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_sent_stays_sent_whatever_another_node_says_later(TestDatabase database) {
        MessageStore store = store(database);
        Message message = message(change(0, false, CHANGED), NOW);
        store.add(message);
        store.claim(message, "one", NOW);
        store.sent(message, NOW.plusSeconds(1));
        store.postponed(message, "one", "no answer", NOW.plusSeconds(9));
        store.failed(message, "no answer", NOW.plusSeconds(9));
        store.sent(message, NOW.plusSeconds(9));
        Message kept = store.find(message.about()).orElseThrow();
        assertThat(kept.state()).isEqualTo(State.SENT);
        assertThat(kept.delivery().sentAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(store.due(NOW.plusSeconds(60))).isEmpty();
    }

    private static MessageStore store(TestDatabase database) {
        return database.emptied().getBean(MessageStore.class);
    }
}
