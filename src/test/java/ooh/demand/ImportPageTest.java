package ooh.demand;

import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ooh.TestBrowser;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.problem.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bringing a log in from the browser's form. What bad logs get stands in {@link BadLogTest}. */
class ImportPageTest {
    private static final String SMALL = "at,kind\n2026-11-20T17:00,child-missing\n2026-11-20T18:00,child-missing\n";

    /** So long that nothing takes it in within a second, and the page is sent bit by bit. */
    private static final List<Contact> LONG =
            SampleContacts.during(span("2013-01-01 00:00", "2026-11-20 00:00"), CALENDAR, 1);

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_form_is_plain_and_is_found_from_the_demand_page() {
        String key = server.key(Roles.COORDINATOR);
        assertThat(server.get("/demand", key).body())
                .contains("href=\"/demand/import\"", "There is no contact log yet");
        assertThat(server.get("/demand/import", key).body())
                .contains("enctype=\"multipart/form-data\"", "<label class=\"govuk-label\" for=\"file\">")
                .doesNotContain(" style=", "<script>");
    }

    @Test
    void a_short_log_is_answered_at_once_and_sent_again_changes_nothing() {
        assertThat(send(SMALL).body())
                .contains("2 rows read", "2 contacts new", "0 contacts known already", "0 rows not readable")
                .doesNotContain("<progress");
        assertThat(send(SMALL).body()).contains("0 contacts new", "2 contacts known already");
    }

    @Test
    void a_long_log_shows_how_far_it_is_and_in_the_end_what_became_of_it() {
        HttpResponse<String> page = send(csv(LONG) + "\nsoon,child-missing");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence(
                        "Taking in the contact log",
                        "<progress ",
                        "The contact log was taken in, but for 1 row",
                        String.format("%,d contacts new", LONG.size()),
                        "Line " + (LONG.size() + 2) + ", at: ",
                        "</html>");
        assertThat(page.body().split("</html>")).hasSize(2);
    }

    @Test
    void the_work_goes_on_where_the_browser_goes_away() throws Exception {
        HttpRequest request = authorised(form(csv(LONG))).build();
        try (InputStream page = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            page.readNBytes(100);
        }
        ContactStore contacts = server.bean(ContactStore.class);
        for (int i = 0; i < 600 && contacts.changes() == 0; i++) {
            Thread.sleep(100);
        }
        assertThat(contacts.all()).hasSameSizeAs(LONG);
        server.bean(CurrentDemand.class).profile(); // waits for the forecast that is being made
    }

    @Test
    void only_a_coordinator_may_and_with_a_cookie_only_from_our_own_page() {
        assertThat(server.send(form(SMALL).header("Authorization", "Bearer " + server.key(Roles.MASH)))
                        .statusCode())
                .isEqualTo(403);
        TestBrowser browser = TestBrowser.signedIn(server, server.key(Roles.COORDINATOR));
        browser.open("/demand/import");
        assertThat(browser.send(LogForm.of(SMALL)
                                .to(browser.request("/demand/import?form-token=" + browser.token()))
                                .header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.send(LogForm.of(SMALL)
                                .to(browser.request("/demand/import"))
                                .header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.bean(ContactStore.class).all()).isEmpty();
        browser.open("/demand/import");
        assertThat(browser.send(LogForm.of(SMALL)
                                .to(browser.request("/demand/import?form-token=" + browser.token()))
                                .header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.bean(ContactStore.class).all()).hasSize(2);
    }

    @Test
    void of_many_bad_rows_the_first_are_read_at_once_and_none_is_lost() {
        ImportPage.Rows rows = ImportPage.Rows.of(IntStream.rangeClosed(1, 50)
                .mapToObj(line -> new Fault("line " + line + ", at", "is no time"))
                .toList());
        assertThat(rows.first()).hasSize(20).startsWith("Line 1, at: is no time.");
        assertThat(rows.rest()).hasSize(30).endsWith("Line 50, at: is no time.");
    }

    private HttpResponse<String> send(String log) {
        return server.send(authorised(form(log)));
    }

    private HttpRequest.Builder authorised(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + server.key(Roles.COORDINATOR));
    }

    private HttpRequest.Builder form(String log) {
        return LogForm.of(log).to(server.request("/demand/import", null));
    }

    private static String csv(List<Contact> log) {
        return "at,kind\n"
                + log.stream()
                        .map(contact -> contact.at() + "," + contact.kind())
                        .collect(Collectors.joining("\n"));
    }
}
