package ooh.trail;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who was shown whose telephone number. Noted in memory and written a moment later, in the order in which it was asked, so
 * that nobody who must ring somebody waits for the trail or is refused because of it. What is asked again by the same caller
 * before it was written is one row that says how often. While the database is away the notes wait; a node that dies loses
 * those of its last second.
 */
@Singleton
public class NumbersShown {
    private static final Logger LOG = LoggerFactory.getLogger(NumbersShown.class);

    /** A day of a database that is away, with a question each ten seconds. */
    private static final int MOST_WAITING = 10_000;

    private final TrailStore store;
    private final Asking asking;
    private final Map<Question, Times> waiting = new LinkedHashMap<>();
    private long lost;
    private boolean reachable = true;

    NumbersShown(TrailStore store, Asking asking) {
        this.store = store;
        this.asking = asking;
    }

    private record Question(Actor actor, String where, List<String> people) {}

    private record Times(int times, Instant first, Instant last) {
        Times again(Instant at) {
            return new Times(times + 1, first, at);
        }
    }

    /** {@code where} is the page or address, {@code people} the ids of those whose numbers are on it. Never fails. */
    public void note(String where, Collection<String> people) {
        if (people.isEmpty()) {
            return;
        }
        Question question = new Question(asking.actor(), where, List.copyOf(new TreeSet<>(people)));
        Instant now = asking.now();
        synchronized (waiting) {
            Times before = waiting.get(question);
            if (before != null) {
                waiting.put(question, before.again(now));
            } else if (waiting.size() < MOST_WAITING) {
                waiting.put(question, new Times(1, now, now));
            } else {
                lost++;
            }
        }
    }

    /** Writes what waits, oldest first. Also before the trail is read, so that it holds what was asked up to then. */
    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    void write() {
        synchronized (this) { // one at a time, or their order were lost
            Map<Question, Times> now;
            synchronized (waiting) {
                now = new LinkedHashMap<>(waiting);
                waiting.clear();
            }
            List<Map.Entry<Question, Times>> open = new ArrayList<>(now.entrySet());
            try {
                while (!open.isEmpty()) {
                    write(open.get(0).getKey(), open.get(0).getValue());
                    open.remove(0);
                }
                writeLost();
            } catch (RuntimeException unreachable) {
                putBack(open);
                if (reachable) {
                    LOG.warn("Who was shown telephone numbers can not be written just now; {} notes wait", open.size());
                }
                reachable = false;
                return;
            }
            reachable = true;
        }
    }

    private void write(Question question, Times times) {
        store.add(
                times.first(),
                question.actor(),
                List.of(Change.of("numbers.show", question.where())
                        .after(
                                times.times() == 1
                                        ? Map.of("people", question.people())
                                        : Map.of(
                                                "people",
                                                question.people(),
                                                "times",
                                                times.times(),
                                                "last",
                                                times.last().toString()))));
    }

    private void writeLost() {
        long number;
        synchronized (waiting) {
            number = lost;
            lost = 0;
        }
        if (number > 0) {
            store.add(
                    asking.now(),
                    Actor.SERVICE,
                    List.of(Change.of("numbers.lost", "trail").after(Map.of("questions", number))));
        }
    }

    /** Before what was asked meanwhile. */
    private void putBack(List<Map.Entry<Question, Times>> open) {
        synchronized (waiting) {
            Map<Question, Times> later = new LinkedHashMap<>(waiting);
            waiting.clear();
            open.forEach(one -> waiting.put(one.getKey(), one.getValue()));
            later.forEach((question, times) -> waiting.merge(
                    question,
                    times,
                    (before, after) -> new Times(before.times() + after.times(), before.first(), after.last())));
        }
    }

    @PreDestroy
    void close() {
        write();
    }
}
