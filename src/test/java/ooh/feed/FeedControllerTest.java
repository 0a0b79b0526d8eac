package ooh.feed;

import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.PUBLISHED;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.standIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import ooh.TestServer;
import ooh.access.Secret;
import ooh.oncall.PublishedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedControllerTest {
    private static final String KEYS = "/api/v1/staff/amin/feed-keys";

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
    void the_address_opens_the_calendar_without_any_sign_in() throws Exception {
        JsonNode made = made(server.post(KEYS, server.key("COORDINATOR"), "{}"));
        assertThat(made.path("url").asText())
                .isEqualTo(server.address("/feeds/" + made.path("key").asText() + ".ics")
                        .toString());
        HttpResponse<String> feed = server.get(path(made), null);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(header(feed, "content-type")).isEqualToIgnoringCase("text/calendar; charset=utf-8");
        assertThat(header(feed, "cache-control")).isEqualTo("private");
        assertThat(ReadFeed.events(feed.body())).hasSize(7);
    }

    @Test
    void bytes_and_tag_stay_until_something_changes() throws Exception {
        String path = path(made(server.post(KEYS, server.key("COORDINATOR"), "{}")));
        server.clock().set(PUBLISHED.plus(Duration.ofHours(2)));
        HttpResponse<String> first = server.get(path, null);
        server.clock().set(PUBLISHED.plus(Duration.ofHours(20)));
        HttpResponse<String> second = server.get(path, null);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "etag")).isEqualTo(header(first, "etag"));
        assertThat(header(second, "last-modified")).isEqualTo("Thu, 01 Oct 2026 14:00:00 GMT");
        PublishedServer.standIn(
                server,
                standIn(
                        "1",
                        ordinary(CHRISTMAS),
                        "evening-2026-12-21-1",
                        "grey",
                        "2026-12-21T17:00:00Z",
                        "2026-12-21T20:00:00Z"));
        HttpResponse<String> third = server.get(path, null);
        assertThat(header(third, "etag")).isNotEqualTo(header(first, "etag"));
        assertThat(header(third, "last-modified")).isEqualTo("Thu, 01 Oct 2026 15:00:00 GMT");
    }

    @Test
    void whoever_has_it_already_is_told_so_in_304() throws Exception {
        String path = path(made(server.post(KEYS, server.key("COORDINATOR"), "{}")));
        server.clock().set(PUBLISHED.plus(Duration.ofHours(2)));
        HttpResponse<String> first = server.get(path, null);
        HttpResponse<String> byTag =
                server.send(server.request(path, null).header("If-None-Match", header(first, "etag")));
        assertThat(byTag.statusCode()).isEqualTo(304);
        assertThat(byTag.body()).isEmpty();
        assertThat(header(byTag, "etag")).isEqualTo(header(first, "etag"));
        HttpResponse<String> byDate =
                server.send(server.request(path, null).header("If-Modified-Since", header(first, "last-modified")));
        assertThat(byDate.statusCode()).isEqualTo(304);
        assertThat(server.send(server.request(path, null).header("If-None-Match", "\"other\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void head_says_what_get_would_and_sends_nothing() throws Exception {
        String path = path(made(server.post(KEYS, server.key("COORDINATOR"), "{}")));
        HttpResponse<String> get = server.get(path, null);
        HttpResponse<String> head = server.send(server.request(path, null).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"etag", "content-type", "content-length"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    @Test
    void a_revoked_key_and_an_unknown_one_are_answered_alike() throws Exception {
        JsonNode made = made(server.post(KEYS, server.key("COORDINATOR"), "{}"));
        assertThat(server.delete(KEYS + "/" + made.path("id").asText(), server.keyOf("amin"))
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> revoked = server.get(path(made), null);
        HttpResponse<String> unknown = server.get("/feeds/" + Secret.make() + ".ics", null);
        assertThat(revoked.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(revoked.body()).isEqualTo(unknown.body());
        assertThat(server.delete(KEYS + "/" + made.path("id").asText(), server.keyOf("amin"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_key_is_revoked_by_its_secret_too() throws Exception {
        JsonNode made = made(server.post(KEYS, server.keyOf("amin"), ""));
        assertThat(server.delete(KEYS + "/" + made.path("key").asText(), server.key("COORDINATOR"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.get(path(made), null).statusCode()).isEqualTo(404);
    }

    @Test
    void keys_are_listed_without_their_secrets() throws Exception {
        JsonNode made = made(server.post(KEYS, server.keyOf("amin"), "{}"));
        assertThat(server.get(KEYS, server.keyOf("amin")).body())
                .contains(made.path("id").asText())
                .doesNotContain(made.path("key").asText());
    }

    @Test
    void a_practitioner_has_no_say_in_what_is_somebody_elses_and_mash_has_none_at_all() {
        assertThat(server.post(KEYS, server.keyOf("cole"), "{}").statusCode()).isEqualTo(403);
        assertThat(server.get(KEYS, server.keyOf("cole")).statusCode()).isEqualTo(403);
        assertThat(server.post(KEYS, server.key("MASH"), "{}").statusCode()).isEqualTo(403);
        assertThat(server.post(KEYS, null, "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void nobody_has_no_keys() {
        assertThat(server.post("/api/v1/staff/nobody/feed-keys", server.key("COORDINATOR"), "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode made(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ObjectMapper().readTree(answer.body());
    }

    private static String path(JsonNode made) {
        return URI.create(made.path("url").asText()).getPath();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("no " + name);
    }
}
