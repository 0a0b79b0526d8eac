package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import ooh.access.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What bad input gets over HTTP: a problem that names the field and the value, every fault at once, and nothing changed. */
class BadInputTest {
    private static final String STAFF = "/api/v1/staff/import";
    private static final String CONTACTS = "/api/v1/contacts/import";
    private static final int TOO_LONG = 260 * 1024 * 1024;

    private static TestServer server;
    private static Api coordinator;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(TestDatabase.EMBEDDED, Map.of());
        server.clock().set("2027-06-01T12:00:00Z");
        coordinator = server.as(Roles.COORDINATOR);
        coordinator
                .post(STAFF, "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                .expecting(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_week_that_is_no_monday() {
        JsonNode problem = problem(coordinator.put("/api/v1/rotas/2026-12-23", ""), 400);
        assertThat(problem.path("detail").asText()).contains("2026-12-23 is a Wednesday", "2026-12-21");
        assertThat(problem.path("faults").path(0).path("field").asText()).isEqualTo("week");
        problem(coordinator.get("/api/v1/rotas/christmas"), 400);
    }

    @Test
    void a_log_without_the_column_kind() {
        long before = contacts();
        JsonNode problem = problem(coordinator.post(CONTACTS, "text/csv", "at,sort\n2026-11-20T17:00,x\n"), 400);
        assertThat(problem.toString()).contains("kind");
        assertThat(contacts()).isEqualTo(before);
    }

    @Test
    void a_log_in_another_encoding() {
        byte[] latin = "at,kind\n2026-11-20T17:00,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        JsonNode problem = problem(coordinator.post(CONTACTS, "text/csv", latin), 400);
        assertThat(problem.toString()).contains("UTF-8");
    }

    @Test
    void times_that_can_not_be_are_all_named_and_the_other_rows_are_kept() {
        long before = contacts();
        String log = """
                at,kind
                2026-11-20T17:00,child-missing
                2027-03-28T01:30,child-missing
                2026-11-31T10:00,child-missing
                soon,child-missing
                """;
        // In London clocks go forward at 01:00, so the half hour that is not there is 01:30; 02:30 is a time like any
        // other.
        JsonNode taken =
                coordinator.post(CONTACTS, "text/csv", log).expecting(200).json();
        assertThat(taken.path("faults")).hasSize(3);
        assertThat(taken.path("faults").toString()).contains("01:30", "2026-11-31T10:00", "soon", "line 3");
        assertThat(contacts()).isEqualTo(before + 1);
    }

    @Test
    void a_time_that_happens_twice_is_taken_as_the_first_and_said() {
        JsonNode taken = coordinator
                .post(CONTACTS, "text/csv", "at,kind\n2026-10-25T01:30,child-missing\n")
                .expecting(200)
                .json();
        assertThat(taken.path("notes").toString()).contains("happens twice", "2026-10-25T01:30", "line 2");
        assertThat(taken.path("kept").asInt()).isEqualTo(1);
    }

    @Test
    void two_people_with_one_id() throws Exception {
        String file = Files.readString(Path.of("config/sample/staff.csv"));
        String last = file.strip().substring(file.strip().lastIndexOf('\n') + 1);
        JsonNode before = coordinator.get("/api/v1/staff").json();
        JsonNode problem = problem(coordinator.post(STAFF, "text/csv", file.strip() + "\n" + last + "\n"), 400);
        assertThat(problem.toString()).contains(last.substring(0, last.indexOf(',')));
        assertThat(coordinator.get("/api/v1/staff").json()).isEqualTo(before);
    }

    @Test
    void a_publication_of_a_draft_that_moved_meanwhile() {
        String rota = "/api/v1/rotas/2027-07-05";
        coordinator.put(rota, "").expecting(201);
        String read = coordinator.get(rota).header("ETag");
        String shift =
                coordinator.get(rota).json().path("shifts").path(0).path("id").asText();
        coordinator
                .putIfMatch(rota + "/shifts/" + shift + "/pin", read, "{\"pinned\": true}")
                .expecting(200);
        JsonNode problem = problem(coordinator.postIfMatch(rota + "/publication", read, "{\"reason\": \"x\"}"), 412);
        assertThat(problem.path("detail").asText()).contains("version 1", "version 2");
        problem(coordinator.get(rota + "/publications/1"), 404);
    }

    @Test
    void a_publication_with_gaps_and_no_reason() {
        String rota = "/api/v1/rotas/2027-07-12";
        coordinator.put(rota, "").expecting(201);
        JsonNode problem = problem(coordinator.post(rota + "/publication", "{\"reason\": \" \"}"), 409);
        assertThat(problem.path("breaches")).isNotEmpty();
        assertThat(problem.path("detail").asText()).contains("written reason");
        coordinator
                .post(rota + "/publication", "{\"reason\": \"only the frame\"}")
                .expecting(201);
    }

