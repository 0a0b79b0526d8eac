package ooh.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ooh.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation that changes something, of the API and of the pages' forms, leaves its row on the trail. */
class EveryOperationTest {
    /** Of what the service answers, that which changes nothing and so leaves no row, each with why. There is none now. */
    private static final Map<String, String> CHANGE_NOTHING = Map.of();

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static TestServer server;
    private static EveryOperation operations;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
        server.clock().set(EveryOperation.TODAY);
        operations = EveryOperation.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_operation_leaves_the_row_that_it_should() {
        List<String> silent = new ArrayList<>();
        operations.asker().coordinator();
        operations.steps().forEach((route, step) -> {
            long before = last();
            step.act().accept(operations.asker());
            List<Row> rows = server.bean(TrailStore.class).after(before, 1000);
            boolean isThere = rows.stream()
                    .anyMatch(row -> row.change().operation().equals(step.operation())
                            && !row.who().equals(Actor.SERVICE.id())
                            && row.from().equals("127.0.0.1"));
            if (!isThere) {
                silent.add(route + " left " + rows + " and no row of " + step.operation() + " by who asked");
            }
        });
        assertThat(silent).isEmpty();
        assertThat(server.bean(Walk.class).verify(null).sentence()).contains("and none is missing");
    }

    @Test
    void no_operation_was_forgotten_here() {
        Set<String> known = new TreeSet<>(operations.steps().keySet());
        known.addAll(CHANGE_NOTHING.keySet());
        Set<String> served = server.bean(Router.class)
                .uriRoutes()
                .filter(route -> !READING.contains(route.getHttpMethod()))
                .map(route -> route.getHttpMethod() + " "
                        + route.getUriMatchTemplate().toPathString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(served).isEqualTo(known);
    }

    @Test
    void all_that_the_document_of_the_api_names_is_served_and_so_known_here() throws IOException {
        JsonNode document =
                new ObjectMapper(new YAMLFactory()).readTree(new File("target/classes/META-INF/swagger/openapi.yml"));
        Set<String> named = new TreeSet<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (Set.of("post", "put", "delete", "patch").contains(method)) {
                        named.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        assertThat(named).isNotEmpty();
        assertThat(operations.steps().keySet()).containsAll(named);
    }

    private static long last() {
        return server.bean(TrailStore.class).head().orElseThrow().seq();
    }
}
