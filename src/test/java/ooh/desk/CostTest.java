package ooh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import ooh.Api;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a rota, a candidate and a proposal cost, over HTTP, with the sample's invented pay. */
class CostTest {
    private static final String WEEK = "/api/v1/rotas/2027-01-04";
    private static final String TUESDAY_NIGHT = "manager-night-2027-01-05-1";

    private static TestServer server;
    private static Api coordinator;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(TestDatabase.EMBEDDED, Map.of());
        server.clock().set("2026-12-17T14:00:00Z");
        coordinator = server.as(Roles.COORDINATOR);
        coordinator
                .post("/api/v1/staff/import", "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                .expecting(200);
        coordinator.put(WEEK, "").expecting(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void give(String person) {
        coordinator
                .put(WEEK + "/shifts/" + TUESDAY_NIGHT + "/person", "{\"person\": " + person + "}")
                .expecting(200);
    }

    @Test
    void the_rota_and_its_inspection_tell_what_the_week_costs_by_tier() {
        give("null");
        JsonNode open = coordinator.get(WEEK).json().path("cost");
        assertThat(open.path("pounds").asDouble()).isEqualTo(3240.00);
        assertThat(open.path("tiers").get(0).path("contractsPounds").asDouble()).isEqualTo(3240.00);
        give("\"mb-1\"");
        JsonNode cost = coordinator.get(WEEK).json().path("cost");
        assertThat(cost.path("tiers").get(0).path("tier").asText()).isEqualTo("manager");
        assertThat(cost.path("tiers").get(0).path("dutiesPounds").asDouble())
                .as("5 hours of night and 3 of day")
                .isEqualTo(5 * 32.00 + 3 * 29.00);
        assertThat(cost.path("sentence").asText())
                .isEqualTo("The week costs £3,487.00: manager £3,487.00 (£3,240.00 of it for contracts),"
                        + " social worker £0.00, Grade I £0.00.");
        assertThat(coordinator.get(WEEK + "/inspection").json().path("cost")).isEqualTo(cost);
    }

    @Test
    void each_candidate_tells_pounds_and_fairness_against_whoever_has_the_shift() {
        give("\"mb-1\"");
        JsonNode candidates = coordinator
                .get(WEEK + "/shifts/" + TUESDAY_NIGHT + "/candidates")
                .json();
        JsonNode core = candidate(candidates, "ooh-1");
        assertThat(core.path("pounds").asDouble()).isEqualTo(15.00);
        assertThat(core.path("fromNow").path("pounds").asDouble()).isEqualTo(15.00 - 247.00);
        assertThat(core.path("fromNow").path("fairnessPoints").asLong()).isPositive();
        assertThat(core.path("fromNow").path("fairness").has("hoursUnfair")).isTrue();
        assertThat(core.path("fromNow").path("sentence").asText())
                .startsWith("£232.00 less than with Harriet Fenwick, and burdens are shared better by ");
        assertThat(candidate(candidates, "mb-1")
                        .path("fromNow")
                        .path("sentence")
                        .asText())
                .isEqualTo("The cost is as with Harriet Fenwick, and burdens are shared as fairly.");
    }

    @Test
    void the_audit_file_prices_each_shift_with_each_person() {
        JsonNode audit = coordinator.get(WEEK + "/audit-file").expecting(200).json();
        JsonNode shift = StreamSupport.stream(audit.path("shifts").spliterator(), false)
                .filter(line -> line.path("id").asText().equals(TUESDAY_NIGHT))
                .findFirst()
                .orElseThrow();
        assertThat(shift.path("pence")).hasSize(9);
        assertThat(shift.path("pence").path("ooh-1").asLong()).isEqualTo(1500);
        assertThat(shift.path("pence").path("mb-1").asLong()).isEqualTo(24_700);
        assertThat(audit.path("pay").path("agreements")).hasSize(1);
        assertThat(audit.path("pay").path("dayKinds").path("2027-01-09").asText())
                .isEqualTo("saturday");
    }

    @Test
    void a_sickness_proposal_tells_what_it_costs() throws Exception {
        String week = "/api/v1/rotas/2027-01-11";
        String shift = "manager-night-2027-01-12-1";
        coordinator.put(week, "").expecting(201);
        coordinator
                .put(week + "/shifts/" + shift + "/person", "{\"person\": \"ooh-1\"}")
                .expecting(200);
        coordinator.post(week + "/publication", "{\"reason\": \"a trial\"}").expecting(201);
        JsonNode proposal = coordinator
                .post(
                        "/api/v1/sickness-proposals",
                        "{\"person\": \"ooh-1\", \"from\": \"2027-01-12\", \"to\": \"2027-01-14\"}")
                .expecting(201)
                .json();
        assertThat(proposal.path("changes")).hasSize(1);
        JsonNode difference = proposal.path("difference");
        boolean core = proposal.path("changes").get(0).path("takes").asText().startsWith("ooh");
        assertThat(difference.path("pounds").asDouble(-1)).isEqualTo(core ? 0 : 232.00);
        assertThat(difference.path("sentence").asText()).contains("before, and burdens are shared");
    }

    private static JsonNode candidate(JsonNode candidates, String id) {
        return StreamSupport.stream(candidates.spliterator(), false)
                .filter(candidate -> candidate.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