    @Test
    void an_unlawful_draft_is_not_published_whatever_the_reason() {
        String rota = "/api/v1/rotas/2027-07-19";
        JsonNode shifts = coordinator.put(rota, "").expecting(201).json().path("shifts");
        String grade = StreamSupport.stream(shifts.spliterator(), false)
                .filter(shift -> shift.path("tier").asText().equals("manager"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        JsonNode change = coordinator
                .put(rota + "/shifts/" + grade + "/person", "{\"person\": \"" + aSocialWorker() + "\"}")
                .expecting(200)
                .json();
        assertThat(change.path("breaches").toString()).contains("tierNotHeld");
        JsonNode problem = problem(coordinator.post(rota + "/publication", "{\"reason\": \"please\"}"), 409);
        assertThat(problem.path("breaches").toString()).contains("tierNotHeld");
    }

    @Test
    void a_person_whom_nobody_knows_and_a_shift_that_is_not_there() {
        String rota = "/api/v1/rotas/2027-07-26";
        JsonNode draft = coordinator.put(rota, "").expecting(201).json();
        String shift = draft.path("shifts").path(0).path("id").asText();
        problem(coordinator.put(rota + "/shifts/" + shift + "/person", "{\"person\": \"nobody\"}"), 400);
        problem(coordinator.put(rota + "/shifts/none/person", "{\"person\": null}"), 404);
        problem(coordinator.put(rota + "/shifts/" + shift + "/person", "{\"person\": "), 400);
        assertThat(coordinator.get(rota).json()).isEqualTo(draft);
    }

    @Test
    void a_change_that_does_not_say_to_what_changes_nothing() {
        String rota = "/api/v1/rotas/2027-08-09";
        JsonNode draft = coordinator.put(rota, "").expecting(201).json();
        String shift =
                rota + "/shifts/" + draft.path("shifts").path(0).path("id").asText();
        problem(coordinator.put(shift + "/person", "{}"), 400);
        problem(coordinator.put(shift + "/person", "{\"persn\": null}"), 400);
        problem(coordinator.put(shift + "/pin", "{}"), 400);
        problem(coordinator.put(shift + "/pin", "{\"pinned\": null}"), 400);
        assertThat(coordinator.get(rota).json()).isEqualTo(draft);
        coordinator.put(shift + "/person", "{\"person\": null}").expecting(200);
    }

    @Test
    void a_stand_in_with_a_reason_without_end() {
        String rota = "/api/v1/rotas/2027-08-16";
        JsonNode draft = coordinator.put(rota, "").expecting(201).json();
        coordinator.post(rota + "/publication", "{\"reason\": \"frame\"}").expecting(201);
        String body = "{\"shift\": \"" + draft.path("shifts").path(0).path("id").asText() + "\", \"person\": \""
                + aSocialWorker() + "\", \"why\": \"" + "x".repeat(2001) + "\"}";
        assertThat(problem(coordinator.post(rota + "/stand-ins", body), 400).toString())
                .contains("2001 characters");
    }

    @Test
    void an_absence_in_a_year_that_no_calendar_holds() {
        String absences = "/api/v1/staff/" + aSocialWorker() + "/absences";
        String body = "[{\"from\": \"-999999999-01-01\", \"to\": \"+999999999-12-31\"}]";
        assertThat(problem(coordinator.put(absences, body), 400).path("faults")).hasSize(2);
    }

    @Test
    void a_year_whose_bank_holidays_nobody_knows() {
        JsonNode problem = problem(coordinator.put("/api/v1/rotas/2031-01-06", ""), 409);
        assertThat(problem.path("detail").asText()).contains("2031", "bank-holidays.yml");
    }

    @Test
    void a_body_that_is_too_long_is_refused_at_once() {
        assertThat(coordinator.announcing(CONTACTS, "text/csv", TOO_LONG)).startsWith("HTTP/1.1 413 ");
        coordinator.get("/health").expecting(200);
    }

    @Test
    void another_kind_of_file() {
        problem(coordinator.post(STAFF, "application/pdf", "%PDF"), 415);
    }

    @Test
    void too_many_seconds_of_planning() {
        String rota = "/api/v1/rotas/2027-08-02";
        coordinator.put(rota, "").expecting(201);
        assertThat(problem(coordinator.post(rota + "/planning", "{\"seconds\": 0}"), 400)
                        .toString())
                .contains("seconds");
        problem(coordinator.post(rota + "/planning", "{\"seconds\": \"many\"}"), 400);
    }

    private static JsonNode problem(Api.Reply reply, int status) {
        reply.expecting(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.json().path("title").asText()).isNotBlank();
        assertThat(reply.json().path("detail").asText()).isNotBlank();
        return reply.json();
    }

    private static long contacts() {
        return coordinator
                .get("/api/v1/demand-profile")
                .expecting(200)
                .json()
                .path("contacts")
                .asLong();
    }

    private static String aSocialWorker() {
        return StreamSupport.stream(coordinator.get("/api/v1/staff").json().spliterator(), false)
                .filter(person -> person.path("banks").toString().equals("[\"social-workers\"]"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }
}
