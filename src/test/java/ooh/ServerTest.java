package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What the server says of itself: whether it can serve, and what it offers. */
class ServerTest {
    @Test
    void health_is_UP_without_a_key_and_DOWN_once_the_database_can_not_be_reached() {
        try (TestServer server = TestServer.start()) {
            HttpResponse<String> up = server.get("/health", null);
            assertThat(up.statusCode()).isEqualTo(200);
            assertThat(up.body()).isEqualTo("{\"status\":\"UP\"}");
            server.loseDatabase();
            HttpResponse<String> down = server.get("/health", null);
            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.body()).isEqualTo("{\"status\":\"DOWN\"}");
        }
    }

    @Test
    void while_the_database_is_out_a_key_seen_before_comes_in_and_another_hears_503() {
        try (TestServer server = TestServer.start()) {
            String seen = server.key("MASH");
            String unseen = server.key("COORDINATOR");
            server.get("/openapi.yml", seen);
            server.loseDatabase();
            assertThat(server.get("/openapi.yml", seen).statusCode()).isEqualTo(200);
            HttpResponse<String> answer = server.get("/openapi.yml", unseen);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("because the database can not be reached");
        }
    }

    @Test
    void other_endpoints_of_the_framework_are_shut() {
        try (TestServer server = TestServer.start()) {
            for (String path : new String[] {"/beans", "/env", "/info", "/loggers", "/routes", "/stop", "/refresh"}) {
                assertThat(server.get(path, TestServer.BOOTSTRAP_KEY).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void the_API_is_described_to_whoever_has_a_key() {
        try (TestServer server = TestServer.start()) {
            assertThat(server.get("/openapi.yml", null).statusCode()).isEqualTo(401);
            HttpResponse<String> document = server.get("/openapi.yml", server.key("MASH"));
            assertThat(document.statusCode()).isEqualTo(200);
            assertThat(document.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/yaml");
            assertThat(document.body())
                    .contains(
                            "title: Out-of-hours rota",
                            "/api/v1/keys:",
                            "/api/v1/keys/{id}:",
                            "application/problem+json")
                    .contains("scheme: bearer", "Problem:")
                    .doesNotContain("/sign-in", "probe");
        }
    }

    @Test
    void the_page_that_browses_the_API_is_made_of_our_own_files() {
        try (TestServer server = TestServer.start()) {
            HttpResponse<String> page = server.get("/api-docs", server.key("MASH"));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Signed in as test MASH").doesNotContain("http://", "https://");
            for (String path : new String[] {
                "/webjars/swagger-ui/swagger-ui.css", "/webjars/swagger-ui/swagger-ui-bundle.js", "/assets/api-docs.js"
            }) {
                assertThat(page.body()).contains("\"" + path + "\"");
                assertThat(server.get(path, null).statusCode()).as(path).isEqualTo(200);
            }
        }
    }
}
