package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import ooh.access.Roles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same thing asked for eight times at once, on both databases: one of them is done, and the others hear why not. */
class RacesTest {
    private static final int AT_ONCE = 8;

    @ParameterizedTest
    @EnumSource
    void of_many_planning_runs_of_a_week_one_is_taken(TestDatabase database) throws Exception {
        try (TestServer server = started(database)) {
            Api coordinator = server.as(Roles.COORDINATOR);
            coordinator.put("/api/v1/rotas/2027-01-04", "").expecting(201);
            List<Api.Reply> replies = atOnce(i -> coordinator.post("/api/v1/rotas/2027-01-04/planning", "{}"));
            assertThat(replies)
                    .extracting(Api.Reply::status)
                    .containsOnly(202, 409)
                    .containsOnlyOnce(202);
            replies.stream()
                    .filter(reply -> reply.status() == 202)
                    .forEach(reply ->
                            coordinator.delete(reply.header("Location")).expecting(202));
        }
    }

    /** Each asking overlaps each other: 1 to 4 weeks, all with the fourth among them. */
    @ParameterizedTest
    @EnumSource
    void of_many_runs_of_weeks_that_overlap_one_is_taken(TestDatabase database) throws Exception {
        try (TestServer server = started(database)) {
            Api coordinator = server.as(Roles.COORDINATOR);
            List<String> weeks = List.of("2027-01-04", "2027-01-11", "2027-01-18", "2027-01-25");
            weeks.forEach(week -> coordinator.put("/api/v1/rotas/" + week, "").expecting(201));
            List<Api.Reply> replies = atOnce(i -> coordinator.post(
                    "/api/v1/rotas/" + weeks.get(i % 4) + "/planning", "{\"weeks\": " + (4 - i % 4) + "}"));
            assertThat(replies)
                    .extracting(Api.Reply::status)
                    .containsOnly(202, 409)
                    .containsOnlyOnce(202);
            replies.stream()
                    .filter(reply -> reply.status() == 202)
                    .forEach(reply ->
                            coordinator.delete(reply.header("Location")).expecting(202));
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_many_edits_of_one_version_one_is_made(TestDatabase database) throws Exception {
        try (TestServer server = started(database)) {
            Api coordinator = server.as(Roles.COORDINATOR);
            Api.Reply draft = coordinator.put("/api/v1/rotas/2027-01-04", "").expecting(201);
            String shift = draft.json().path("shifts").path(0).path("id").asText();
            String address = "/api/v1/rotas/2027-01-04/shifts/" + shift + "/pin";
            List<Api.Reply> replies =
                    atOnce(i -> coordinator.putIfMatch(address, draft.header("ETag"), "{\"pinned\": true}"));
            assertThat(replies)
                    .extracting(Api.Reply::status)
                    .containsOnly(200, 412)
                    .containsOnlyOnce(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_log_sent_many_times_at_once_is_kept_once(TestDatabase database) throws Exception {
        try (TestServer server = started(database)) {
            Api coordinator = server.as(Roles.COORDINATOR);
            String log = "at,kind\n2026-11-20T17:00,child-missing\n2026-11-20T17:00,child-missing\n";
            List<Api.Reply> replies = atOnce(i -> coordinator.post("/api/v1/contacts/import", "text/csv", log));
            assertThat(replies).extracting(Api.Reply::status).containsOnly(200);
            assertThat(coordinator
                            .get("/api/v1/demand-profile")
                            .json()
                            .path("contacts")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    private static TestServer started(TestDatabase database) throws Exception {
        TestServer server = TestServer.start(database, Map.of());
        server.as(Roles.COORDINATOR)
                .post("/api/v1/staff/import", "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                .expecting(200);
        return server;
    }

    private static List<Api.Reply> atOnce(IntFunction<Api.Reply> ask) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch together = new CountDownLatch(AT_ONCE);
        List<Future<Api.Reply>> asked = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return ask.apply(i);
                }))
                .toList();
        threads.shutdown();
        List<Api.Reply> replies = new ArrayList<>();
        for (Future<Api.Reply> future : asked) {
            replies.add(future.get());
        }
        return replies;
    }
}
