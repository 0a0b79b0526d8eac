package ooh.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ooh.Api;
import ooh.TestBrowser;
import ooh.TestServer;
import ooh.access.Roles;

/** Asks the service over HTTP, and remembers what later questions need and every secret that came back. */
final class Asker {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern FEED = Pattern.compile("/feeds/([A-Za-z0-9_-]+)\\.ics");

    private final TestServer server;
    private final Map<String, String> noted = new HashMap<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private TestBrowser browser;
    private String own = "";
    private String administrator = "";

    Asker(TestServer server) {
        this.server = server;
        this.browser = new TestBrowser(server);
    }

    Set<String> secrets() {
        return secrets;
    }

    Api.Reply get(String path) {
        return well(new Api.Reply(server.get(path, coordinator())));
    }

    Api.Reply send(String method, String path, String type, String body) {
        return well(new Api.Reply(server.send(method, path, coordinator(), type, body)));
    }

    Api.Reply json(String method, String path, String body) {
        return send(method, path, "application/json", body);
    }

    Api.Reply form(String path, String fields) {
        return send("POST", path, FORM, fields);
    }

    /** By the practitioner sw-01. */
    Api.Reply own(String path, String fields) {
        return well(new Api.Reply(server.send("POST", path, ownKey(), FORM, fields)));
    }

    Api.Reply administrator(String method, String path, String body) {
        if (administrator.isEmpty()) {
            administrator = remembered(server.key(Roles.ADMINISTRATOR));
        }
        return well(new Api.Reply(server.send(method, path, administrator, "application/json", body)));
    }

    Api.Reply administratorsForm(String path, String fields) {
        return well(new Api.Reply(server.send("POST", path, server.key(Roles.ADMINISTRATOR), FORM, fields)));
    }

    /** The key that the page of keys made last. */
    String aKey() {
        for (JsonNode key : administrator("GET", "/api/v1/keys", "").json()) {
            if (key.path("label").asText().equals("Desk")) {
                return key.path("id").asText();
            }
        }
        throw new AssertionError("There is no such key.");
    }

    /** With the version that the draft has now. */
    Api.Reply changing(String page, String path, String fields) {
        String version = get("/api/v1" + page).json().path("version").asText();
        return form(path, "version=" + version + fields);
    }

    /** Stops a run, by a form or by the API, and waits until it has ended. */
    void stopped(String run) {
        String api = run.replaceFirst("^/rotas/", "/api/v1/rotas/")
                .replace("/plan/", "/planning/")
                .replace("/stop", "");
        if (run.endsWith("/stop")) {
            form(run, "");
        } else {
            json("DELETE", run, "");
        }
        new Api(server.address("").toString(), coordinator())
                .until(api, state -> state.path("state").asText().equals("stopped"));
    }

    void feed(Api.Reply made) {
        Matcher address = FEED.matcher(made.text());
        assertThat(address.find()).as(made.text()).isTrue();
        noted.put("feed", remembered(address.group(1)));
    }

    void madeKey(Api.Reply made) {
        noted.put("key", remembered(made.json().path("key").asText()));
        noted.put("keyId", made.json().path("id").asText());
    }

    void offer(String offers, String day) {
        note(
                "offer",
                json(
                                "POST",
                                offers,
                                "{\"week\":\"2026-12-21\",\"shift\":\"social-worker-evening-2026-12-" + day + "-1\"}")
                        .json()
                        .path("id"));
    }

    /** With the key that was made. */
    void signIn() {
        browser = TestBrowser.signedIn(server, noted("key"));
        remembered(browser.cookie("ooh-session"));
    }

    TestBrowser newBrowser() {
        browser = new TestBrowser(server);
        return browser;
    }

    TestBrowser lastBrowser() {
        return browser;
    }

    Instant now() {
        return server.clock().instant();
    }

    void signOut() {
        assertThat(browser.post("/sign-out").statusCode()).isEqualTo(303);
    }

    /** The line of the first absence or wish that {@code /me/times} shows. */
    String line() {
        return line(well(new Api.Reply(server.get("/me/times", ownKey()))).text());
    }

    static String line(String page) {
        Matcher lines = Pattern.compile("name=\"line\" value=\"([^\"]+)\"").matcher(page);
        assertThat(lines.find()).as(page).isTrue();
        return lines.group(1).replace("+", "%2B");
    }

    /** The id of the first of what is listed there. */
    String first(String path) {
        return get(path).json().at("/0/id").asText();
    }

    Api.Reply file(String path, String content) {
        return send("POST", path, "multipart/form-data; boundary=b", multipart(content));
    }

    Api.Reply ownFile(String path, String content) {
        return well(new Api.Reply(
                server.send("POST", path, ownKey(), "multipart/form-data; boundary=b", multipart(content))));
    }

    private static String multipart(String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
    }

    void note(String name, JsonNode value) {
        note(name, value.asText());
    }

    void note(String name, String value) {
        assertThat(value).as(name).isNotEmpty();
        noted.put(name, value);
    }

    String noted(String name) {
        return noted.getOrDefault(name, "");
    }

    String coordinator() {
        return remembered(server.key(Roles.COORDINATOR));
    }

    private String ownKey() {
        if (own.isEmpty()) {
            own = remembered(server.keyOf("sw-01"));
        }
        return own;
    }

    String remembered(String secret) {
        secrets.add(secret);
        return secret;
    }

    private static Api.Reply well(Api.Reply reply) {
        assertThat(reply.status())
                .as(reply.response().uri() + ": " + reply.text())
                .isLessThan(400);
        return reply;
    }
}
