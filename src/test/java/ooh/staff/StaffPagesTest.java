package ooh.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The coordinator looks the staff over, adds and changes somebody, brings a file in, and says when somebody is away. */
class StaffPagesTest {
    private static final String SIAN =
            "name=Siân+O'Brien-Adéṣọlá&phone=01632+960123&email=&bank-social-workers=on&contractedHours=0&mostHours=18.5"
                    + "&asyeUntil=&optedOut=no&day-mon=on&day-fri=on&postFrom=09:00&postTo=17:00&mostWeekends=3";

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(TestDatabase.EMBEDDED, Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void somebody_is_added_and_stands_in_the_list_as_typed() {
        assertThat(form("/staff/new", "id=sian&" + SIAN).statusCode()).isEqualTo(303);
        assertThat(get("/staff").body())
                .contains("Siân O'Brien-Adéṣọlá", "18.5 h", "Mon Fri, 09:00 to 17:00", "No e-mail address.")
                .doesNotContain("01632");
        assertThat(get("/staff/sian").body())
                .contains("value=\"01632 960123\"", "name=\"version\" value=\"1\"", "value=\"3\"");
    }

    /** What was typed is there still, each fault beside its field, and nothing was saved. */
    @Test
    void all_faults_are_said_at_once_and_nothing_is_lost() {
        HttpResponse<String> answer = form(
                "/staff/new", "id=sian&name=Siân&phone=none&contractedHours=50&mostHours=20&postFrom=09:00&postTo=");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("value=\"Siân\"", "value=\"none\"", "Nothing was saved")
                .contains("id=\"phone-error\"", "id=\"mostHours-error\"", "id=\"postTo-error\"")
                .contains("is empty; somebody is on one bank at least");
        assertThat(server.bean(StaffStore.class).everyone().people()).isEmpty();
    }

    @Test
    void adding_does_not_change_whoever_has_the_id() {
        form("/staff/new", "id=sian&" + SIAN);
        HttpResponse<String> again = form("/staff/new", "id=sian&" + SIAN.replace("18.5", "30"));
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("is taken; choose another");
        assertThat(get("/staff").body()).contains("18.5 h");
    }

    @Test
    void a_change_over_somebody_elses_is_refused() {
        form("/staff/new", "id=sian&" + SIAN);
        assertThat(form("/staff/sian", "version=1&" + SIAN.replace("18.5", "20"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(form("/staff/sian", "version=1&" + SIAN.replace("18.5", "30"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(get("/staff").body()).contains("20 h");
        assertThat(form("/staff/nobody", SIAN).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_is_taken_in_whole_or_not_at_all() {
        String file = """
                id,name,phone,banks,contractedHours,mostHours,optedOut,postDays,postFrom,postTo,asyeUntil
                sian,Siân,01632 960123,social-workers,0,20,no,,,,
                """;
        assertThat(upload(file).body()).contains("1 read: 1 new, 0 changed, 0 as they were.");
        assertThat(upload(file).body()).contains("1 read: 0 new, 0 changed, 1 as they were.");
        HttpResponse<String> wrong = upload(file + "glyn,Glyn,none,social-workers,0,20,no,,,,\n");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Nothing was taken in", "line 3");
        assertThat(upload("").statusCode()).isEqualTo(400);
        assertThat(server.bean(StaffStore.class).everyone().people()).hasSize(1);
    }

    @Test
    void the_coordinator_says_when_somebody_is_away() {
        form("/staff/new", "id=sian&" + SIAN);
        assertThat(form("/staff/sian/times", "kind=absence&fromDay=2026-12-24&toDay=2027-01-01")
                        .statusCode())
                .isEqualTo(303);
        String page = get("/staff/sian/times").body();
        assertThat(page).contains("Times of Siân", "Thu 24 December 2026 to Fri 1 January 2027");
        assertThat(get("/leave").body()).contains("Thu 24 December 2026 to Fri 1 January 2027", "1</strong> of 1");
        String line = page.replaceAll("(?s).*name=\"line\" value=\"([^\"]+)\".*", "$1");
        form("/staff/sian/times/removal", "line=" + line.replace(" ", "+"));
        assertThat(get("/leave").body()).contains("Nobody.");
    }

    private HttpResponse<String> get(String path) {
        return server.get(path, server.key(Roles.COORDINATOR));
    }

    private HttpResponse<String> form(String path, String fields) {
        return server.send("POST", path, server.key(Roles.COORDINATOR), "application/x-www-form-urlencoded", fields);
    }

    private HttpResponse<String> upload(String file) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"staff.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--b--\r\n";
        return server.send(
                "POST", "/staff/import", server.key(Roles.COORDINATOR), "multipart/form-data; boundary=b", body);
    }
}
