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
