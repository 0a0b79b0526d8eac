package ooh.feed;

import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.PUBLISHED;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.standIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.BeanContext;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.ShutdownEvent;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
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
    void the_compressed_answer_is_the_same_text_under_a_tag_of_its_own() throws Exception {
        String path = path(made(server.post(KEYS, server.key("COORDINATOR"), "{}")));
        HttpResponse<String> plain = server.get(path, null);
        HttpResponse<byte[]> gzip = HttpClient.newHttpClient()
                .send(
                        server.request(path, null)
                                .header("Accept-Encoding", "br, gzip;q=0.5")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(gzip.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(gzip.headers().firstValue("vary").orElse("").toLowerCase(Locale.ROOT))
                .contains("accept-encoding");
        assertThat(gzip.headers().firstValue("etag"))
                .isNotEmpty()
                .isNotEqualTo(plain.headers().firstValue("etag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body()))).hasContent(plain.body());
        HttpResponse<String> refused =
                server.send(server.request(path, null).header("Accept-Encoding", "gzip;q=0, identity"));
        assertThat(refused.headers().firstValue("content-encoding")).isEmpty();
        assertThat(refused.body()).isEqualTo(plain.body());
    }

    @Test
    void a_lost_key_is_made_anew_without_asking_anyone() throws Exception {
        JsonNode old = made(server.post(KEYS, server.keyOf("amin"), "{}"));
        String key = KEYS + "/" + old.path("id").asText();
        HttpResponse<String> named =
                server.put(key, server.keyOf("amin"), "{\"label\": \"my telephone\", \"reminderMinutes\": 45}");
        assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
        assertThat(server.get(path(old), null).body()).contains("TRIGGER;RELATED=START:-PT45M");
        JsonNode anew = made(server.post(key + "/replacement", server.keyOf("amin"), ""));
        assertThat(anew.path("webcal").asText())
                .startsWith("webcal://")
                .endsWith(anew.path("key").asText() + ".ics");
        assertThat(server.get(path(old), null).statusCode()).isEqualTo(404);
        assertThat(server.get(path(anew), null).body()).contains("TRIGGER;RELATED=START:-PT45M");
        assertThat(server.post(key + "/replacement", server.keyOf("amin"), "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_reminder_or_label_that_can_not_be_is_refused_with_both_faults() {
        JsonNode old = made(server.post(KEYS, server.keyOf("amin"), "{}"));
        HttpResponse<String> refused = server.put(
                KEYS + "/" + old.path("id").asText(),
                server.keyOf("amin"),
                "{\"label\": \"" + "x".repeat(101) + "\", \"reminderMinutes\": -1}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("label").contains("reminderMinutes");
    }

    @Test
    void the_coordinator_has_feeds_of_a_tier_and_of_the_service_and_others_have_none() throws Exception {
        String shared = "/api/v1/feed-keys";
        JsonNode tier = made(server.post(shared, server.key("COORDINATOR"), "{\"tier\": \"manager\"}"));
        JsonNode service = made(server.post(shared, server.key("COORDINATOR"), "{}"));
        int managers = ReadFeed.events(server.get(path(tier), null).body()).size();
        int all = ReadFeed.events(server.get(path(service), null).body()).size();
        assertThat(managers).isPositive().isLessThan(all);
        assertThat(server.get(shared, server.key("COORDINATOR")).body())
                .contains(tier.path("id").asText(), service.path("id").asText())
                .doesNotContain(tier.path("key").asText());
        assertThat(server.post(shared, server.key("COORDINATOR"), "{\"tier\": \"director\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post(shared, server.keyOf("amin"), "{}").statusCode()).isEqualTo(403);
        JsonNode own = made(server.post(KEYS, server.keyOf("amin"), "{}"));
        assertThat(server.delete(shared + "/" + own.path("id").asText(), server.key("COORDINATOR"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.delete(shared + "/" + tier.path("id").asText(), server.key("COORDINATOR"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.get(path(tier), null).statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_fetched_is_kept_when_the_service_ends() throws Exception {
        JsonNode made = made(server.post(KEYS, server.keyOf("amin"), "{}"));
        server.get(path(made), null);
        server.bean(ApplicationEventPublisher.class).publishEvent(new ShutdownEvent(server.bean(BeanContext.class)));
        assertThat(server.bean(FeedKeyStore.class).all())
                .singleElement()
                .satisfies(key -> assertThat(key.lastFetch()).isNotNull());
    }

    @Test
    void when_a_key_was_last_used_and_what_it_saw_is_kept() throws Exception {
        JsonNode made = made(server.post(KEYS, server.keyOf("amin"), "{}"));
        server.clock().set(PUBLISHED.plus(Duration.ofHours(2)));
        server.get(path(made), null);
        assertThat(server.bean(Fetches.class).lastByPerson())
                .containsExactly(Map.entry("amin", Optional.of(PUBLISHED.plus(Duration.ofHours(2)))));
        assertThat(server.get(KEYS, server.keyOf("amin")).body())
                .contains(
                        "\"lastFetch\":{\"at\":\"2026-10-01T17:00:00+01:00\",\"week\":\"2026-12-21\",\"publication\":1}");
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

    private static JsonNode made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer.body());
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String path(JsonNode made) {
        return URI.create(made.path("url").asText()).getPath();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("no " + name);
    }
}
