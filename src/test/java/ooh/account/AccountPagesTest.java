package ooh.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ooh.Api;
import ooh.TestBrowser;
import ooh.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From an administrator's page over the link to being signed in, as a browser does it. */
class AccountPagesTest {
    private static final String WORDS = "lilac tractor seven";
    private static final Pattern LINK = Pattern.compile("/invitations/ooh_[A-Za-z0-9_-]+");

    private static TestServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        api = new Api(server.address("").toString(), TestServer.BOOTSTRAP_KEY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_coordinator_is_invited_on_the_page_chooses_a_password_and_is_in() {
        TestBrowser admin = TestBrowser.signedIn(server, TestServer.BOOTSTRAP_KEY);
        admin.open("/accounts");
        HttpResponse<String> made = admin.post("/accounts", "name", "Zoë O'Neill", "role", "COORDINATOR", "person", "");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("Zoë O'Neill", "link not used yet", "http://127.0.0.1:");
        TestBrowser zoe = new TestBrowser(server);
        String link = link(made.body());
        HttpResponse<String> page = zoe.open(link);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).contains("Choose a password", "Zoë O'Neill");
        assertThat(zoe.post(link, "password", "short", "again", "short").body()).contains("it must have 12 or more");
        assertThat(zoe.post(link, "password", WORDS, "again", WORDS + "!").body())
                .contains("The two passwords differ");
        assertThat(zoe.post(link, "password", WORDS, "again", WORDS).statusCode())
                .isEqualTo(303);
        assertThat(zoe.open(link).statusCode()).as("used once").isEqualTo(404);
        assertThat(signIn(zoe, "Zoë O'Neill", WORDS).statusCode()).isEqualTo(303);
        assertThat(zoe.open("/api-docs").body())
                .contains("Signed in as Zoë O'Neill")
                .doesNotContain("href=\"/accounts\"");
        assertThat(zoe.open("/accounts").statusCode()).isEqualTo(403);
        assertThat(admin.open("/api-docs").body()).contains("href=\"/accounts\"");
    }

    @Test
    void an_account_with_faults_shows_them_all_and_what_was_typed() {
        TestBrowser admin = TestBrowser.signedIn(server, TestServer.BOOTSTRAP_KEY);
        admin.open("/accounts");
        HttpResponse<String> wrong =
                admin.post("/accounts", "name", "<b>\"x", "role", "PRACTITIONER", "person", "ghost");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("name: ", "person: ", "value=\"&lt;b>&#34;x\"")
                .doesNotContain("<b>");
    }

    @Test
    void the_answer_is_the_same_whether_or_not_there_is_such_an_account() {
        chosen("known", "coordinator");
        HttpResponse<String> known = signIn(new TestBrowser(server), "known", "wrong wrong wrong");
        HttpResponse<String> unknown = signIn(new TestBrowser(server), "unknown", "wrong wrong wrong");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(withoutToken(known)).isEqualTo(withoutToken(unknown)).contains("do not fit together");
    }

