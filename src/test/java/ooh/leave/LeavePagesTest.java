package ooh.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A practitioner brings leave in from their own calendar with forms alone, and it counts once somebody confirmed it. */
class LeavePagesTest {
    private static final String FILE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//EN
            BEGIN:VEVENT
            UID:leave-1
            DTSTAMP:20261101T000000Z
            DTSTART;VALUE=DATE:20261224
            DTEND;VALUE=DATE:20261228
            SUMMARY:Nobody's business
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    private TestServer server;
    private String amin = "";

    @BeforeEach
    void start() {
        server = TestServer.start(TestDatabase.EMBEDDED, Map.of());
        server.bean(StaffStore.class)
                .putAll(List.of(new Person(
                        "amin",
                        "Amin",
                        "01632 960001",
                        Set.of("social-workers"),
                        new Limits(0, 900, false),
                        null,
                        null)));
        amin = server.keyOf("amin");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_file_proposes_and_the_person_confirms() {
        HttpResponse<String> read = upload(FILE);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(read.body())
                .contains("in the file: 1.", "busy Thu 24 December 2026")
                .doesNotContain("business");
        assertThat(server.bean(StaffStore.class).everyone().absences("amin")).isEmpty();
        assertThat(form(action(read.body(), "acceptance"), amin, "").statusCode())
                .isEqualTo(303);
        assertThat(server.bean(StaffStore.class).everyone().absences("amin")).hasSize(1);
        assertThat(server.get("/me/leave", amin).body()).contains("Nothing waits for your answer.");
        assertThat(server.get("/me/times", amin).body()).contains("Thu 24 December 2026 to Sun 27 December 2026");
    }

    @Test
    void the_coordinator_sees_what_waits_and_may_set_it_aside() {
        upload(FILE);
        String page = server.get("/leave", server.key(Roles.COORDINATOR)).body();
        assertThat(page).contains("Amin", "busy Thu 24 December 2026");
        assertThat(form(action(page, "refusal"), server.key(Roles.COORDINATOR), "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.get("/leave", server.key(Roles.COORDINATOR)).body()).doesNotContain("To confirm");
        assertThat(server.bean(StaffStore.class).everyone().absences("amin")).isEmpty();
        assertThat(server.get("/leave", amin).statusCode()).isEqualTo(403);
    }

    @Test
    void an_address_that_can_not_be_read_is_refused_in_words_and_stays_typed() {
        HttpResponse<String> refused = form("/me/leave/subscription", amin, "url=http://calendar.example.org/a.ics");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Nothing was changed", "value=\"http://calendar.example.org/a.ics\"");
        assertThat(form("/me/leave/subscription", amin, "url=https://calendar.example.org/a.ics")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.get("/me/leave", amin).body())
                .contains("https://calendar.example.org:443/a.ics", "Not read yet");
        form("/me/leave/subscription/end", amin, "");
        assertThat(server.get("/me/leave", amin).body()).doesNotContain("Not read yet");
    }

    @Test
    void a_file_that_is_no_calendar_names_the_line() {
        HttpResponse<String> wrong =
                upload(FILE.replace("DTSTART;VALUE=DATE:20261224", "DTSTART;VALUE=DATE:Christmas"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("line 7");
        assertThat(upload("").statusCode()).isEqualTo(400);
    }

    private static String action(String page, String what) {
        return page.replaceAll("(?s).*?action=\"([^\"]+/" + what + ")\".*", "$1");
    }

    private HttpResponse<String> form(String path, String key, String fields) {
        return server.send("POST", path, key, "application/x-www-form-urlencoded", fields);
    }

    private HttpResponse<String> upload(String file) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leave.ics\"\r\n"
                + "Content-Type: text/calendar\r\n\r\n" + file + "\r\n--b--\r\n";
        return server.send("POST", "/me/leave/file", amin, "multipart/form-data; boundary=b", body);
    }
}
