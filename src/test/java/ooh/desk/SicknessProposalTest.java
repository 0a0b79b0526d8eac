package ooh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import ooh.Api;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.cover.Shift;
import ooh.time.Week;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody falls ill in a published week, over HTTP: proposed, taken, and seen by whoever asks who is on. */
class SicknessProposalTest {
    private static final String WEEK = "/api/v1/rotas/2027-01-04";
    private static final String PROPOSALS = "/api/v1/sickness-proposals";

    @ParameterizedTest
    @EnumSource
    void a_proposal_changes_nothing_until_it_is_taken_and_then_all_of_it_once(TestDatabase database) throws Exception {
        try (TestServer server = TestServer.start(database, Map.of())) {
            server.clock().set("2026-12-17T14:00:00Z");
            Api coordinator = server.as(Roles.COORDINATOR);
            published(coordinator);
            JsonNode published = coordinator.get(WEEK + "/publications/1").json();
            JsonNode duty = StreamSupport.stream(published.path("shifts").spliterator(), false)
                    .filter(shift -> shift.path("tier").asText().equals("social-worker"))
                    .findFirst()
                    .orElseThrow();
            String ill = duty.path("person").asText();
            String from = duty.path("from").asText();
            String body = "{\"person\": \"%s\", \"from\": \"%s\", \"to\": \"2027-01-11\", \"why\": \"flu\"}"
                    .formatted(ill, from.substring(0, 10));

            Api.Reply made = coordinator.post(PROPOSALS, body).expecting(201);
            assertThat(made.text()).contains("who is absent");
            assertThat(names(made.json()))
                    .containsExactly(
                            "id",
                            "person",
                            "from",
                            "to",
                            "why",
                            "by",
                            "madeAt",
                            "changes",
                            "gaps",
                            "breaches",
                            "before",
                            "after",
                            "difference",
                            "acceptance");
            assertThat(names(made.json().path("changes").path(0)))
                    .containsExactly(
                            "week",
                            "shift",
                            "tier",
                            "from",
                            "to",
                            "leaves",
                            "takes",
                            "underWay",
                            "sentence",
                            "candidates");
            assertThat(made.json().path("after").path("hard").asLong(-1)).isZero();
            assertThat(made.json().path("gaps")).isEmpty();
            assertThat(coordinator.get(WEEK + "/stand-ins").json()).isEmpty();
            String other = coordinator.post(PROPOSALS, body).expecting(201).header("Location");

            String proposal = made.header("Location");
            JsonNode standIns = coordinator
                    .post(proposal + "/acceptance", "{}")
                    .expecting(201)
                    .json();
            assertThat(standIns).hasSameSizeAs(made.json().path("changes"));
            assertThat(standIns.toString()).doesNotContain("flu");
            assertThat(coordinator.get(WEEK + "/publications/1").json()).isEqualTo(published);
            assertThat(coordinator.get("/api/v1/staff/" + ill + "/absences").text())
                    .contains("flu");
            assertThat(server.as(Roles.MASH)
                            .get("/api/v1/on-call?at=" + from.replace("+", "%2B"))
                            .text())
                    .doesNotContain("\"" + ill + "\"");
            assertThat(coordinator
                            .get(proposal)
                            .json()
                            .path("acceptance")
                            .path("by")
                            .asText())
                    .isNotBlank();

            assertThat(coordinator
                            .post(proposal + "/acceptance", "{}")
                            .expecting(409)
                            .text())
                    .contains("took it already");
            assertThat(coordinator
                            .post(other + "/acceptance", "{}")
                            .expecting(409)
                            .text())
                    .contains("the stand-ins of the week of 2027-01-04", "the absences of");
            assertThat(coordinator.get(WEEK + "/stand-ins").json()).hasSameSizeAs(standIns);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "EMBEDDED")
    void what_can_not_be_proposed_is_told_with_every_fault(TestDatabase database) throws Exception {
        try (TestServer server = TestServer.start(database, Map.of())) {
            server.clock().set("2026-12-17T14:00:00Z");
            Api coordinator = server.as(Roles.COORDINATOR);
            String nonsense = "{\"person\": \"nobody\", \"from\": \"soon\", \"to\": \"2026-12-01\", \"why\": \""
                    + "x".repeat(201) + "\"}";
            assertThat(coordinator
                            .post(PROPOSALS, nonsense)
                            .expecting(400)
                            .json()
                            .path("faults"))
                    .hasSize(3);
            coordinator.post(PROPOSALS, "{}").expecting(400);
            coordinator.get(PROPOSALS + "/none").expecting(404);
            coordinator.post(PROPOSALS + "/none/acceptance", "{}").expecting(404);
            coordinator
                    .post("/api/v1/staff/import", "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                    .expecting(200);
            coordinator
                    .post(PROPOSALS, "{\"person\": \"sw-01\", \"to\": \"2026-12-01\"}")
                    .expecting(400);
            coordinator
                    .post(PROPOSALS, "{\"person\": \"sw-01\", \"to\": \"2026-12-20\"}")
                    .expecting(409);
        }
    }

    /** In October 01:30 happens twice, and what is written without an offset is the first; in March it does not happen. */
    @ParameterizedTest
    @EnumSource(names = "EMBEDDED")
    void a_sickness_says_from_which_half_past_one_it_is_where_clocks_change(TestDatabase database) {
        try (TestServer server = TestServer.start(database, Map.of())) {
            server.clock().set("2026-10-25T00:15:00Z");
            Shift night = SicknessFixture.shift("night", SicknessFixture.span("2026-10-25 00:00", "2026-10-25 09:00"));
            new SicknessFixture(server::bean)
                    .people("adams", "brown")
                    .published(Week.parse("2026-10-19"), night, "adams");
            Api coordinator = server.as(Roles.COORDINATOR);
            Map.of(
                            "2026-10-25T01:30", "2026-10-25T01:30:00+01:00",
                            "2026-10-25T01:30:00+01:00", "2026-10-25T01:30:00+01:00",
                            "2026-10-25T01:30:00Z", "2026-10-25T01:30:00Z")
                    .forEach((written, meant) -> {
                        JsonNode made = coordinator
                                .post(PROPOSALS, beginning(written, "2026-10-26"))
                                .expecting(201)
                                .json();
                        assertThat(made.path("from").asText()).isEqualTo(meant);
                        assertThat(made.path("changes").path(0).path("from").asText())
                                .isEqualTo(meant);
                        assertThat(made.path("changes").path(0).path("sentence").asText())
                                .contains(meant.endsWith("Z") ? "01:30 GMT" : "01:30 BST");
                    });
            assertThat(coordinator
                            .post(PROPOSALS, beginning("2027-03-28T01:30", "2027-03-29"))
                            .expecting(400)
                            .text())
                    .contains("does not exist in Europe/London");
        }
    }

    private static String beginning(String from, String to) {
        return "{\"person\": \"adams\", \"from\": \"" + from + "\", \"to\": \"" + to + "\"}";
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void published(Api coordinator) throws Exception {
        coordinator
                .post("/api/v1/staff/import", "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                .expecting(200);
        coordinator.put(WEEK, "").expecting(201);
        String run = coordinator
                .post(WEEK + "/planning", "{\"seconds\": 1}")
                .expecting(202)
                .header("Location");
        assertThat(coordinator.get(run + "/events").expecting(200).text()).contains("event: finished");
        coordinator.post(WEEK + "/publication", "{}").expecting(201);
    }
}
