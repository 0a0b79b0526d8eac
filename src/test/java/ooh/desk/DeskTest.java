package ooh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import ooh.Api;
import ooh.TestServer;
import ooh.access.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The coordinator's table over HTTP: planning runs, changes by hand, candidates, publications and stand-ins. */
class DeskTest {
    private static TestServer server;
    private static Api coordinator;

    @BeforeAll
    static void start() throws Exception {
        server = StaffedServer.start();
        coordinator = server.as(Roles.COORDINATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_run_that_is_stopped_keeps_the_best_rota_so_far() {
        String rota = drafted("2027-01-04");
        String run = coordinator
                .post(rota + "/planning", "{\"seconds\": 600}")
                .expecting(202)
                .header("Location");
        JsonNode found = until(run, "running", "medium", 0);
        assertThat(found.path("hard").asLong()).isZero();
        assertThat(coordinator.post(rota + "/planning", "{}").expecting(409).text())
                .contains("running");
        coordinator.delete(run).expecting(202);
        JsonNode ended = until(run, "stopped", "medium", 0);
        assertThat(ended.path("elapsedMillis").asLong()).isLessThan(600_000);
        assertThat(open(coordinator.get(rota).json())).isEmpty();
        coordinator.delete(run).expecting(202);
        assertThat(coordinator.get(run).json().path("state").asText()).isEqualTo("stopped");
        coordinator
                .get("/api/v1/rotas/2027-01-11/planning/" + run.replaceFirst(".*/", ""))
                .expecting(404);
    }

    @Test
    void what_was_changed_during_a_run_stands_and_the_run_says_so() {
        String rota = drafted("2027-01-18");
        String shift = first(coordinator.get(rota).json(), "social-worker");
        String run = coordinator
                .post(rota + "/planning", "{\"seconds\": 600}")
                .expecting(202)
                .header("Location");
        until(run, "running", "medium", 0);
        coordinator
                .put(rota + "/shifts/" + shift + "/person", "{\"person\": \"sw-03\"}")
                .expecting(200);
        coordinator.delete(run).expecting(202);
        JsonNode ended = until(run, "failed", "medium", 0);
        assertThat(ended.path("detail").asText()).contains("version 1", "version 2");
        assertThat(person(coordinator.get(rota).json(), shift)).isEqualTo("sw-03");
    }

    @Test
    void a_pin_holds_through_a_run() {
        String rota = drafted("2027-01-25");
        String shift = first(coordinator.get(rota).json(), "social-worker");
        coordinator
                .put(rota + "/shifts/" + shift + "/person", "{\"person\": \"sw-05\"}")
                .expecting(200);
        JsonNode pinned = coordinator
                .put(rota + "/shifts/" + shift + "/pin", "{\"pinned\": true}")
                .expecting(200)
                .json();
        assertThat(pinned.path("shift").path("pinned").asBoolean()).isTrue();
        plan(rota);
        assertThat(person(coordinator.get(rota).json(), shift)).isEqualTo("sw-05");
    }

    @Test
    void candidates_come_best_first_with_what_each_would_breach() {
        String rota = drafted("2027-02-15");
        JsonNode draft = coordinator.get(rota).json();
        String shift = first(draft, "social-worker");
        String from = text(shift(draft, shift), "from");
        coordinator
                .put(
                        "/api/v1/staff/sw-01/absences",
                        "[{\"from\": \"" + from.substring(0, 10) + "\", \"to\": \"" + from.substring(0, 10)
                                + "\", \"reason\": \"leave\"}]")
                .expecting(200);
        JsonNode candidates = coordinator
                .get(rota + "/shifts/" + shift + "/candidates")
                .expecting(200)
                .json();
        assertThat(candidates).hasSize(15);
        assertThat(candidates.get(0).path("hard").asLong()).isZero();
        JsonNode last = candidates.get(14);
        assertThat(last.path("id").asText()).isEqualTo("sw-01");
        assertThat(last.path("breaches").toString()).contains("workingWhileAbsent", "absent for 5 h");
        coordinator.put("/api/v1/staff/sw-01/absences", "[]").expecting(200);
    }

    @Test
    void a_stand_in_lies_on_top_and_the_publication_stays_as_it_was() {
        String rota = published("2027-03-01");
        JsonNode before =
                coordinator.get(rota + "/publications/1").expecting(200).json();
        JsonNode shift = shift(before, first(before, "social-worker"));
        String from = text(shift, "from").substring(0, 11) + "19:00:00Z";
        String standIn = free(rota, text(shift, "id"));
        String body = "{\"shift\": \"%s\", \"person\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", \"why\": \"ill\"}";
        coordinator
                .post(rota + "/stand-ins", body.formatted(text(shift, "id"), standIn, from, text(shift, "to")))
                .expecting(201);
        assertThat(coordinator.get(rota + "/publications/1").json()).isEqualTo(before);
        assertThat(on(text(shift, "from"))).contains(text(shift, "person")).doesNotContain(standIn);
        assertThat(on(from)).contains(standIn).doesNotContain(text(shift, "person"));
        assertThat(coordinator.get(rota + "/stand-ins").expecting(200).json()).hasSize(1);
    }

    @Test
    void a_stand_in_that_can_not_be_is_refused_with_every_fault() {
        String rota = published("2027-03-08");
        JsonNode rotaNow = coordinator.get(rota + "/publications/1").json();
        String shift = first(rotaNow, "social-worker");
        String nonsense = "{\"shift\": \"" + shift + "\", \"person\": \"nobody\", \"from\": \"2027-03-20T17:00:00Z\"}";
        assertThat(coordinator
                        .post(rota + "/stand-ins", nonsense)
                        .expecting(400)
                        .json()
                        .path("faults"))
                .hasSize(3);
        String manager = "{\"shift\": \"" + shift + "\", \"person\": \"ooh-1\", \"why\": \"ill\"}";
        assertThat(coordinator.post(rota + "/stand-ins", manager).expecting(409).text())
                .contains("tierNotHeld");
        String gone = "{\"shift\": \"none\", \"person\": \"sw-01\", \"why\": \"ill\"}";
        coordinator.post(rota + "/stand-ins", gone).expecting(404);
        coordinator.post("/api/v1/rotas/2027-04-05/stand-ins", gone).expecting(404);
        assertThat(coordinator.get(rota + "/stand-ins").json()).isEmpty();
    }

    @Test
    void a_second_publication_leaves_the_first_as_it_was() {
        String rota = published("2027-03-15");
        JsonNode first = coordinator.get(rota + "/publications/1").json();
        String shift = first(first, "social-worker");
        coordinator
                .put(rota + "/shifts/" + shift + "/person", "{\"person\": null}")
                .expecting(200);
        JsonNode second = coordinator
                .post(rota + "/publication", "{\"reason\": \"nobody is free\"}")
                .expecting(201)
                .json();
        assertThat(second.path("publication").asInt()).isEqualTo(2);
        assertThat(coordinator.get(rota + "/publications/1").json()).isEqualTo(first);
        JsonNode gap = server.as(Roles.MASH)
                .get("/api/v1/on-call?at=" + text(shift(first, shift), "from"))
                .json();
        assertThat(gap.path("tiers").get(1).path("gap").asInt()).isEqualTo(1);
    }

    @Test
    void the_shortfall_of_the_core_managers_is_told_before_planning() {
        JsonNode managers = coordinator
                .get(drafted("2027-04-19") + "/capacity")
                .expecting(200)
                .json()
                .get(0);
        assertThat(managers.path("neededHours").asInt()).isEqualTo(128);
        assertThat(managers.path("contractedHours").asInt()).isEqualTo(108);
        assertThat(text(managers, "sentence")).contains("20 h fall to the bank");
    }

    @Test
    void the_audit_file_holds_what_a_checker_needs() {
        String rota = drafted("2027-04-12");
        plan(rota);
        JsonNode audit = coordinator.get(rota + "/audit-file").expecting(200).json();
        JsonNode bound = coordinator.get(rota + "/lower-bound").json();
        assertThat(bound.path("openShifts").asLong(-1))
                .isBetween(0L, bound.path("draftOpenShifts").asLong());
        assertThat(bound.path("soft").asLong()).isNegative();
        JsonNode inspection = coordinator.get(rota + "/inspection").json();
        assertThat(audit.path("shifts"))
                .hasSameSizeAs(coordinator.get(rota).json().path("shifts"));
        assertThat(audit.path("people")).hasSize(36).allMatch(person -> person.has("postWorked"));
        assertThat(audit.path("parameters").path("restMinutes").asInt()).isEqualTo(660);
        long soft = StreamSupport.stream(audit.path("rules").spliterator(), false)
                .mapToLong(rule -> rule.path("score").path("soft").asLong())
                .sum();
        assertThat(soft).isEqualTo(inspection.path("soft").asLong()).isNegative();
        assertThat(audit.toString()).doesNotContain("07700", "01632");
    }

    private static String drafted(String week) {
        coordinator.put("/api/v1/rotas/" + week, "").expecting(201);
        return "/api/v1/rotas/" + week;
    }

    private static String published(String week) {
        String rota = drafted(week);
        plan(rota);
        coordinator.post(rota + "/publication", "{}").expecting(201);
        return rota;
    }

    private static void plan(String rota) {
        String run = coordinator
                .post(rota + "/planning", "{\"seconds\": 1}")
                .expecting(202)
                .header("Location");
        until(run, "finished", "medium", 0);
    }

    private static JsonNode until(String run, String state, String figure, long value) {
        return coordinator.until(
                run, now -> text(now, "state").equals(state) && now.path(figure).asLong(-1) == value);
    }

    private static String first(JsonNode rota, String tier) {
        return StreamSupport.stream(rota.path("shifts").spliterator(), false)
                .filter(shift -> text(shift, "tier").equals(tier))
                .map(shift -> text(shift, "id"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode shift(JsonNode rota, String id) {
        return StreamSupport.stream(rota.path("shifts").spliterator(), false)
                .filter(shift -> text(shift, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String person(JsonNode rota, String shift) {
        return text(shift(rota, shift), "person");
    }

    private static List<JsonNode> open(JsonNode rota) {
        return StreamSupport.stream(rota.path("shifts").spliterator(), false)
                .filter(shift -> shift.path("person").isNull())
                .toList();
    }

    /** The best of those who have no duty on the shift's evening. */
    private static String free(String rota, String shift) {
        return StreamSupport.stream(
                        coordinator
                                .get(rota + "/shifts/" + shift + "/candidates")
                                .json()
                                .spliterator(),
                        false)
                .filter(candidate -> candidate.path("hard").asLong() == 0)
                .map(candidate -> text(candidate, "id"))
                .filter(id -> !id.equals(person(coordinator.get(rota).json(), shift)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> on(String at) {
        JsonNode answer = server.as(Roles.MASH)
                .get("/api/v1/on-call?at=" + at.replace("+", "%2B"))
                .expecting(200)
                .json();
        return StreamSupport.stream(answer.path("tiers").spliterator(), false)
                .flatMap(tier -> StreamSupport.stream(tier.path("people").spliterator(), false))
                .map(person -> text(person, "id"))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
