package ooh.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import ooh.TestServer;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyControllerTest {
    private static final String KEYS = "/api/v1/keys";
    private static final String ADMINISTRATOR = TestServer.BOOTSTRAP_KEY;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        server.bean(StaffStore.class)
                .put(
                        new Person("bell", "B. Bell", "", Set.of("grade-i"), new Limits(0, 900, false), null, null),
                        OptionalLong.empty());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void without_a_key_the_answer_is_401_and_asks_for_a_bearer() {
        HttpResponse<String> answer = server.get(KEYS, null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_key_that_nobody_made_is_no_key() {
        assertThat(server.get(KEYS, "ooh_nobody").statusCode()).isEqualTo(401);
        assertThat(server.send(server.request(KEYS, null).header("Authorization", "Basic b29oOm9vaA=="))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_address_that_does_not_exist_is_401_without_a_key_and_404_with_one() {
        assertThat(server.get("/api/v1/nothing", null).statusCode()).isEqualTo(401);
        assertThat(server.get("/login", null).statusCode()).isEqualTo(401);
        assertThat(server.get("/api/v1/nothing", server.key(Roles.MASH)).statusCode())
                .isEqualTo(404);
        assertThat(server.get("/login", ADMINISTRATOR).statusCode()).isEqualTo(404);
    }

    @Test
    void a_key_with_a_last_day_opens_until_the_end_of_it_in_london() throws Exception {
        try (TestServer other = TestServer.start()) {
            HttpResponse<String> answer = other.post(
                    KEYS, ADMINISTRATOR, "{\"role\": \"mash\", \"label\": \"trial\", \"expiresOn\": \"2027-06-30\"}");
            assertThat(json(answer).get("expiresOn").asText()).isEqualTo("2027-06-30");
            String key = json(answer).get("key").asText();
            other.clock().set(java.time.Instant.parse("2027-06-30T22:59:59Z"));
            assertThat(other.get("/api/v1/on-call", key).statusCode()).isEqualTo(200);
            other.clock().set(java.time.Instant.parse("2027-06-30T23:00:00Z"));
            assertThat(other.get("/api/v1/on-call", key).statusCode()).isEqualTo(401);
            HttpResponse<String> list = other.get(KEYS, ADMINISTRATOR);
            assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
            JsonNode listed = json(list).get(0);
            assertThat(listed.get("expiresOn").asText()).isEqualTo("2027-06-30");
            assertThat(listed.get("lastUsedAt").asText()).isEqualTo("2027-06-30T23:59:59+01:00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "9999-12-31", "yesterday", "2026-02-30"})
    void a_last_day_that_is_past_or_is_none_is_refused(String day) {
        HttpResponse<String> answer = server.post(
                KEYS, ADMINISTRATOR, "{\"role\": \"mash\", \"label\": \"x\", \"expiresOn\": \"" + day + "\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("expiresOn");
    }

    @Test
    void on_the_page_a_key_is_made_shown_once_and_revoked() throws Exception {
        String label = "<b>Tŷ & \"Co\"</b>";
        HttpResponse<String> made = server.send(
                "POST",
                "/keys",
                ADMINISTRATOR,
                "application/x-www-form-urlencoded",
                "label=" + java.net.URLEncoder.encode(label, java.nio.charset.StandardCharsets.UTF_8)
                        + "&role=mash&person=&expiresOn=2026-12-31");
        assertThat(made.statusCode()).isEqualTo(201);
        String key = made.body().replaceFirst("(?s).*<code>(ooh_[^<]+)</code>.*", "$1");
        assertThat(server.get("/api/v1/on-call", key).statusCode()).isEqualTo(200);
        String page = server.get("/keys", ADMINISTRATOR).body();
        assertThat(page)
                .contains("&lt;b&gt;Tŷ &amp; \"Co\"&lt;/b&gt;", "31 December 2026", "Last used")
                .doesNotContain(key, "<b>T");
        String id = "";
        for (JsonNode listed : json(server.get(KEYS, ADMINISTRATOR))) {
            id = listed.get("label").asText().equals(label) ? listed.get("id").asText() : id;
        }
        assertThat(server.send("POST", "/keys/" + id + "/revocation", ADMINISTRATOR, "text/plain", "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.get("/api/v1/on-call", key).statusCode()).isEqualTo(401);
        assertThat(server.get("/keys", ADMINISTRATOR).body())
                .contains("Revoked")
                .doesNotContain(id + "/revocation");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.COORDINATOR, Roles.PRACTITIONER, Roles.MASH})
    void another_role_than_administrator_is_not_allowed(String role) {
        assertThat(server.get(KEYS, server.key(role)).statusCode()).isEqualTo(403);
        assertThat(make(server.key(role), "mash", null, "mine").statusCode()).isEqualTo(403);
    }

    @Test
    void an_administrator_is_a_coordinator_too_and_the_others_are_only_themselves() {
        assertThat(Roles.actingAs(Roles.ADMINISTRATOR))
                .containsExactlyInAnyOrder(Roles.ADMINISTRATOR, Roles.COORDINATOR);
        assertThat(Roles.actingAs(Roles.MASH)).containsExactly(Roles.MASH);
    }

    @Test
    void a_key_is_shown_once_and_opens_at_once() throws Exception {
        HttpResponse<String> answer = make(ADMINISTRATOR, "administrator", null, " second administrator ");
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode made = json(answer);
        assertThat(made.get("role").asText()).isEqualTo("administrator");
        assertThat(made.get("person").isNull()).isTrue();
        assertThat(made.get("label").asText()).isEqualTo("second administrator");
        String secret = made.get("key").asText();
        HttpResponse<String> list = server.get(KEYS, secret);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains(made.get("id").asText(), "second administrator", "2026-11-23T12:00:00Z")
                .doesNotContain(secret, Secret.hash(secret));
    }

    @Test
    void a_revoked_key_is_shut_out_at_once() throws Exception {
        JsonNode made = json(make(ADMINISTRATOR, "administrator", null, "leaver"));
        String secret = made.get("key").asText();
        assertThat(server.get(KEYS, secret).statusCode()).isEqualTo(200);
        assertThat(server.delete(KEYS + "/" + made.get("id").asText(), ADMINISTRATOR)
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.get(KEYS, secret).statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_that_is_not_there_can_not_be_revoked() {
        assertThat(server.delete(KEYS + "/none", ADMINISTRATOR).statusCode()).isEqualTo(404);
    }

    @Test
    void a_practitioner_key_names_somebody_on_the_banks() throws Exception {
        assertThat(faults(make(ADMINISTRATOR, "practitioner", null, "own"))).containsExactly("person");
        assertThat(faults(make(ADMINISTRATOR, "practitioner", "nobody", "own"))).containsExactly("person");
        assertThat(make(ADMINISTRATOR, "practitioner", "bell", "own").statusCode())
                .isEqualTo(201);
    }

    @Test
    void all_faults_of_a_wanted_key_are_told_at_once() throws Exception {
        assertThat(faults(server.post(KEYS, ADMINISTRATOR, "{\"role\":\"king\",\"label\":\" \"}")))
                .containsExactly("role", "label");
        assertThat(faults(server.post(KEYS, ADMINISTRATOR, "{}"))).containsExactly("role", "label");
        assertThat(faults(make(ADMINISTRATOR, "mash", null, "x".repeat(201)))).containsExactly("label");
        assertThat(faults(server.post(KEYS, ADMINISTRATOR, "7"))).containsExactly("body");
    }

    @Test
    void the_caller_of_a_practitioner_key_is_that_practitioner() {
        String secret = server.keyOf("bell");
        assertThat(server.bean(Keys.class).find(secret, TestServer.STARTED_AT).map(KeyOwner::person))
                .hasValue("bell");
    }

    private static HttpResponse<String> make(String key, String role, @Nullable String person, String label) {
        return server.post(
                KEYS,
                key,
                "{\"role\":\"%s\",\"person\":%s,\"label\":\"%s\"}"
                        .formatted(role, person == null ? "null" : "\"" + person + "\"", label));
    }

    private static List<String> faults(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return json(answer).get("faults").findValuesAsText("field");
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
