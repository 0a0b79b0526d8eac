package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ooh.WhoMay.Asks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks every address of the running service with each role and with none, and compares who is let in with the table that
 * people read. Whoever adds an address adds its line.
 */
class WhoMayTest {
    private static final String OWN = "somebody";
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403);

    private static final Map<String, String> KEYS = new TreeMap<>();

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void who_is_let_in_is_what_the_table_says() throws IOException {
        Map<String, WhoMay> table = WhoMay.table();
        Map<String, WhoMay> found = walk();
        StringBuilder wrong = new StringBuilder();
        found.forEach((route, real) -> {
            WhoMay wanted = table.get(route);
            if (wanted == null) {
                wrong.append("\nNot in the table. If this is who may, add the line, else mend the @Secured:\n")
                        .append(real.line());
            } else if (!wanted.equals(real)) {
                wrong.append("\nThe table says\n")
                        .append(wanted.line())
                        .append("\nand the service does\n")
                        .append(real.line());
            }
        });
        table.keySet().stream()
                .filter(route -> !found.containsKey(route))
                .forEach(route -> wrong.append("\nIn the table, but no longer in the service: ")
                        .append(route));
        assertThat(wrong.toString()).as("who may do what, by " + WhoMay.TABLE).isEmpty();
    }

    @Test
    void every_operation_of_the_api_description_stands_in_the_table() throws IOException {
        assertThat(WhoMay.table().keySet()).containsAll(described());
    }

    @Test
    void an_address_that_nobody_made_is_shut_to_those_without_a_key() {
        assertThat(List.of("/api/v1/nothing", "/nothing", "/login", "/logout", "/token_info", "/beans", "/env"))
                .allSatisfy(path ->
                        assertThat(server.get(path, null).statusCode()).as(path).isEqualTo(401));
    }

    /** Who is really let in, by route. */
    private static Map<String, WhoMay> walk() {
        Map<String, WhoMay> found = new TreeMap<>();
        server.bean(Router.class).uriRoutes().filter(WhoMayTest::isAnAddress).forEach(route -> {
            String address = route.getUriMatchTemplate().toPathString();
            List<Asks> may = Arrays.stream(Asks.values())
                    .filter(asks -> isLetIn(asks, route, address))
                    .toList();
            WhoMay row = new WhoMay(route.getHttpMethodName(), address, may);
            found.put(row.route(), row);
        });
        return found;
    }

    /** HEAD is answered as GET is, by the same route; and the tests have controllers of their own. */
    private static boolean isAnAddress(UriRouteInfo<?, ?> route) {
        return !route.getHttpMethodName().equals("HEAD")
                && !route.getDeclaringType().getName().contains("Test$");
    }

    private static boolean isLetIn(Asks asks, UriRouteInfo<?, ?> route, String address) {
        HttpRequest.Builder request = server.request(filledIn(address), key(asks));
        if (route.getHttpMethod().permitsRequestBody()) {
            MediaType type = route.getConsumes().stream().findFirst().orElse(MediaType.APPLICATION_JSON_TYPE);
            request.header("Content-Type", type.equals(MediaType.ALL_TYPE) ? "application/json" : type.getName());
        }
        request.method(route.getHttpMethodName(), BodyPublishers.noBody());
        HttpResponse<String> answer = server.send(request);
        int status = answer.statusCode();
        assertThat(status).as(route.getHttpMethodName() + " " + address).isLessThan(500);
        // Whoever is shown a form to send instead is let in, though not with what was sent.
        return !TURNED_AWAY.contains(status) || answer.body().contains(TestBrowser.TOKEN);
    }

    private static @Nullable String key(Asks asks) {
        return switch (asks) {
            case ANYONE -> null;
            case PRACTITIONER -> KEYS.computeIfAbsent("somebody-else", server::keyOf);
            case THAT_PRACTITIONER -> KEYS.computeIfAbsent(OWN, server::keyOf);
            default -> server.key(asks.name());
        };
    }

    private static String filledIn(String address) {
        return address.replace("/staff/{id}", "/staff/" + OWN)
                .replace("{week}", "2026-12-21")
                .replaceAll("\\{[^}]+}", "none");
    }

    /** Methods and addresses of /openapi.yml, whose lines say both by their depth alone. */
    private static Set<String> described() {
        Set<String> routes = new TreeSet<>();
        String address = "";
        for (String line :
                server.get("/openapi.yml", server.key("ADMINISTRATOR")).body().split("\n")) {
            if (line.matches("  /.*:")) {
                address = line.strip().replaceFirst(":$", "");
            } else if (line.matches("    (get|put|post|delete|patch):")) {
                routes.add(line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + address);
            }
        }
        assertThat(routes).hasSizeGreaterThan(40);
        return routes;
    }
}
