package ooh.oncall;

import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.standIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import ooh.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnCallControllerTest {
    private static final String LOOKUP = "/api/v1/on-call";

    @TempDir
    Path data;

    private TestServer server;

    @BeforeEach
    void start() {
        server = PublishedServer.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_answer_has_the_fields_that_other_programs_rely_on() throws Exception {
        JsonNode answer = asked("2026-12-21T18:00:00Z");
        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly("at", "open", "tiers", "callOrder", "next", "rota", "asOf", "stale");
        assertThat(answer.path("at").asText()).isEqualTo("2026-12-21T18:00:00Z");
        assertThat(answer.path("asOf").asText()).isEqualTo("2026-10-01T15:00:00+01:00");
        assertThat(answer.path("open").asBoolean()).isTrue();
        assertThat(answer.path("stale").asBoolean()).isFalse();
        assertThat(answer.path("tiers").findValuesAsText("tier")).contains("manager", "social-worker", "grade-i");
        JsonNode manager = answer.path("tiers").path(0);
        assertThat(manager.fieldNames()).toIterable().containsExactly("tier", "people", "required", "gap", "next");
        assertThat(manager.path("people").path(0).toString())
                .isEqualTo("{\"tier\":\"manager\",\"id\":\"bell\",\"name\":\"Bell\",\"phone\":\"01632 960098\","
                        + "\"from\":\"2026-12-21T17:00:00Z\",\"to\":\"2026-12-22T01:00:00Z\",\"standIn\":false}");
        assertThat(answer.path("callOrder").path(0).toString())
                .isEqualTo("{\"order\":1,\"name\":\"Bell\",\"phone\":\"01632 960098\",\"tier\":\"manager\"}");
        assertThat(answer.path("rota").toString())
                .isEqualTo("{\"week\":\"2026-12-21\",\"publication\":1,\"publishedAt\":\"2026-10-01T15:00:00+01:00\"}");
    }

    @Test
    void an_offset_that_is_not_utc_is_read_even_where_its_plus_was_not_escaped() throws Exception {
        assertThat(asked("2026-12-21T19:00:00%2B01:00").path("at").asText()).isEqualTo("2026-12-21T18:00:00Z");
        assertThat(asked("2026-12-21T19:00:00+01:00").path("at").asText()).isEqualTo("2026-12-21T18:00:00Z");
    }

    @Test
    void without_an_instant_it_is_now() throws Exception {
        server.clock().set(Instant.parse("2026-12-22T01:00:00Z"));
        JsonNode answer = read(server.get(LOOKUP, server.key("MASH")));
        assertThat(answer.path("at")).isEqualTo(answer.path("asOf"));
        assertThat(answer.path("callOrder").path(0).path("name").asText()).isEqualTo("Hart");
    }

    @Test
    void an_instant_that_can_not_be_read_is_named() {
        for (String at : new String[] {"tomorrow", "2026-12-21T18:00:00", "2026-13-01T18:00:00Z"}) {
            HttpResponse<String> answer = server.get(LOOKUP + "?at=" + at, server.key("MASH"));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"at\"").contains(at);
        }
    }

    @Test
    void a_year_out_of_reach_is_refused_and_no_defect() {
        for (String at :
                new String[] {"2040-01-01T18:00:00Z", "%2B999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"}) {
            assertThat(server.get(LOOKUP + "?at=" + at, server.key("MASH")).statusCode())
                    .as(at)
                    .isEqualTo(409);
        }
    }

    @Test
    void nobody_without_a_key_hears_a_telephone_number() {
        HttpResponse<String> answer = server.get(LOOKUP, null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("01632");
    }

    @Test
    void mash_practitioners_and_coordinators_may_ask() {
        for (String role : new String[] {"MASH", "COORDINATOR"}) {
            assertThat(server.get(LOOKUP, server.key(role)).statusCode()).isEqualTo(200);
        }
        assertThat(server.get(LOOKUP, server.keyOf("amin")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_stand_in_is_seen_at_once_and_in_what_is_kept_for_a_lost_database() throws Exception {
        server.clock().set(Instant.parse("2026-12-21T18:00:00Z"));
        String mash = server.key("MASH");
        assertThat(read(server.get(LOOKUP, mash)).toString()).doesNotContain("Grey");
        PublishedServer.standIn(
                server,
                standIn("1", ordinary(CHRISTMAS), "manager-0", "grey", "2026-12-21T17:30:00Z", "2026-12-21T20:00:00Z"));
        JsonNode before = read(server.get(LOOKUP, mash));
        assertThat(before.path("callOrder").path(0).path("name").asText()).isEqualTo("Grey");
        server.loseDatabase();
        server.clock().set(Instant.parse("2026-12-21T19:00:00Z"));
        JsonNode after = read(server.get(LOOKUP, mash));
        assertThat(after.path("stale").asBoolean()).isTrue();
        assertThat(after.path("asOf").asText()).isEqualTo("2026-12-21T18:00:00Z");
        assertThat(after.path("callOrder")).isEqualTo(before.path("callOrder"));
        assertThat(server.get("/on-call", mash).body()).contains("The database can not be reached.");
    }

    private JsonNode asked(String at) throws Exception {
        return read(server.get(LOOKUP + "?at=" + at, server.key("MASH")));
    }

    private static JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
