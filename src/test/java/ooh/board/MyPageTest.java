package ooh.board;

import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.standIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import ooh.TestServer;
import ooh.oncall.PublishedServer;
import ooh.staff.StaffStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a practitioner sees of the own duties, and says of the own times, with forms alone. */
class MyPageTest {
    @TempDir
    Path data;

    private TestServer server;

    @BeforeEach
    void start() {
        server = PublishedServer.start(data);
        server.clock().set(Instant.parse("2026-12-22T12:00:00Z"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_next_duty_comes_first_with_who_is_on_too() {
        HttpResponse<String> home = server.get("/", server.keyOf("amin"));
        assertThat(home.statusCode()).isEqualTo(303);
        assertThat(home.headers().firstValue("location")).contains("/me");
        String page = Rendered.text(server.get("/me", server.keyOf("amin")).body());
        assertThat(page)
                .containsSubsequence(
                        "Today",
                        "Tue 22 December 17:00 to 22:00",
                        "Social worker",
                        "Cole (social worker)",
                        "After that")
                .containsSubsequence("Wed 23 December 17:00 to 22:00", "December 2026", "January 2027");
        assertThat(page).doesNotContain("Mon 21 December 17:00");
    }

    @Test
    void a_stand_in_shows_at_once_and_who_lost_it_sees_it_no_more() {
        PublishedServer.standIn(
                server,
                standIn(
                        "1",
                        ordinary(CHRISTMAS),
                        "evening-2026-12-22-1",
                        "grey",
                        "2026-12-22T17:00:00Z",
                        "2026-12-22T22:00:00Z"));
        assertThat(Rendered.text(server.get("/me", server.keyOf("grey")).body()))
                .contains("Social worker (standing in)");
        assertThat(Rendered.text(server.get("/me", server.keyOf("amin")).body()))
                .containsSubsequence("Tomorrow", "Wed 23 December");
    }

    @Test
    void times_are_added_and_taken_away_and_what_was_typed_wrong_is_shown_again() {
        String amin = server.keyOf("amin");
        assertThat(form("/me/times", amin, "kind=absence&fromDay=2027-01-04&toDay=2027-01-08&fromTime=&toTime=")
                        .statusCode())
                .isEqualTo(303);
        assertThat(form("/me/times", amin, "kind=rather-not&fromDay=2027-01-11&fromTime=17:00&toTime=22:00")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Rendered.text(server.get("/me/times", amin).body()))
                .contains("Can not work Mon 4 January 2027 to Fri 8 January 2027")
                .contains("Would rather not Mon 11 January 2027 17:00 to Mon 11 January 2027 22:00");
        HttpResponse<String> wrong = form("/me/times", amin, "kind=would-like&fromDay=2027-02-30&toDay=2027-02-01");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("There is a problem").contains("value=\"2027-02-30\"");
        assertThat(server.bean(StaffStore.class).everyone().wishes("amin")).hasSize(1);

        String line = "line=absence+2027-01-04T00%3A00%3A00Z+2027-01-09T00%3A00%3A00Z";
        assertThat(form("/me/times/removal", amin, line).statusCode()).isEqualTo(303);
        assertThat(server.bean(StaffStore.class).everyone().absences("amin")).isEmpty();
        assertThat(server.bean(StaffStore.class).everyone().wishes("amin")).hasSize(1);
    }

    @Test
    void who_is_nobody_on_the_banks_has_no_page_of_their_own() {
        assertThat(server.get("/me", server.key("COORDINATOR")).statusCode()).isEqualTo(403);
        assertThat(server.get("/me", server.key("MASH")).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> form(String path, String key, String fields) {
        return server.send("POST", path, key, "application/x-www-form-urlencoded", fields);
    }
}
