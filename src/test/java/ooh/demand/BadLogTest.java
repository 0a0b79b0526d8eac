package ooh.demand;

import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.Api;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.time.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A log that is not what it should be gets its sentence over HTTP: on the page that took it, on that of the demand, on the
 * week's rota, and in the API's answers.
 */
class BadLogTest {
    private static final Span YEAR = span("2025-11-17 00:00", "2026-11-23 00:00");
    private static final String WEEK = "/api/v1/rotas/2026-12-07";

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
    void a_log_of_one_day_is_used_and_says_everywhere_how_little_it_is() {
        HttpResponse<String> taken =
                send(csv(SampleContacts.during(span("2026-11-21 00:00", "2026-11-22 00:00"), CALENDAR, 1)));
        assertThat(taken.statusCode()).isEqualTo(200);
        String caution = "The profile is made from only 1 day with ";
        assertThat(taken.body()).contains("The contact log was taken in", caution);
        everywhere(caution);
    }

    @Test
    void three_weeks_without_a_row_are_named_and_left_out() {
        Span gap = span("2026-03-02 00:00", "2026-03-23 00:00");
        HttpResponse<String> taken = send(csv(SampleContacts.during(YEAR, CALENDAR, 1).stream()
                .filter(contact -> !gap.contains(contact.at()))
                .toList()));
        assertThat(taken.body()).contains(" March 2026 ", "the log holds no contact, where about");
        everywhere("the log holds no contact, where about");
    }

    @Test
    void a_month_typed_into_one_hour_is_named_and_left_out() {
        Span month = span("2026-04-01 00:00", "2026-05-01 00:00");
        Instant typed = Instant.parse("2026-04-30T19:00:00Z");
        List<Contact> log = SampleContacts.during(YEAR, CALENDAR, 1).stream()
                .map(contact -> month.contains(contact.at()) ? new Contact(typed, contact.kind()) : contact)
                .toList();
        assertThat(send(csv(log)).body()).contains("The hour from Thu 30 April 2026 20:00 holds ");
        everywhere("typed into one hour, and left out.");
    }

    @Test
    void a_negative_figure_is_a_bad_row_and_a_file_of_counts_is_no_contact_log() {
        String log = "at,kind,visitMinutes\n2026-11-20T17:00,child-missing,-30\n2026-11-20T18:00,child-missing,30\n";
        String sentence = "\"-30\" is no number of minutes from 0 to 1440";
        assertThat(plain(send(log)))
                .contains("The contact log was taken in, but for 1 row", "Line 2, visitMinutes: " + sentence);
        assertThat(api(log).expecting(200).json().path("faults").toString()).contains("line 2, visitMinutes", "-30");
        String counts = "local_hour,count\n2026-11-20T17:00,-3\n";
        assertThat(send(counts).statusCode()).isEqualTo(400);
        assertThat(plain(send(counts))).contains("Nothing was taken in", "Column kind: is missing");
        assertThat(api(counts).expecting(400).text()).contains("column kind", "local_hour,count");
    }

    @Test
    void what_is_still_to_come_is_a_bad_row() {
        String log = "at,kind\n2026-11-20T17:00,child-missing\n2026-11-24T17:00,child-missing\n";
        assertThat(plain(send(log)))
                .contains("2 rows read", "1 contact new", "Line 3, at: \"2026-11-24T17:00\" is still to come");
        JsonNode answer = api(log).expecting(200).json();
        assertThat(answer.path("faults").toString()).contains("line 3", "still to come");
        assertThat(answer.path("repeated").asInt()).isEqualTo(1);
    }

    @Test
    void an_empty_file_no_file_and_a_header_alone_are_refused_in_words() {
        for (String empty : List.of("", "\n", "at,kind\n")) {
            HttpResponse<String> page = send(empty);
            assertThat(page.statusCode()).as("of \"%s\"", empty).isEqualTo(400);
            assertThat(plain(page)).contains("Nothing was taken in").contains("File");
            assertThat(api(empty).expecting(400).json().path("detail").asText()).isNotBlank();
        }
        HttpResponse<String> none = post(LogForm.withoutFile());
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(plain(none)).contains("Choose a file");
    }

    /** The sentence stands on the demand page and the week's page, in the profile, its pictures' figures and the rota. */
    private void everywhere(String caution) {
        String key = server.key(Roles.COORDINATOR);
        server.put(WEEK, key, "");
        server.post(WEEK + "/publication", key, "{\"reason\": \"only the frame\"}");
        Stream.of("/demand", "/weeks/2026-12-07")
                .forEach(page -> assertThat(page(page)).as(page).contains(caution));
        for (String answer : List.of(
                "/api/v1/demand-profile",
                "/api/v1/demand-profile/against-log",
                WEEK,
                WEEK + "/inspection",
                WEEK + "/cover")) {
            assertThat(server.as(Roles.COORDINATOR)
                            .get(answer)
                            .expecting(200)
                            .json()
                            .path("cautions")
                            .toString())
                    .as(answer)
                    .contains(caution);
        }
    }

    private String page(String path) {
        return server.send(server.request(path, server.key(Roles.COORDINATOR)).header("Accept", "text/html"))
                .body();
    }

    private Api.Reply api(String log) {
        return server.as(Roles.COORDINATOR).post("/api/v1/contacts/import", "text/csv", log);
    }

    private HttpResponse<String> send(String log) {
        return post(LogForm.of(log));
    }

    private HttpResponse<String> post(LogForm form) {
        return server.send(form.to(server.request("/demand/import", server.key(Roles.COORDINATOR))));
    }

    private static String plain(HttpResponse<String> page) {
        return page.body().replace("&#34;", "\"").replace("&quot;", "\"");
    }

    private static String csv(List<Contact> log) {
        return "at,kind\n"
                + log.stream()
                        .map(contact -> contact.at() + "," + contact.kind())
                        .collect(Collectors.joining("\n"));
    }
}
