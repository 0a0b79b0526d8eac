package ooh.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.jdbc.DataSourceResolver;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import ooh.TestBrowser;
import ooh.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInControllerTest {
    private static TestServer server;
    private static String key = "";

    @BeforeAll
    static void start() {
        server = TestServer.start();
        key = server.key(Roles.COORDINATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_browser_without_a_sign_in_is_sent_to_the_sign_in_page() {
        HttpResponse<String> answer = server.send(server.request("/", null).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
        HttpResponse<String> page = server.get("/sign-in", null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Out-of-hours rota", "<label class=\"govuk-label\" for=\"key\">Your key</label>");
    }

    @Test
    void a_key_signs_in_for_twelve_hours_with_a_cookie_that_scripts_and_other_sites_do_not_get() {
        HttpResponse<String> answer = signIn(key);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(sessionCookie(answer))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/", "Max-Age=43200")
                .doesNotContain("Secure", key);
    }

    @Test
    void whoever_only_says_that_he_came_over_https_gets_the_cookie_of_http() {
        TestBrowser browser = new TestBrowser(server);
        browser.open("/sign-in");
        HttpResponse<String> answer =
                browser.send(form(browser, "/sign-in", "key=" + key).header("X-Forwarded-Proto", "https"));
        assertThat(sessionCookie(answer)).doesNotContain("Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&key=ooh_wrong", "&key=", "", "&other=1"})
    void a_wrong_key_shows_the_page_again_without_a_hint(String fields) {
        TestBrowser browser = new TestBrowser(server);
        browser.open("/sign-in");
        HttpResponse<String> answer = browser.postRaw("/sign-in", "form-token=" + browser.token() + fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.cookie("ooh-session")).isEmpty();
        assertThat(answer.body())
                .contains("There is a problem", "Enter a key that is known and not revoked")
                .doesNotContain("ooh_wrong");
    }

    @Test
    void without_the_token_of_its_own_page_a_right_key_signs_nobody_in() {
        TestBrowser browser = new TestBrowser(server);
        browser.open("/sign-in");
        String token = browser.token();
        HttpResponse<String> without = browser.postRaw("/sign-in", "key=" + key);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("This page was open for too long");
        TestBrowser other = new TestBrowser(server);
        other.open("/sign-in");
        other.useToken(token);
        assertThat(other.post("/sign-in", "key", key).statusCode()).isEqualTo(422);
        assertThat(other.cookie("ooh-session")).isEmpty();
        assertThat(other.post("/sign-in", "key", key).statusCode())
                .as("the page that says so can be sent")
                .isEqualTo(303);
    }

    @Test
    void the_cookie_opens_pages_and_reads_the_API() {
        String cookie = cookie(signIn(key));
        assertThat(server.send(server.request("/api-docs", null).header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send(server.request("/api/v1/keys", null).header("Cookie", cookie))
                        .statusCode())
                .as("a coordinator is known, and may not read the keys")
                .isEqualTo(403);
    }

    @Test
    void the_cookie_changes_nothing_through_the_API() {
        String cookie = cookie(signIn(TestServer.BOOTSTRAP_KEY));
        HttpResponse<String> answer = server.send(server.request("/api/v1/keys", null)
                .header("Cookie", cookie)
                .header("Origin", origin())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"role\":\"mash\",\"label\":\"stolen\"}")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(server.get("/api/v1/keys", TestServer.BOOTSTRAP_KEY).body()).doesNotContain("stolen");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://elsewhere.example",
        "Origin, null",
        "Origin, not an address",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "X-Nothing, said of where it is from"
    })
    void a_form_of_another_site_changes_nothing_with_the_cookie(String header, String value) {
        TestBrowser browser = TestBrowser.signedIn(server, key);
        HttpResponse<String> answer =
                browser.send(form(browser, "/sign-out", "").header(header, value));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.open("/api-docs").statusCode()).isEqualTo(200);
    }

    @Test
    void another_site_can_not_sign_a_browser_in() {
        TestBrowser browser = new TestBrowser(server);
        browser.open("/sign-in");
        HttpResponse<String> answer =
                browser.send(form(browser, "/sign-in", "key=" + key).header("Origin", "https://elsewhere.example"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.cookie("ooh-session")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Origin,", "Sec-Fetch-Site, same-origin"})
    void signing_out_ends_it_on_the_server(String header, String value) {
        TestBrowser browser = TestBrowser.signedIn(server, key);
        String secret = browser.cookie("ooh-session");
        HttpResponse<String> answer =
                browser.send(form(browser, "/sign-out", "").header(header, value == null ? origin() : value));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.cookie("ooh-session")).isEmpty();
        browser.putCookie("ooh-session", secret);
        assertThat(browser.open("/api-docs").statusCode()).isEqualTo(303);
    }

    @Test
    void a_sign_in_ends_with_its_twelve_hours() {
        String cookie = cookie(signIn(key));
        server.clock().forward(Session.LASTS);
        assertThat(server.send(server.request("/api-docs", null).header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void signing_in_gives_a_new_secret_and_ends_the_session_that_the_browser_had() {
        TestBrowser browser = TestBrowser.signedIn(server, key);
        String before = browser.cookie("ooh-session");
        assertThat(browser.signIn(key).statusCode()).isEqualTo(303);
        assertThat(browser.cookie("ooh-session")).isNotEqualTo(before);
        browser.putCookie("ooh-session", before);
        assertThat(browser.open("/api-docs").statusCode()).isEqualTo(303);
    }

    @Test
    void a_session_that_somebody_planted_stays_nobody_s() {
        TestBrowser browser = new TestBrowser(server);
        String planted = Secret.make();
        browser.putCookie("ooh-session", planted);
        assertThat(browser.signIn(key).statusCode()).isEqualTo(303);
        assertThat(browser.cookie("ooh-session")).isNotEqualTo(planted);
    }

    @Test
    void a_revoked_key_ends_its_session_at_once() {
        MadeKey made = server.bean(Keys.class)
                .make(Roles.COORDINATOR, null, "to go", server.clock().instant());
        TestBrowser browser = TestBrowser.signedIn(server, made.secret());
        server.delete("/api/v1/keys/" + made.id(), TestServer.BOOTSTRAP_KEY);
        assertThat(browser.open("/api-docs").statusCode()).isEqualTo(303);
    }

    @Test
    void the_bootstrap_key_signs_in_too() {
        String cookie = cookie(signIn(TestServer.BOOTSTRAP_KEY));
        assertThat(server.send(server.request("/api/v1/keys", null).header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void no_secret_is_in_the_database() throws Exception {
        String cookie = cookie(signIn(key)).substring("ooh-session=".length());
        signIn(TestServer.BOOTSTRAP_KEY);
        String dump = String.join("\n", dump());
        assertThat(dump)
                .contains(Secret.hash(key), Secret.hash(cookie))
                .doesNotContain(key, cookie, TestServer.BOOTSTRAP_KEY, Secret.hash(TestServer.BOOTSTRAP_KEY));
    }

    private HttpResponse<String> signIn(String with) {
        return new TestBrowser(server).signIn(with);
    }

    /** What the page of the browser would send, without a word on where it is from. */
    private static java.net.http.HttpRequest.Builder form(TestBrowser browser, String path, String fields) {
        return browser.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("form-token=" + browser.token() + "&" + fields));
    }

    private static String cookie(HttpResponse<String> answer) {
        return sessionCookie(answer).split(";", 2)[0];
    }

    private static String sessionCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("ooh-session="))
                .findFirst()
                .orElseThrow();
    }

    private String origin() {
        return "http://127.0.0.1:" + server.address("/").getPort();
    }

    /** The whole database as H2's own script of it. */
    private List<String> dump() throws Exception {
        DataSource pool = server.bean(DataSourceResolver.class).resolve(server.bean(DataSource.class));
        List<String> lines = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet script = statement.executeQuery("SCRIPT")) {
            while (script.next()) {
                lines.add(script.getString(1));
            }
        }
        return lines;
    }
}
