package ooh.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import ooh.TestServer;
import ooh.oncall.PublishedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardControllerTest {
    @TempDir
    Path data;

    private TestServer server;

    @BeforeEach
    void start() {
        server = PublishedServer.start(data);
        server.clock().set(Instant.parse("2026-12-21T18:00:00Z"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void who_is_on_now_is_a_page_that_reads_itself_again() {
        HttpResponse<String> page = server.get("/on-call", server.key("MASH"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("refresh")).contains("60");
        assertThat(Rendered.text(page.body())).contains("On call now").contains("1. Bell");
    }

    @Test
    void another_time_is_asked_for_by_the_clock_in_london() {
        HttpResponse<String> page = server.get("/on-call?day=2026-12-22&time=01:00", server.key("MASH"));
        assertThat(page.headers().firstValue("refresh")).isEmpty();
        assertThat(Rendered.text(page.body()))
                .contains("On call Tue 22 December 2026 01:00")
                .contains("1. Hart");
        assertThat(server.get("/on-call?day=22/12/2026&time=01:00", server.key("MASH"))
                        .body())
                .contains("On call Tue 22 December 2026 01:00");
    }

    @Test
    void a_time_that_does_not_exist_is_a_fault_of_the_form_and_one_that_happens_twice_is_said() {
        HttpResponse<String> none = server.get("/on-call?day=2027-03-28&time=01:30", server.key("MASH"));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(Rendered.text(none.body())).contains("There is a problem").contains("does not exist");
        assertThat(server.get("/on-call?day=&time=25:00", server.key("MASH")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> twice = server.get("/on-call?day=2026-10-25&time=01:30", server.key("MASH"));
        assertThat(Rendered.text(twice.body()))
                .contains("it was taken as the first")
                .contains("01:30 BST");
    }

    @Test
    void the_list_leads_to_the_published_week() {
        String practitioner = server.keyOf("amin");
        assertThat(server.get("/weeks", practitioner).body()).contains("href=\"/weeks/2026-12-21\"");
        HttpResponse<String> week = server.get("/weeks/2026-12-21", practitioner);
        assertThat(week.statusCode()).isEqualTo(200);
        assertThat(Rendered.text(week.body()))
                .contains("Rota of the week of Mon 21 December 2026")
                .contains("Amin");
    }

    @Test
    void whoever_may_only_look_up_is_led_to_the_lookup_and_no_further() {
        HttpResponse<String> home = server.get("/", server.key("MASH"));
        assertThat(home.statusCode()).isEqualTo(303);
        assertThat(home.headers().firstValue("location")).contains("/on-call");
        assertThat(server.get("/weeks/2026-12-21", server.key("MASH")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_week_that_is_not_published_or_no_monday_is_told_in_words() {
        assertThat(server.get("/weeks/2026-12-28", server.keyOf("amin")).statusCode())
                .isEqualTo(404);
        assertThat(server.get("/weeks/2026-12-22", server.keyOf("amin")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_pages_break_no_rule_of_their_own_security_policy() {
        for (String path : new String[] {"/on-call", "/", "/weeks/2026-12-21"}) {
            String body = server.get(path, server.key("COORDINATOR")).body();
            assertThat(Rendered.withoutPageStyle(body))
                    .as(path)
                    .doesNotContain(" style=", "<style", "<script>")
                    .hasSizeLessThan(50_000);
        }
    }
}
