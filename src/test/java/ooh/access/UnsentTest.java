package ooh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import ooh.TestBrowser;
import ooh.TestServer;
import ooh.oncall.PublishedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody typed when the session had ended is not lost. */
class UnsentTest {
    @TempDir
    Path data;

    private TestServer server;
    private TestBrowser amin;

    @BeforeEach
    void start() {
        server = PublishedServer.start(data);
        server.clock().set(java.time.Instant.parse("2026-12-22T12:00:00Z"));
        amin = TestBrowser.signedIn(server, server.keyOf("amin"));
        amin.open("/me/times");
        server.clock().forward(Duration.ofHours(13));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_change_of_times_survives_the_end_of_the_session() {
        HttpResponse<String> first = late("amin's <b> \"Nos da\" àṣà");
        assertThat(first.statusCode()).isEqualTo(401);
        assertThat(first.body()).contains("Nothing of it is lost", "Your key");
        HttpResponse<String> wrong = carry(first, "ooh_wrong");
        assertThat(wrong.statusCode()).isEqualTo(422);
        HttpResponse<String> in = carry(wrong, server.keyOf("amin"));
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(in.body())
                .contains("Send it again", "action=\"/me/times\"", "2027-01-04")
                .contains("amin's &lt;b&gt; \"Nos da\" àṣà")
                .contains("amin&#39;s &lt;b> &#34;Nos da&#34; àṣà")
                .doesNotContain("name=\"form-token\" value=\"\"");
        assertThat(amin.open("/me/times").body()).doesNotContain("4 January");
        amin.post("/me/times", "kind", "absence", "fromDay", "2027-01-04", "toDay", "2027-01-08");
        assertThat(amin.open("/me/times").body()).contains("4 January");
    }

    @Test
    void the_form_of_another_site_is_not_offered_to_anybody() {
        HttpResponse<String> answer = amin.send(amin.request("/me/times")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("kind=absence")));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
    }

    @Test
    void a_target_on_another_host_and_a_password_are_not_carried() {
        amin.open("/sign-in");
        HttpResponse<String> in = amin.post(
                "/sign-in",
                "key",
                server.keyOf("amin"),
                "unsent-target",
                "//elsewhere.example/",
                "unsent-fields",
                "a=1");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(FormFields.read("a=1&password=x&new-password=y&form-token=z&code=1")
                        .thatMayBeKept()
                        .encoded())
                .isEqualTo("a=1");
    }

    private HttpResponse<String> late(String note) {
        return amin.post("/me/times", "kind", "absence", "fromDay", "2027-01-04", "toDay", "2027-01-08", "note", note);
    }

    private HttpResponse<String> carry(HttpResponse<String> page, String key) {
        return amin.post(
                "/sign-in",
                "key",
                key,
                "unsent-target",
                hidden(page, "unsent-target"),
                "unsent-fields",
                hidden(page, "unsent-fields"));
    }

    private static String hidden(HttpResponse<String> page, String name) {
        return page.body()
                .replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
    }
}
