package ooh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import ooh.Api;
import ooh.TestServer;
import ooh.access.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Overriding the rest rules for a duty over HTTP: a manager has Friday evening and, eight hours later, the Saturday. */
class RestOverrideTest {
    private static final String REASON = "{\"reason\": \"nobody else is well\"}";

    private static TestServer server;
    private static Api coordinator;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start();
        server.clock().set("2026-12-17T14:00:00Z");
        coordinator = server.as(Roles.COORDINATOR);
        coordinator
                .post("/api/v1/staff/import", "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                .expecting(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_override_silences_the_rest_rule_is_shown_replaced_and_taken_back() {
        String rota = shortOfRest("2027-01-04");
        String override = day(rota) + "/rest-override";
        assertThat(inspection(rota)).contains("restTooShort");
        JsonNode made = coordinator.put(override, REASON).expecting(200).json();
        assertThat(made.path("shift").path("restOverride").path("reason").asText())
                .isEqualTo("nobody else is well");
        assertThat(made.path("shift").path("restOverride").path("by").asText()).isNotEmpty();
        assertThat(inspection(rota)).doesNotContain("\"restTooShort\"").contains("nobody else is well");
        coordinator.put(override, REASON.replace("nobody", "no one")).expecting(200);
        assertThat(inspection(rota)).contains("no one else is well").doesNotContain("nobody else is well");
        JsonNode back = coordinator.delete(override).expecting(200).json();
        assertThat(back.path("shift").path("restOverride").isNull()).isTrue();
        assertThat(back.path("breaches").toString()).contains("restTooShort");
        assertThat(inspection(rota)).contains("\"restTooShort\"").doesNotContain("no one else is well");
    }

    @Test
    void it_is_one_persons_and_lapses_with_the_next() {
        String rota = shortOfRest("2027-01-11");
        coordinator.put(day(rota) + "/rest-override", REASON).expecting(200);
        JsonNode given = coordinator
                .put(day(rota) + "/person", "{\"person\": \"ooh-2\"}")
                .expecting(200)
                .json();
        assertThat(given.path("shift").path("restOverride").isNull()).isTrue();
    }

    @Test
    void what_can_not_be_overridden_is_refused_and_changes_nothing() {
        String rota = shortOfRest("2027-01-18");
        String before = coordinator.get(rota).text();
        for (String blank : new String[] {"{}", "{\"reason\": null}", "{\"reason\": \"  \"}"}) {
            assertThat(coordinator
                            .put(day(rota) + "/rest-override", blank)
                            .expecting(400)
                            .json()
                            .path("faults")
                            .findValuesAsText("field"))
                    .containsExactly("reason");
        }
        String long_one = "{\"reason\": \"" + "x".repeat(2001) + "\"}";
        coordinator.put(day(rota) + "/rest-override", long_one).expecting(400);
        coordinator.put(rota + "/shifts/none/rest-override", REASON).expecting(404);
        coordinator.delete(rota + "/shifts/none/rest-override").expecting(404);
        String open = rota + "/shifts/social-worker-evening-2027-01-18-1/rest-override";
        assertThat(coordinator.put(open, REASON).expecting(409).text()).contains("nobody has it");
        coordinator
                .put("/api/v1/rotas/2027-08-02/shifts/any/rest-override", REASON)
                .expecting(404);
        server.as(Roles.MASH).put(day(rota) + "/rest-override", REASON).expecting(403);
        assertThat(coordinator.get(rota).text()).isEqualTo(before);
    }

    @Test
    void who_read_an_older_version_changes_nothing() {
        String rota = shortOfRest("2027-01-25");
        String read = coordinator.get(rota).header("ETag");
        coordinator.put(day(rota) + "/rest-override", REASON).expecting(200);
        coordinator
                .putIfMatch(day(rota) + "/rest-override", read, REASON.replace("nobody", "no one"))
                .expecting(412);
        assertThat(server.send(server.request(day(rota) + "/rest-override", server.key(Roles.COORDINATOR))
                                .header("If-Match", read)
                                .DELETE())
                        .statusCode())
                .isEqualTo(412);
        assertThat(inspection(rota)).contains("nobody else is well");
    }

    @Test
    void a_publication_keeps_the_override_that_it_was_published_with() {
        String rota = shortOfRest("2027-02-01");
        String publication = "{\"reason\": \"a test\"}";
        assertThat(coordinator
                        .post(rota + "/publication", publication)
                        .expecting(409)
                        .text())
                .contains("restTooShort");
        coordinator.put(day(rota) + "/rest-override", REASON).expecting(200);
        coordinator.post(rota + "/publication", publication).expecting(201);
        String published = coordinator.get(rota + "/publications/1").text();
        assertThat(published).contains("nobody else is well");
        coordinator.delete(day(rota) + "/rest-override").expecting(200);
        assertThat(coordinator.get(rota + "/publications/1").text()).isEqualTo(published);
        coordinator.post(rota + "/publication", publication).expecting(409);
    }

    private static String shortOfRest(String week) {
        String rota = "/api/v1/rotas/" + week;
        coordinator.put(rota, "").expecting(201);
        String friday = LocalDate.parse(week).plusDays(4).toString();
        coordinator
                .put(rota + "/shifts/manager-evening-" + friday + "-1/person", "{\"person\": \"ooh-1\"}")
                .expecting(200);
        coordinator.put(day(rota) + "/person", "{\"person\": \"ooh-1\"}").expecting(200);
        return rota;
    }

    /** Of the Saturday. */
    private static String day(String rota) {
        LocalDate monday = LocalDate.parse(rota.substring(rota.length() - 10));
        return rota + "/shifts/manager-day-" + monday.plusDays(5) + "-1";
    }

    private static String inspection(String rota) {
        return coordinator.get(rota + "/inspection").expecting(200).text();
    }
}
