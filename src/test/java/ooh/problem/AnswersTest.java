package ooh.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ooh.TestDatabase;
import ooh.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class AnswersTest {
    private static final String KEY = TestServer.BOOTSTRAP_KEY;
    private static final int FIFTY_MB = 50 * 1024 * 1024;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(TestDatabase.EMBEDDED, Map.of("ooh.test.probe", true));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"unreadable,400", "not-allowed,403", "missing,404", "refused,409", "moved,412", "unavailable,503"})
    void each_of_our_exceptions_has_its_status(String what, int status) throws Exception {
        JsonNode problem = problem(server.get("/api/v1/probe/" + what, KEY), status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("type").asText()).isEqualTo("about:blank");
    }

    @Test
    void all_faults_of_an_unreadable_input_are_told_at_once() throws Exception {
        JsonNode problem = problem(server.get("/api/v1/probe/unreadable", KEY), 400);
        assertThat(problem.get("detail").asText()).startsWith("The staff file can not be read: line 2: has no id");
        assertThat(faults(problem)).containsExactly("line 2: has no id", "line 3: \"bnak\" is no bank");
    }

    @Test
    void a_refusal_carries_its_own_members() throws Exception {
        JsonNode problem = problem(server.get("/api/v1/probe/refused", KEY), 409);
        assertThat(problem.get("breaches").get(0).asText()).isEqualTo("rest");
        assertThat(problem.has("faults")).isFalse();
    }

    @Test
    void a_defect_tells_only_its_reference_and_logs_one_line_without_the_message() throws Exception {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        JsonNode problem;
        try {
            problem = problem(server.get("/api/v1/probe/defect-01632960001", KEY), 500);
        } finally {
            root.detachAppender(lines);
        }
        String reference = problem.get("reference").asText();
        assertThat(problem.toString()).contains(reference).doesNotContain("Shaw", "ooh_secret", "IllegalState");
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .contains(
                            reference, "GET /api/v1/probe/{what}", "java.lang.IllegalStateException", "ProbeController")
                    .doesNotContain("Shaw", "01632", "ooh_secret");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/probe-day/soon?hours=3            | day: "soon" is not a day such as 2026-12-21
            /api/v1/probe-day/2026-12-21?hours=many   | hours: "many" is not a whole number
            /api/v1/probe-day/2026-12-21              | hours: is missing
            /probe-kind?kind=ODD                      | kind: "ODD" is not one of PLAIN, FANCY
            """)
    void a_wrong_address_names_the_part_that_is_wrong(String path, String fault) throws Exception {
        assertThat(faults(problem(server.get(path, KEY), 400))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {                                                         | body: is not JSON: it can not be read at line 1, column 2
            {"name" "a"}                                              | body: is not JSON: it can not be read at line 1, column 9
            []                                                        | body: is not an object
            5                                                         | body: is not an object
            ~~                                                        | body: is missing
            null                                                      | body: is missing
            {"name":"a","people":"many"}                              | people: "many" is not a whole number
            {"name":"a","people":1,"kind":"ODD"}                      | kind: "ODD" is not one of PLAIN, FANCY
            {"name":"a","people":1,"day":"2026-02-30"}                | day: "2026-02-30" is not a day such as 2026-12-21
            {"name":{},"people":1}                                    | name: is not a text
            {"name":"a","people":1,"parts":7}                         | parts: is not a list
            {"name":"a","people":1,"parts":[{"tier":"x","least":{}}]} | parts[0].least: is not a whole number
            """)
    void a_wrong_body_names_the_member_that_is_wrong(String body, String fault) throws Exception {
        assertThat(faults(problem(server.post("/api/v1/probe", KEY, body), 400)))
                .containsExactly(fault);
    }

    @Test
    void bean_validation_names_every_member_as_it_stands_in_the_body() throws Exception {
        JsonNode problem = problem(server.post("/api/v1/probe", KEY, "{\"name\":\" \",\"people\":0}"), 400);
        assertThat(faults(problem))
                .containsExactly("name: must not be blank", "people: must be greater than or equal to 1");
    }

    @Test
    void a_right_body_is_taken() {
        assertThat(server.post("/api/v1/probe", KEY, "{\"name\":\"a\",\"people\":1}")
                        .body())
                .isEqualTo("a");
    }

    @Test
    void an_unknown_address_is_told() throws Exception {
        assertThat(problem(server.get("/api/v1/nothing", KEY), 404)
                        .get("detail")
                        .asText())
                .startsWith("There is nothing at /api/v1/nothing.");
    }

    @Test
    void a_wrong_method_is_told_with_those_that_can_be_used() throws Exception {
        HttpResponse<String> answer = server.delete("/api/v1/probe", KEY);
        assertThat(problem(answer, 405).get("detail").asText())
                .startsWith("DELETE /api/v1/probe can not be done")
                .endsWith("Allowed methods: POST.");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void a_wrong_content_type_is_told_with_those_that_can_be_read() throws Exception {
        assertThat(problem(server.send("POST", "/api/v1/probe", KEY, "text/plain", "hello"), 415)
                        .get("detail")
                        .asText())
                .contains("text/plain not allowed. Allowed types: application/json.");
    }

    @Test
    void a_body_of_50_MB_is_refused_in_words() throws Exception {
        assertThat(problem(server.post("/api/v1/probe", KEY, "x".repeat(FIFTY_MB)), 413)
                        .get("detail")
                        .asText())
                .contains("larger than 32 MB");
        assertThat(server.get("/health", null).statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_of_50_MB_that_does_not_say_its_length_is_refused_too() throws Exception {
        HttpResponse<String> answer = server.send(server.request("/api/v1/probe", KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[FIFTY_MB]))));
        problem(answer, 413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/v1/%zz HTTP/1.1                  | 400 | The request can not be read
            GET /api/v1/keys?x=%zz HTTP/1.1           | 400 | The request can not be read
            NONSENSE                                  | 400 | The request can not be read
            GET /api/v1/{} HTTP/1.1                   | 400 | The request can not be read
            """)
    void a_request_that_is_no_HTTP_is_told_so(String line, String status, String detail) throws Exception {
        assertThat(raw(line)).contains(" " + status + " ", "application/problem+json", detail);
    }

    @Test
    void headers_that_are_too_long_are_told_apart_from_a_body_that_is() throws Exception {
        assertThat(raw("GET /health HTTP/1.1\r\nX-Long: " + "a".repeat(20_000)))
                .contains(" 413 ", "its address or headers are too long");
    }

    @Test
    void a_person_gets_a_page_and_what_it_quotes_is_only_text() {
        HttpResponse<String> answer =
                server.send(server.request("/probe-page", KEY).header("Accept", "text/html,*/*;q=0.8"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body())
                .contains("<h1 class=\"govuk-heading-l\">Not Found</h1>", "There is no &lt;b&gt;rota&lt;/b&gt; here.");
    }

    @Test
    void a_browser_that_asks_the_API_gets_problem_JSON() throws Exception {
        problem(server.send(server.request("/api/v1/probe/missing", KEY).header("Accept", "text/html,*/*;q=0.8")), 404);
    }

    private static String raw(String beginning) throws Exception {
        try (Socket socket =
                new Socket(server.address("/").getHost(), server.address("/").getPort())) {
            String request =
                    beginning + "\r\nHost: ooh\r\nAuthorization: Bearer " + KEY + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    private static List<String> faults(JsonNode problem) {
        List<String> faults = new ArrayList<>();
        problem.path("faults")
                .forEach(fault -> faults.add(fault.get("field").asText() + ": "
                        + fault.get("message").asText()));
        return faults;
    }
}
