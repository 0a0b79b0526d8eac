package ooh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ooh.TestBrowser;
import ooh.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form of somebody who is signed in changes something only where our page of that session made it. */
class FormGuardTest {
    private static final Pattern POST_FORM =
            Pattern.compile("<form[^>]*method=\"post\"(?:[^>\"]|\"[^\"]*\")*>(.{0,40})", Pattern.DOTALL);

    private static TestServer server;
    private static int weeks;
    private TestBrowser browser;
    private String week = "";

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @BeforeEach
    void signIn() {
        week = LocalDate.parse("2027-02-01").plusWeeks(weeks++).toString();
        browser = TestBrowser.signedIn(server, server.key(Roles.COORDINATOR));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void with_the_token_of_its_page_a_form_is_taken() {
        assertThat(browser.post("/rotas/" + week + "/draft").statusCode()).isEqualTo(303);
        assertThat(drafts()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "form-token=", "form-token=short", "other=1", "form-token=%zz"})
    void without_a_right_token_nothing_is_changed_and_the_page_says_what_to_do(String body) {
        var answer = browser.postRaw("/rotas/" + week + "/draft", body);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Open the page again", "Nothing was changed");
        assertThat(drafts()).isFalse();
    }

    @Test
    void a_forged_token_is_refused_wherever_it_is_wrong() {
        String token = browser.token();
        for (int i = 0; i < token.length(); i += 6) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            browser.useToken(token.substring(0, i) + other + token.substring(i + 1));
            assertThat(browser.post("/rotas/" + week + "/draft").statusCode()).isEqualTo(403);
        }
        assertThat(drafts()).isFalse();
    }

    @Test
    void the_token_of_another_s_session_is_refused() {
        TestBrowser other = TestBrowser.signedIn(server, server.key(Roles.COORDINATOR));
        browser.useToken(other.token());
        assertThat(browser.post("/rotas/" + week + "/draft").statusCode()).isEqualTo(403);
        assertThat(drafts()).isFalse();
    }

    @Test
    void the_token_of_a_session_that_has_ended_is_refused_in_the_next() {
        String before = browser.token();
        browser.post("/sign-out");
        browser.signIn(server.key(Roles.COORDINATOR));
        browser.useToken(before);
        assertThat(browser.post("/rotas/" + week + "/draft").statusCode()).isEqualTo(403);
        assertThat(drafts()).isFalse();
    }

    @Test
    void a_token_in_the_address_serves_forms_with_a_file_alone() {
        String path = "/rotas/" + week + "/draft?form-token=" + browser.token();
        assertThat(browser.postRaw(path, "a=1").statusCode()).isEqualTo(403);
    }

    @Test
    void every_page_has_another_token_and_each_holds() {
        String first = browser.token();
        browser.open("/api-docs");
        assertThat(browser.token()).isNotEqualTo(first);
        browser.useToken(first);
        assertThat(browser.post("/rotas/" + week + "/draft").statusCode()).isEqualTo(303);
    }

    @Test
    void an_error_page_can_be_signed_out_from_too() {
        browser.useToken("");
        assertThat(browser.open("/nothing-is-here").statusCode()).isEqualTo(404);
        assertThat(browser.post("/sign-out").statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_that_is_too_long_to_look_at_is_refused() {
        assertThat(browser.post("/rotas/" + week + "/draft", "x", "x".repeat(70_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_key_in_the_header_needs_no_token_for_no_browser_sends_it_by_itself() {
        assertThat(server.send(
                                "POST",
                                "/rotas/" + week + "/draft",
                                server.key(Roles.COORDINATOR),
                                "application/x-www-form-urlencoded",
                                "a=1")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void every_form_of_the_templates_that_changes_something_bears_a_token() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            List<String> without = templates
                    .filter(Files::isRegularFile)
                    .flatMap(FormGuardTest::formsWithoutToken)
                    .toList();
            assertThat(without).isEmpty();
        }
    }

    private static Stream<String> formsWithoutToken(Path template) {
        try {
            return POST_FORM
                    .matcher(Files.readString(template))
                    .results()
                    .filter(form -> !(form.group().contains("multipart/form-data")
                            ? form.group().contains("?${FormToken.FIELD}=${FormToken.here()}\"")
                            : form.group(1).strip().startsWith("@template.form-token()")))
                    .map(form -> template.getFileName() + ": " + form.group());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean drafts() {
        return server.get("/api/v1/rotas/" + week, server.key(Roles.COORDINATOR))
                        .statusCode()
                == 200;
    }
}
