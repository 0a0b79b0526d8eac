package ooh.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ooh.Api;
import ooh.TestServer;
import ooh.access.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffControllerTest {
    private static final String BELL = "{\"name\": \"K. Bell\", \"phone\": \"01632 960010\", \"banks\": [\"grade-i\"],"
            + " \"limits\": {\"contractedHours\": 0, \"mostHours\": 7.5, \"optedOut\": false},"
            + " \"post\": {\"days\": [\"mon\", \"fri\"], \"from\": \"09:00\", \"to\": \"17:00\"}}";

    private static TestServer server;
    private static Api coordinator;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        coordinator = server.as(Roles.COORDINATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_person_is_added_once_and_changed_after_that() {
        Api.Reply added = coordinator.put("/api/v1/staff/bell", BELL).expecting(201);
        assertThat(added.json().path("limits").path("mostHours").asDouble()).isEqualTo(7.5);
        assertThat(added.json().path("post").path("days").toString()).isEqualTo("[\"mon\",\"fri\"]");
        Api.Reply changed = coordinator
                .putIfMatch("/api/v1/staff/bell", added.header("ETag"), BELL.replace("7.5", "10"))
                .expecting(200);
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        coordinator.putIfMatch("/api/v1/staff/bell", added.header("ETag"), BELL).expecting(412);
        assertThat(coordinator
                        .get("/api/v1/staff/bell")
                        .json()
                        .path("limits")
                        .path("mostHours")
                        .asDouble())
                .isEqualTo(10);
    }

    @Test
    void every_field_that_is_wrong_is_named_as_the_request_names_it() {
        String wrong = BELL.replace("grade-i", "porters").replace("7.5", "400").replace("mon", "moon");
        JsonNode problem =
                coordinator.put("/api/v1/staff/nobody", wrong).expecting(400).json();
        assertThat(problem.path("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder("banks", "limits.mostHours", "post.days");
        coordinator.get("/api/v1/staff/nobody").expecting(404);
    }

    @Test
    void an_address_is_put_read_back_and_taken_away_and_a_wrong_one_is_named() {
        String withEmail = BELL.replace("\"banks\"", "\"email\": \"k.bell@example.org\", \"banks\"");
        JsonNode put = coordinator
                .put("/api/v1/staff/written", withEmail)
                .expecting(201)
                .json();
        assertThat(put.path("email").asText()).isEqualTo("k.bell@example.org");
        JsonNode problem = coordinator
                .put("/api/v1/staff/written", withEmail.replace("k.bell@", "k.bell at "))
                .expecting(400)
                .json();
        assertThat(problem.path("faults").findValuesAsText("field")).containsExactly("email");
        assertThat(coordinator.get("/api/v1/staff/written").json()).isEqualTo(put);
        assertThat(coordinator
                        .put("/api/v1/staff/written", BELL)
                        .json()
                        .path("email")
                        .isNull())
                .isTrue();
    }

    private static final String RUNNING = "{\"mostByPattern\":{\"manager-night\":2},\"leastPlannedHours\":10.0,"
            + "\"mostPlannedHours\":72.5,\"leastDaysRunning\":2,\"mostDaysRunning\":5,\"leastDaysOff\":3,\"mostWeekends\":1}";

    @Test
    void running_limits_are_put_read_back_as_they_were_put_and_taken_away() {
        JsonNode put = coordinator
                .put("/api/v1/staff/runner", limitedBy(RUNNING))
                .expecting(201)
                .json();
        assertThat(put.path("limits").path("running").toString()).isEqualTo(RUNNING);
        assertThat(coordinator.get("/api/v1/staff/runner").json().path("limits"))
                .isEqualTo(put.path("limits"));
        String some = "{\"mostDaysRunning\": 4}";
        JsonNode less = coordinator.put("/api/v1/staff/runner", limitedBy(some)).json();
        assertThat(less.path("limits").path("running").path("mostDaysRunning").asInt())
                .isEqualTo(4);
        assertThat(less.path("limits").path("running").path("mostWeekends").isNull())
                .isTrue();
        JsonNode none = coordinator.put("/api/v1/staff/runner", BELL).json();
        assertThat(none.path("limits").path("running").isNull()).isTrue();
    }

    @Test
    void every_running_limit_that_is_wrong_is_named_as_the_request_names_it() {
        String wrong = RUNNING.replace("manager-night", "porter-night")
                .replace("72.5", "9")
                .replace("\"leastDaysRunning\":2", "\"leastDaysRunning\":2.5")
                .replace("\"mostWeekends\":1", "\"mostWeekends\":14");
        JsonNode problem = coordinator
                .put("/api/v1/staff/nobody", limitedBy(wrong).replace("7.5", "400"))
                .expecting(400)
                .json();
        assertThat(problem.path("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "limits.mostHours",
                        "limits.running.mostByPattern",
                        "limits.running.mostPlannedHours",
                        "limits.running.leastDaysRunning",
                        "limits.running.mostWeekends");
        coordinator.get("/api/v1/staff/nobody").expecting(404);
    }

    @Test
    void an_import_without_the_columns_of_running_limits_leaves_them() {
        coordinator.put("/api/v1/staff/kept", limitedBy(RUNNING)).expecting(201);
        String header = "id,name,phone,banks,contractedHours,mostHours,optedOut,postDays,postFrom,postTo,asyeUntil";
        String row = "\nkept,K. Ept,01632 960011,grade-i,0,12,no,,,,";
        coordinator
                .post("/api/v1/staff/import", "text/csv", header + row + "\n")
                .expecting(200);
        assertThat(running("kept").toString()).isEqualTo(RUNNING);
        String more = ",mostByPattern,leastPlannedHours,mostPlannedHours,leastDaysRunning,mostDaysRunning,leastDaysOff,"
                + "mostWeekends";
        coordinator
                .post("/api/v1/staff/import", "text/csv", header + more + row + ",grade-i-evening:3,,,,,,\n")
                .expecting(200);
        assertThat(running("kept").path("mostByPattern").toString()).isEqualTo("{\"grade-i-evening\":3}");
        assertThat(running("kept").path("mostWeekends").isNull()).isTrue();
    }

    private static JsonNode running(String person) {
        return coordinator.get("/api/v1/staff/" + person).json().path("limits").path("running");
    }

    private static String limitedBy(String running) {
        return BELL.replace("\"optedOut\": false", "\"optedOut\": false, \"running\": " + running);
    }

    @Test
    void a_wish_about_a_pattern_is_read_back_with_its_weight() {
        coordinator.put("/api/v1/staff/weigher", BELL).expecting(201);
        String eve = "{\"from\": \"2026-12-24\", \"to\": \"2026-12-24\", \"kind\": \"rather-not\"";
        String about = ", \"pattern\": \"grade-i-evening\"";
        JsonNode wishes = coordinator
                .put(
                        "/api/v1/staff/weigher/wishes",
                        "[" + eve + about + ", \"weight\": 100}, " + eve + about + "}, " + eve + "}]")
                .expecting(200)
                .json();
        assertThat(wishes).extracting(wish -> wish.path("weight").asText()).containsExactly("100", "1", "null");
        assertThat(wishes)
                .extracting(wish -> wish.path("pattern").asText())
                .containsExactly("grade-i-evening", "grade-i-evening", "null");
        assertThat(coordinator
                        .put("/api/v1/staff/weigher/wishes", wishes.toString())
                        .expecting(200)
                        .json())
                .isEqualTo(wishes);
    }

    @Test
    void every_fault_of_every_wish_about_a_pattern_is_told_at_once_and_nothing_changes() {
        coordinator.put("/api/v1/staff/erring", BELL).expecting(201);
        String eve = "{\"from\": \"2026-12-24\", \"to\": \"2026-12-24\", \"kind\": \"rather-not\"";
        String about = ", \"pattern\": \"grade-i-evening\"";
        JsonNode problem = coordinator
                .put(
                        "/api/v1/staff/erring/wishes",
                        "[" + eve + ", \"pattern\": \"dawn\", \"weight\": 0}, " + eve + about + ", \"weight\": 101}, "
                                + eve
                                + about + ", \"weight\": 1e400000000}, " + eve + about + ", \"weight\": 2.5}, " + eve
                                + ", \"weight\": 5}]")
                .expecting(400)
                .json();
        assertThat(problem.path("faults").findValuesAsText("field"))
                .containsExactly("[0].pattern", "[0].weight", "[1].weight", "[2].weight", "[3].weight", "[4].weight");
        assertThat(problem.toString()).contains("dawn", "social-worker-evening", "101", "name the pattern");
        assertThat(coordinator.get("/api/v1/staff/erring/wishes").json()).isEmpty();
    }

    @Test
    void a_practitioner_says_when_it_can_not_be_for_nobody_else() {
        coordinator.put("/api/v1/staff/own", BELL).expecting(201);
        coordinator.put("/api/v1/staff/other", BELL).expecting(201);
        Api practitioner = coordinator.as(server.keyOf("own"));
        String days = "[{\"from\": \"2026-10-25\", \"to\": \"2026-10-25\", \"reason\": \"leave\"}]";
        JsonNode absences = practitioner
                .put("/api/v1/staff/own/absences", days)
                .expecting(200)
                .json();
        // The day on which clocks go back is 25 hours long.
        assertThat(absences.get(0).path("from").asText()).isEqualTo("2026-10-25T00:00:00+01:00");
        assertThat(absences.get(0).path("to").asText()).isEqualTo("2026-10-26T00:00:00Z");
        practitioner.put("/api/v1/staff/other/absences", days).expecting(403);
        practitioner.get("/api/v1/staff").expecting(403);
        assertThat(coordinator.get("/api/v1/staff/other/absences").json()).isEmpty();
    }

    @Test
    void a_wish_of_another_kind_and_a_backward_absence_are_refused_and_change_nothing() {
        coordinator.put("/api/v1/staff/wisher", BELL).expecting(201);
        String wishes = "[{\"from\": \"2026-12-24\", \"to\": \"2026-12-24\", \"kind\": \"must\"}]";
        assertThat(coordinator
                        .put("/api/v1/staff/wisher/wishes", wishes)
                        .expecting(400)
                        .text())
                .contains("[0].kind", "must");
        String backward = "[{\"from\": \"2026-12-24T17:00\", \"to\": \"2026-12-24T16:00\"}]";
        assertThat(coordinator
                        .put("/api/v1/staff/wisher/absences", backward)
                        .expecting(400)
                        .text())
                .contains("[0].to");
        assertThat(coordinator.get("/api/v1/staff/wisher").json().path("absences"))
                .isEmpty();
    }
}
