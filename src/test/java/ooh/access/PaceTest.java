package ooh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import ooh.TestDatabase;
import ooh.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At the running service, behind a proxy at this machine's own address, which says who the client is. */
class PaceTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(
                TestDatabase.EMBEDDED,
                Map.of(
                        "ooh.proxies", "127.0.0.1",
                        "ooh.rates.key", 5,
                        "ooh.rates.address", 20,
                        "ooh.rates.sign-in", 3,
                        "ooh.rates.feed", 2,
                        "ooh.rates.on-call", 1000));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nobody_has_asked_for_long() {
        server.clock().set(server.clock().instant().plus(Duration.ofHours(1)));
    }

    @Test
    void a_key_that_asks_too_much_is_told_when_to_ask_again() {
        String key = server.key(Roles.COORDINATOR);
        for (int asked = 0; asked < 5; asked++) {
            assertThat(server.get("/api/v1/staff", key).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> answer = server.get("/api/v1/staff", key);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("12");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Ask again in 12 seconds.");
        server.clock().set(server.clock().instant().plusSeconds(12));
        assertThat(server.get("/api/v1/staff", key).statusCode()).isEqualTo(200);
    }

    @Test
    void the_lookup_of_who_is_on_call_is_answered_whatever_else_its_key_and_address_have_asked() {
        String key = server.key(Roles.MASH);
        for (int asked = 0; asked < 30; asked++) {
            server.get("/api-docs", key);
            server.get("/api/v1/staff", "ooh_wrong");
        }
        assertThat(server.get("/api-docs", key).statusCode()).isEqualTo(429);
        for (int asked = 0; asked < 100; asked++) {
            assertThat(server.get("/api/v1/on-call", key).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_address_that_tries_to_sign_in_again_and_again_is_slowed_and_another_is_not() {
        for (int tried = 0; tried < 3; tried++) {
            assertThat(signIn("203.0.113.9").statusCode()).isNotEqualTo(429);
        }
        HttpResponse<String> answer = signIn("203.0.113.9");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(signIn("203.0.113.10").statusCode()).isNotEqualTo(429);
    }

    @Test
    void an_address_is_held_back_before_its_keys_are_looked_up() {
        for (int asked = 0; asked < 20; asked++) {
            assertThat(server.get("/api/v1/staff", "ooh_wrong").statusCode()).isEqualTo(401);
        }
        assertThat(server.get("/api/v1/staff", "ooh_wrong").statusCode()).isEqualTo(429);
    }

    @Test
    void thousands_of_feeds_of_one_calendar_server_take_nothing_from_each_other() {
        for (int feed = 0; feed < 2000; feed++) {
            assertThat(server.get("/feeds/feed" + feed + ".ics", null).statusCode())
                    .isEqualTo(404);
        }
        server.get("/feeds/feed1.ics", null);
        assertThat(server.get("/feeds/feed1.ics", null).statusCode()).isEqualTo(429);
    }

    @Test
    void of_ipv6_a_whole_network_counts_as_one() {
        assertThat(Pace.household("2001:db8:0:1:2:3:4:5")).isEqualTo("2001:db8:0:1");
        assertThat(Pace.household("203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void behind_tls_the_cookie_the_links_and_the_headers_say_so() {
        HttpResponse<String> answer = server.send(server.request("/api/v1/nothing", server.key(Roles.ADMINISTRATOR))
                .header("X-Forwarded-For", "203.0.113.11")
                .header("X-Forwarded-Proto", "https"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(server.get("/health", null).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        HttpResponse<String> in = server.send(server.request("/sign-in", null)
                .header("X-Forwarded-For", "203.0.113.11")
                .header("X-Forwarded-Proto", "https")
                .header("Accept", "text/html"));
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        HttpResponse<String> made = server.send(server.request("/api/v1/feed-keys", server.key(Roles.COORDINATOR))
                .header("X-Forwarded-For", "203.0.113.11")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "rota.example")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"feed\": \"everyone\"}")));
        assertThat(made.body()).contains("https://rota.example/feeds/");
    }

    private static HttpResponse<String> signIn(String from) {
        return server.send(server.request("/sign-in", null)
                .header("X-Forwarded-For", "198.51.100.1, " + from)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("key=ooh_wrong")));
    }
}
