package ooh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import ooh.Api;
import ooh.TestServer;
import ooh.access.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several weeks over HTTP: planned together in one run, and published one by one. */
class SeveralWeeksRunTest {
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
    void three_weeks_are_planned_in_one_run_and_published_one_after_another_without_a_hard_breach() {
        drafted("2027-01-04", 3);
        String run = coordinator
                .post(rota("2027-01-04") + "/planning", "{\"seconds\": 3, \"weeks\": 3}")
                .expecting(202)
                .header("Location");
        assertThat(coordinator.get(run + "/events").expecting(200).text()).contains("event: finished");
        JsonNode ended = coordinator.get(run).expecting(200).json();
        assertThat(ended.path("weeks").asInt()).isEqualTo(3);
        assertThat(ended.path("hard").asLong(-1)).isZero();
        assertThat(ended.path("medium").asLong(-1)).isZero();
        assertThat(ended.path("detail").asText())
                .contains("2027-01-04 is now at version 2", "2027-01-18 is now at version 2");
        for (int number = 0; number < 3; number++) {
            String week = rota(plus("2027-01-04", number));
            JsonNode inspection =
                    coordinator.get(week + "/inspection").expecting(200).json();
            assertThat(inspection.path("hard").asLong(-1)).as(week).isZero();
            assertThat(inspection.path("gaps")).as(week).isEmpty();
            coordinator.post(week + "/publication", "{}").expecting(201);
        }
    }

    @Test
    void a_run_holds_each_of_its_weeks_and_is_seen_and_stopped_from_each() {
        drafted("2027-02-01", 4);
        String run = coordinator
                .post(rota("2027-02-08") + "/planning", "{\"seconds\": 600, \"weeks\": 2}")
                .expecting(202)
                .header("Location");
        String id = run.replaceFirst(".*/", "");
        String overlapping = coordinator
                .post(rota("2027-02-01") + "/planning", "{\"weeks\": 2}")
                .expecting(409)
                .text();
        assertThat(overlapping)
                .contains("weeks of 2027-02-01 to 2027-02-08", "run " + id, "weeks of 2027-02-08 to 2027-02-15");
        coordinator.post(rota("2027-02-15") + "/planning", "{}").expecting(409);

        String beside = coordinator
                .post(rota("2027-02-01") + "/planning", "{\"seconds\": 1}")
                .expecting(202)
                .header("Location");
        until(beside, "finished");
        coordinator.get(rota("2027-02-22") + "/planning/" + id).expecting(404);
        String fromTheSecond = rota("2027-02-15") + "/planning/" + id;
        assertThat(coordinator.get(fromTheSecond).json().path("id").asText()).isEqualTo(id);
        coordinator.delete(fromTheSecond).expecting(202);
        until(run, "stopped");
        // What it held is free again.
        String next = coordinator
                .post(rota("2027-02-15") + "/planning", "{\"seconds\": 1, \"weeks\": 2}")
                .expecting(202)
                .header("Location");
        until(next, "finished");
    }

    @Test
    void where_one_draft_was_edited_during_the_run_none_is_saved_and_the_run_says_which_it_was() {
        drafted("2027-03-01", 3);
        String run = coordinator
                .post(rota("2027-03-01") + "/planning", "{\"seconds\": 600, \"weeks\": 3}")
                .expecting(202)
                .header("Location");
        until(run, "running");
        String edited = rota("2027-03-08");
        String shift =
                coordinator.get(edited).json().path("shifts").path(0).path("id").asText();
        coordinator
                .put(edited + "/shifts/" + shift + "/pin", "{\"pinned\": true}")
                .expecting(200);
        coordinator.delete(run).expecting(202);
        assertThat(until(run, "failed").path("detail").asText())
                .contains("2027-03-08", "version 1", "version 2", "None of the 3 drafts was saved");
        for (int number = 0; number < 3; number++) {
            JsonNode draft = coordinator.get(rota(plus("2027-03-01", number))).json();
            assertThat(draft.path("version").asLong()).isEqualTo(number == 1 ? 2 : 1);
            assertThat(draft.path("shifts"))
                    .allMatch(open -> open.path("person").isNull());
        }
    }

    @Test
    void each_week_must_have_a_draft_and_those_that_have_none_are_named_with_the_address_that_makes_them() {
        drafted("2027-04-12", 1);
        drafted("2027-04-26", 1);
        JsonNode problem = coordinator
                .post(rota("2027-04-12") + "/planning", "{\"weeks\": 4}")
                .expecting(404)
                .json();
        assertThat(problem.path("detail").asText())
                .contains("PUT /api/v1/rotas/2027-04-19", "PUT /api/v1/rotas/2027-05-03")
                .doesNotContain("2027-04-12", "2027-04-26");
        coordinator.get(rota("2027-04-19")).expecting(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "14", "-1", "\"many\"", "2.5", "99999999999", "[]"})
    void weeks_are_a_whole_number_from_1_to_13(String weeks) {
        JsonNode problem = coordinator
                .post(rota("2027-05-10") + "/planning", "{\"seconds\": 1, \"weeks\": " + weeks + "}")
                .expecting(400)
                .json();
        assertThat(problem.path("faults").path(0).path("field").asText()).isEqualTo("weeks");
    }

    @Test
    void every_fault_of_the_asking_is_told_at_once() {
        assertThat(coordinator
                        .post(rota("2027-05-10") + "/planning", "{\"seconds\": 0, \"weeks\": 14}")
                        .expecting(400)
                        .json()
                        .path("faults"))
                .hasSize(2);
    }

    private static void drafted(String first, int weeks) {
        for (int number = 0; number < weeks; number++) {
            coordinator.put(rota(plus(first, number)), "").expecting(201);
        }
    }

    private static String rota(String week) {
        return "/api/v1/rotas/" + week;
    }

    private static String plus(String monday, int weeks) {
        return LocalDate.parse(monday).plusWeeks(weeks).toString();
    }

    private static JsonNode until(String run, String state) {
        return coordinator.until(run, now -> now.path("state").asText().equals(state));
    }
}
