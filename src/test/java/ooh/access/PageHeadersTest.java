package ooh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import ooh.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages may load, and what of the jar is served to those who have not signed in. */
class PageHeadersTest {
    private static TestServer server;
    private static String key = "";

    @BeforeAll
    static void start() {
        server = TestServer.start();
        key = server.key(Roles.COORDINATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void pages_load_nothing_from_elsewhere_and_run_no_script_of_their_own() {
        HttpResponse<String> page = server.get("/sign-in", null);
        assertThat(page.body())
                .doesNotContain("http://", "https://", "style=", "onclick")
                .doesNotContain("<script>");
        for (HttpResponse<String> answer : List.of(page, server.get("/api-docs", null), server.get("/nothing", key))) {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/ooh.css",
                "/assets/ooh.js",
                "/assets/ooh.svg",
                "/webjars/govuk/govuk-frontend.min.css",
                "/webjars/govuk/govuk-frontend.min.js"
            })
    void what_the_sign_in_page_is_made_of_needs_no_key(String path) {
        assertThat(server.get(path, null).statusCode()).isEqualTo(200);
    }

    /** They are for GOV.UK alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webjars/govuk/assets/fonts/bold-b542beb274-v2.woff2",
                "/webjars/govuk/assets/images/govuk-crest.svg",
                "/assets/fonts/bold-b542beb274-v2.woff2",
                "/assets/../application.yml",
                "/assets/%2e%2e/db/V1__the_pipe.sql",
                "/assets/..%2fdb/V1__the_pipe.sql"
            })
    void nothing_else_in_the_jar_is_served(String path) {
        assertThat(server.get(path, null).statusCode()).isEqualTo(404);
    }
}
