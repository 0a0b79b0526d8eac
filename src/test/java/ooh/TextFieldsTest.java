package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ooh.access.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people may type into the fields of the API and the pages: it is refused, or it comes back as it was typed. */
class TextFieldsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static TestServer server;
    private static String coordinator = "";
    private static String practitioner = "";

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start();
        coordinator = server.key(Roles.ADMINISTRATOR);
        practitioner = server.keyOf("ooh-1");
        assertThat(server.send(
                                "POST",
                                "/api/v1/staff/import",
                                coordinator,
                                "text/csv",
                                Files.readString(Path.of("config/sample/staff.csv")))
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<String> texts() {
        return List.of(
                "O'Dowd-D’Arcy",
                "\"quoted\" \\ back",
                "<script>alert(1)</script>",
                "</textarea><img src=x onerror=alert(1)>",
                "&amp; & &lt;",
                "'; DROP TABLE person; --",
                "1' OR '1'='1",
                "%s ${7*7} #{7*7} {{7*7}}",
                "Tŷ Ŵyn, Siân",
                "Ẹniọlá Ọṣun",
                "שלום עולם",
                "مرحبا \u202Eabc\u202C",
                "🙂👩‍👧",
                "𝔘𝔫𝔦 𠜎",
                "e\u0301",
                "a\u0000b",
                "a\u0007b\u001Bc",
                "two\nlines",
                "x".repeat(150),
                "ŵ".repeat(5000),
                "=HYPERLINK(\"x\")",
                "null",
                "true");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_persons_name(String text) throws Exception {
        String body = JSON.writeValueAsString(Map.of(
                "name",
                text,
                "phone",
                "07700 900999",
                "banks",
                List.of("grade-i"),
                "limits",
                Map.of("contractedHours", 0, "mostHours", 10, "optedOut", false)));
        HttpResponse<String> answer = server.put("/api/v1/staff/text-1", coordinator, body);
        if (isTaken(answer)) {
            assertThat(json("/api/v1/staff/text-1", coordinator).path("name").asText())
                    .isEqualTo(text);
            assertThat(server.get("/api/v1/staff.csv", coordinator).body()).contains(text.replace("\"", "\"\""));
            isEscapedOn("/staff", coordinator);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_reason_of_an_absence(String text) throws Exception {
        String body =
                JSON.writeValueAsString(List.of(Map.of("from", "2026-12-24", "to", "2026-12-24", "reason", text)));
        if (isTaken(server.put("/api/v1/staff/ooh-1/absences", practitioner, body))) {
            assertThat(json("/api/v1/staff/ooh-1/absences", practitioner)
                            .path(0)
                            .path("reason")
                            .asText())
                    .isEqualTo(text);
            isEscapedOn("/me/times", practitioner);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_label_of_a_key(String text) throws Exception {
        List<String> before = labels("/api/v1/keys");
        String body = JSON.writeValueAsString(Map.of("role", "mash", "label", text));
        boolean taken = isTaken(server.post("/api/v1/keys", coordinator, body));
        boolean typed = isTaken(form("/keys", coordinator, Map.of("role", "mash", "label", text)));
        List<String> after = labels("/api/v1/keys");
        assertThat(after).hasSize(before.size() + (taken ? 1 : 0) + (typed ? 1 : 0));
        assertThat(taken || typed ? after : List.of(text)).contains(text);
        isEscapedOn("/keys", coordinator);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_label_of_a_calendar(String text) throws Exception {
        String keys = "/api/v1/staff/ooh-1/feed-keys";
        if (isTaken(form("/calendar", practitioner, Map.of("label", text, "reminder", "")))) {
            assertThat(labels(keys)).contains(text);
        }
        String id = JSON.readTree(server.post(keys, practitioner, "").body())
                .path("id")
                .asText();
        if (isTaken(server.put(keys + "/" + id, practitioner, JSON.writeValueAsString(Map.of("label", text))))) {
            assertThat(labels(keys).stream().filter(text::equals).count()).isGreaterThan(1);
        }
        isEscapedOn("/calendar", practitioner);
    }

    @Test
    void half_a_character_or_nul_is_refused_wherever_json_is_read() {
        for (String text : List.of("\\ud800", "a\\udc00b", "a\\u0000b")) {
            assertThat(server.post("/api/v1/keys", coordinator, "{\"role\": \"mash\", \"label\": \"" + text + "\"}")
                            .statusCode())
                    .as(text)
                    .isEqualTo(400);
        }
    }

    /** Taken, or refused in words; never a defect. */
    private static boolean isTaken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        return answer.statusCode() < 400;
    }

    private static void isEscapedOn(String page, String key) {
        HttpResponse<String> answer = server.send(server.request(page, key).header("Accept", "text/html"));
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x");
    }

    private static HttpResponse<String> form(String path, String key, Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return server.send("POST", path, key, "application/x-www-form-urlencoded", String.join("&", pairs));
    }

    private static List<String> labels(String path) throws Exception {
        return json(path, path.contains("keys") && path.contains("staff") ? practitioner : coordinator)
                .findValuesAsText("label");
    }

    private static JsonNode json(String path, String key) throws Exception {
        return JSON.readTree(server.get(path, key).body());
    }
}
