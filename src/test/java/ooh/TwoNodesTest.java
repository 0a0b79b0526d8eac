package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of the service on one database, as a council would run them for safety. */
class TwoNodesTest {
    private static final String WEEK = "/api/v1/rotas/2027-01-11";
    private static final String NEXT = "/api/v1/rotas/2027-01-18";

    @TempDir
    private Path folder;

    @Test
    void a_run_on_a_node_that_dies_is_carried_out_by_the_other() throws Exception {
        Map<String, String> environment = environment();
        try (Node first = Node.start(environment);
                Node second = Node.start(environment)) {
            Api one = new Api(first.url(), Node.KEY);
            Api two = new Api(second.url(), Node.KEY);
            one.post("/api/v1/staff/import", "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                    .expecting(200);
            one.put(WEEK, "").expecting(201);
            one.put(NEXT, "").expecting(201);
            String run = one.post(WEEK + "/planning", "{\"seconds\": 600, \"weeks\": 2}")
                    .expecting(202)
                    .header("Location");
            until(one, run, state("running"));

            // Whichever node took it dies; if it was the second, the roles are only swapped.
            boolean firstHasIt = first.said().contains("carries out planning run");
            (firstHasIt ? first : second).kill();
            Api left = firstHasIt ? two : one;
            Node leftNode = firstHasIt ? second : first;
            untilSaid(leftNode, "carries out planning run");
            left.delete(run).expecting(202);
            JsonNode ended = until(left, run, state("stopped"));
            assertThat(ended.path("hard").asLong(-1)).isZero();
            assertThat(left.get(WEEK).json().path("version").asLong()).isEqualTo(2);
            assertThat(left.get(NEXT).json().path("version").asLong()).isEqualTo(2);
        }
    }

    @Test
    void two_nodes_never_carry_out_the_same_run() throws Exception {
        Map<String, String> environment = environment();
        try (Node first = Node.start(environment);
                Node second = Node.start(environment)) {
            Api one = new Api(first.url(), Node.KEY);
            new Api(second.url(), Node.KEY).get("/health").expecting(200);
            one.post("/api/v1/staff/import", "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                    .expecting(200);
            one.put(WEEK, "").expecting(201);
            for (int version = 2; version <= 4; version++) {
                String run = one.post(WEEK + "/planning", "{\"seconds\": 1}")
                        .expecting(202)
                        .header("Location");
                until(one, run, state("finished"));
                assertThat(one.get(WEEK).json().path("version").asInt()).isEqualTo(version);
            }
            assertThat(times(first, "carries out planning run") + times(second, "carries out planning run"))
                    .isEqualTo(3);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("OOH_DATABASE_URL", TestDatabase.newMysqlUrl());
        environment.put("OOH_DATA", folder.toString());
        return environment;
    }

    private static Predicate<JsonNode> state(String word) {
        return run -> run.path("state").asText().equals(word);
    }

    private static JsonNode until(Api api, String run, Predicate<JsonNode> reached) throws InterruptedException {
        JsonNode last = api.get(run).json();
        for (int i = 0; i < 600 && !reached.test(last); i++) {
            Thread.sleep(Duration.ofMillis(100).toMillis());
            last = api.get(run).json();
        }
        assertThat(reached.test(last)).as("%s", last).isTrue();
        return last;
    }

    private static void untilSaid(Node node, String words) throws InterruptedException {
        for (int i = 0; i < 600 && !node.said().contains(words); i++) {
            Thread.sleep(Duration.ofMillis(100).toMillis());
        }
        assertThat(node.said()).contains(words);
    }

    private static int times(Node node, String words) {
        return node.said().split(words, -1).length - 1;
    }
}
