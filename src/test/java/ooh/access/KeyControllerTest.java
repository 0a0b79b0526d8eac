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
