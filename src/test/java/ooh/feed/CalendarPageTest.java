package ooh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ooh.TestServer;
import ooh.oncall.PublishedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarPageTest {
    private static final Pattern ADDRESS = Pattern.compile("<code>(http[^<]+\\.ics)</code>");
    private static final Pattern KEY = Pattern.compile("/calendar/([0-9a-f-]{36})/end");

    @TempDir
    Path data;

    private TestServer server;

    @BeforeEach
    void start() {
        server = PublishedServer.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_practitioner_subscribes_reads_loses_the_address_and_makes_another() {
        String amin = server.keyOf("amin");
        HttpResponse<String> made = form("/calendar", amin, "feed=mine&label=Zo%C3%AB%27s+telephone&reminder=60");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body())
                .contains("href=\"webcal://")
                .contains("<svg class=\"ooh-qr\"")
                .contains("Outlook", "Google", "Apple", "Android");
        assertThat(read(address(made)).body()).contains("BEGIN:VALARM");

        HttpResponse<String> list = server.get("/calendar", amin);
        assertThat(list.body()).contains("Zoë&#39;s telephone").doesNotContain("/feeds/");
        String key = found(KEY, list.body());
        HttpResponse<String> anew = form("/calendar/" + key + "/replacement", amin, "");
        assertThat(anew.statusCode()).isEqualTo(201);
        assertThat(read(address(made)).statusCode()).isEqualTo(404);
        assertThat(read(address(anew)).statusCode()).isEqualTo(200);

        key = found(KEY, server.get("/calendar", amin).body());
        assertThat(form("/calendar/" + key, amin, "label=desk&reminder=").statusCode())
                .isEqualTo(303);
        assertThat(read(address(anew)).body()).doesNotContain("VALARM");
        assertThat(form("/calendar/" + key + "/end", amin, "").statusCode()).isEqualTo(303);
        assertThat(read(address(anew)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_coordinator_subscribes_to_a_tier_or_to_all_and_nobody_to_what_is_not_theirs() {
        HttpResponse<String> all = form("/calendar", server.key("COORDINATOR"), "feed=service&label=&reminder=");
        assertThat(read(address(all)).body()).contains("SUMMARY:Amin\\, social worker");
        assertThat(form("/calendar", server.keyOf("amin"), "feed=service").statusCode())
                .isEqualTo(400);
        String key =
                found(KEY, server.get("/calendar", server.key("COORDINATOR")).body());
        assertThat(form("/calendar/" + key + "/end", server.keyOf("amin"), "").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/calendar", server.key("MASH")).statusCode()).isEqualTo(403);
    }

    @Test
    void what_can_not_be_is_said_on_a_page() {
        HttpResponse<String> refused = form("/calendar", server.keyOf("amin"), "feed=mine&label=x&reminder=soon");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("is not a number of minutes");
    }

    private HttpResponse<String> form(String path, String key, String fields) {
        return server.send("POST", path, key, "application/x-www-form-urlencoded", fields);
    }

    private HttpResponse<String> read(String address) {
        return server.get(URI.create(address).getPath(), null);
    }

    private static String address(HttpResponse<String> page) {
        return found(ADDRESS, page.body());
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