    @Test
    void too_many_wrong_tries_wait_and_say_how_long() {
        TestBrowser browser = new TestBrowser(server);
        for (int i = 0; i < 3; i++) {
            assertThat(signIn(browser, "nobody at all", "wrong").statusCode()).isEqualTo(422);
        }
        HttpResponse<String> slow = signIn(browser, "nobody at all", "wrong");
        assertThat(slow.statusCode()).isEqualTo(429);
        assertThat(slow.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 31));
        assertThat(slow.body()).contains("a right password will do");
    }

    @Test
    void an_administrator_does_nothing_before_an_app_is_set_up() {
        TestBrowser ada = chosen("ada", "administrator");
        HttpResponse<String> setUp = signIn(ada, "ada", WORDS);
        assertThat(setUp.statusCode()).isEqualTo(200);
        assertThat(ada.cookie("ooh-session")).isEmpty();
        assertThat(setUp.body()).contains("Set up an app", "<svg class=\"ooh-qr\"");
        String ticket = hidden(setUp, "ticket");
        String secret = setUp.body()
                .replaceFirst("(?s).*<code>([A-Z2-7 ]+)</code>.*", "$1")
                .replace(" ", "");
        HttpResponse<String> wrong = ada.post("/sign-in/code", "ticket", ticket, "name", "ada", "code", "12345");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("each only once", secret.substring(0, 4));
        HttpResponse<String> in = ada.post("/sign-in/code", "ticket", ticket, "name", "ada", "code", code(secret));
        assertThat(in.body()).contains("recovery codes", "shown only now");
        assertThat(ada.open("/accounts").statusCode()).isEqualTo(200);

        TestBrowser elsewhere = new TestBrowser(server);
        HttpResponse<String> asked = signIn(elsewhere, "ada", WORDS);
        assertThat(asked.body()).contains("Enter the code from your app").doesNotContain("ooh-qr");
        assertThat(elsewhere
                        .post("/sign-in/code", "ticket", hidden(asked, "ticket"), "code", code(secret))
                        .statusCode())
                .as("a code opens once")
                .isEqualTo(422);
        server.clock().forward(Duration.ofMinutes(1));
        assertThat(elsewhere
                        .post("/sign-in/code", "ticket", hidden(asked, "ticket"), "code", code(secret))
                        .statusCode())
                .isEqualTo(303);
        assertThat(elsewhere.open("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_likes_may_have_the_second_step_too() {
        String link = invited("cole", "coordinator");
        TestBrowser cole = new TestBrowser(server);
        cole.open(link);
        cole.post(link, "password", WORDS, "again", WORDS, "app", "yes");
        assertThat(signIn(cole, "cole", WORDS).body()).contains("Set up an app");
    }

    @Test
    void a_suspended_account_is_out_at_once_and_may_be_let_in_again() {
        TestBrowser desk = chosen("desk", "mash");
        assertThat(signIn(desk, "desk", WORDS).statusCode()).isEqualTo(303);
        String id = id("desk");
        TestBrowser admin = TestBrowser.signedIn(server, TestServer.BOOTSTRAP_KEY);
        admin.open("/accounts");
        assertThat(admin.post("/accounts/" + id + "/suspension").statusCode()).isEqualTo(303);
        assertThat(desk.open("/on-call").statusCode()).isEqualTo(303);
        assertThat(signIn(desk, "desk", WORDS).statusCode()).isEqualTo(422);
        admin.open("/accounts");
        assertThat(admin.post("/accounts/" + id + "/suspension/end").statusCode())
                .isEqualTo(303);
        assertThat(signIn(desk, "desk", WORDS).statusCode()).isEqualTo(303);
        assertThat(desk.open("/on-call").statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_link_ends_the_password_and_the_session_of_before() {
        TestBrowser lost = chosen("lost", "mash");
        signIn(lost, "lost", WORDS);
        String link = api.post("/api/v1/accounts/" + id("lost") + "/invitation", "")
                .expecting(201)
                .json()
                .path("link")
                .asText();
        assertThat(lost.open("/on-call").statusCode()).isEqualTo(303);
        assertThat(signIn(lost, "lost", WORDS).statusCode()).isEqualTo(422);
        assertThat(new TestBrowser(server).open(link).statusCode()).isEqualTo(200);
    }

    @Test
    void another_site_can_neither_sign_in_nor_choose_a_password() {
        String link = invited("target", "coordinator");
        TestBrowser browser = new TestBrowser(server);
        browser.open(link);
        browser.useToken("forged");
        assertThat(browser.post(link, "password", WORDS, "again", WORDS).statusCode())
                .isEqualTo(422);
        browser.useToken("forged");
        assertThat(signInWithout(browser).statusCode()).isEqualTo(422);
        assertThat(browser.open(link).statusCode()).as("not used").isEqualTo(200);
    }

    @Test
    void the_api_refuses_what_can_not_be_and_shows_no_secret() {
        api.post("/api/v1/accounts", "{\"name\":\"x\",\"role\":\"king\"}").expecting(400);
        api.post("/api/v1/accounts", "{}").expecting(400);
        invited("twice", "mash");
        api.post("/api/v1/accounts", "{\"name\":\"TWICE\",\"role\":\"mash\"}").expecting(409);
        api.post("/api/v1/accounts/none/invitation", "").expecting(404);
        api.post("/api/v1/accounts/none/suspension", "").expecting(404);
        assertThat(api.get("/api/v1/accounts").expecting(200).text())
                .contains("twice")
                .doesNotContain("argon2", "ooh_");
        assertThat(api.get("/api/v1/audit/verification").status()).isIn(200, 404);
    }

    private static HttpResponse<String> signInWithout(TestBrowser browser) {
        return browser.post("/sign-in/password", "name", "target", "password", WORDS);
    }

    private static HttpResponse<String> signIn(TestBrowser browser, String name, String password) {
        browser.open("/sign-in");
        return browser.post("/sign-in/password", "name", name, "password", password);
    }

    /** A browser whose owner has just chosen a password. */
    private static TestBrowser chosen(String name, String role) {
        String link = invited(name, role);
        TestBrowser browser = new TestBrowser(server);
        browser.open(link);
        assertThat(browser.post(link, "password", WORDS, "again", WORDS).statusCode())
                .isEqualTo(303);
        return browser;
    }

    private static String invited(String name, String role) {
        return api.post("/api/v1/accounts", "{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}")
                .expecting(201)
                .json()
                .path("link")
                .asText();
    }

    private static String id(String name) {
        for (var account : api.get("/api/v1/accounts").expecting(200).json()) {
            if (account.path("name").asText().equals(name)) {
                return account.path("id").asText();
            }
        }
        throw new AssertionError("No account " + name);
    }

    private static String code(String secret) {
        return Totp.code(secret, server.clock().instant().getEpochSecond() / 30);
    }

    private static String link(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String hidden(HttpResponse<String> page, String name) {
        return page.body().replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    private static String withoutToken(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"form-token\" value=\"[^\"]*\"", "");
    }
}
