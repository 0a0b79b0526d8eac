package ooh.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ooh.Api;
import ooh.TestServer;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The calendar files of ical4j and icalendar, valid, invalid and fuzzed, uploaded through the real endpoint; skipped where
 * they are not there. What is measured is all that the server's threads allocate in handling a file, the database and the
 * answer with it, which is more than it ever holds at once.
 */
class IcsCorpusTest {
    private static final Path FILES = Path.of("../shared/data/ics");
    private static final long MOST_BYTES = 64L << 20;
    private static final Duration MOST_TIME = Duration.ofSeconds(5);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** In 2005 most of the files' events are still to come. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T12:00:00Z", "2005-01-03T12:00:00Z"})
    void every_file_is_read_or_refused_with_its_line_soon_and_at_little_cost(Instant now) throws IOException {
        assumeTrue(Files.isDirectory(FILES), "The calendar files of other projects are not beside the project.");
        try (TestServer server = TestServer.start()) {
            server.bean(StaffStore.class)
                    .putAll(List.of(
                            new Person("bell", "B. Bell", "", Set.of(), new Limits(2160, 2400, false), null, null)));
            Api bell = server.as("COORDINATOR");
            bell.get("/api/v1/staff").expecting(200);
            server.clock().set(now);
            upload(bell, Ics.file());
            Map<Integer, Integer> filesByStatus = new HashMap<>();
            long mostBytes = 0;
            Duration mostTime = Duration.ZERO;
            for (Path file : files()) {
                byte[] bytes = Files.readAllBytes(file);
                Map<Long, Long> before = allocated();
                long began = System.nanoTime();
                Api.Reply answer = upload(bell, bytes);
                Duration time = Duration.ofNanos(System.nanoTime() - began);
                long allocated = allocatedSince(before);
                assertThat(answer.status()).as(file + ": " + answer.text()).isIn(200, 400);
                if (answer.status() == 400) {
                    assertThat(answer.json().path("faults").findValuesAsText("field"))
                            .as(file.toString())
                            .isNotEmpty()
                            .allMatch(field -> field.matches("line [1-9]\\d*"));
                }
                assertThat(time).as(file.toString()).isLessThan(MOST_TIME);
                assertThat(allocated).as(file.toString()).isLessThan(MOST_BYTES);
                filesByStatus.merge(answer.status(), 1, Integer::sum);
                mostBytes = Math.max(mostBytes, allocated);
                mostTime = time.compareTo(mostTime) > 0 ? time : mostTime;
            }
            System.out.println("Calendar files at " + now + ": " + filesByStatus + ", at most " + (mostBytes >> 20)
                    + " MB allocated, at most " + mostTime.toMillis() + " ms");
            assertThat(filesByStatus.getOrDefault(200, 0)).isGreaterThan(150);
        }
    }

    private static Api.Reply upload(Api bell, byte[] file) {
        return bell.post("/api/v1/staff/bell/calendars/import", "text/calendar", file);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(file -> file.toString().endsWith(".ics"))
                    .sorted()
                    .toList();
        }
    }

    /** Of every thread but this one. */
    private static Map<Long, Long> allocated() {
        long[] ids = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> bytesByThread = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != Thread.currentThread().getId()) {
                bytesByThread.put(ids[i], bytes[i]);
            }
        }
        return bytesByThread;
    }

    private static long allocatedSince(Map<Long, Long> before) {
        return allocated().entrySet().stream()
                .mapToLong(now -> now.getValue() - before.getOrDefault(now.getKey(), 0L))
                .sum();
    }
}
