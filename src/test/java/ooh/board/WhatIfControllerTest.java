package ooh.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.cover.WhatIf;
import ooh.demand.ContactStore;
import ooh.demand.SampleContacts;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WhatIfControllerTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(TestDatabase.EMBEDDED, Map.of());
        ServiceCalendar calendar = server.bean(ServiceCalendar.class);
        Span year = new Span(
                server.clock().instant().minusSeconds(364 * 86_400L),
                server.clock().instant());
        server.bean(ContactStore.class).add(SampleContacts.during(year, calendar, 1));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_year_is_told_with_its_risks_its_costs_and_what_they_rest_on() {
        String page = text("");
        assertThat(page)
                .contains("What cover costs and risks, April 2027 to March 2028")
                .contains("As it is configured")
                .doesNotContain("As asked")
                .contains("Mondays")
                .contains("Bank holidays")
                .contains("Manager, night")
                .contains("6 bank holidays and both changes of the clocks")
                .contains("The log says of no contact how it was handled");
    }

    @Test
    void a_wanted_level_and_a_wanted_budget_are_answered_on_top_and_marked_in_the_picture() {
        String level = get("?most=2&budget=&tier=social-worker&year=2027").body();
        assertThat(Rendered.text(level))
                .contains("Nothing cheaper than this keeps 2 in 100 for the social worker tier");
        assertThat(level)
                .contains("now: 5 in 100", "as asked: 2 in 100", "<circle")
                .containsPattern("<rect[^>]+stroke-width");
        assertThat(text("?budget=1000000"))
                .contains("pays for everybody who is of use within the patterns of every tier");
        assertThat(text("?most=0.01"))
                .contains("▲ Not possible. 0.01 in 100 for every tier can not be kept.")
                .contains(
                        "▲ Social worker: on 366 of 366 shifts not even the most people of the pattern keep the level.");
        assertThat(text("?budget=1")).contains("▲ Not possible.").contains("£1 a year can not do");
    }

    @Test
    void every_fault_of_the_form_is_told_by_its_field_and_the_year_is_still_shown() {
        HttpResponse<String> page = get("?most=200&budget=much&year=x");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#most\"", "href=\"#budget\"", "href=\"#year\"");
        assertThat(Rendered.text(page.body()))
                .contains("There is a problem")
                .contains("such as 5 or 2.5")
                .contains("As it is configured");
    }

    @Test
    void a_log_that_is_too_little_is_said_on_the_page() {
        try (TestServer empty = TestServer.start()) {
            HttpResponse<String> page = empty.get("/what-if", empty.key(Roles.COORDINATOR));
            assertThat(Rendered.text(page.body()))
                    .contains("Warning")
                    .contains("The log holds no contact that could be built on");
        }
    }

    @Test
    void the_page_needs_no_script_style_or_colour_of_its_own_and_is_light() {
        String body = get("?most=2").body();
        assertThat(body)
                .doesNotContain(" style=", "<style", "<script>")
                .doesNotContainPattern("(fill|stroke)='#(?!000|fff|bbb|888)")
                .hasSizeLessThan(50_000);
    }

    @Test
    void it_is_for_coordinators() {
        assertThat(server.get("/what-if", server.key(Roles.MASH)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_level_is_never_shown_stricter_than_it_is() {
        assertThat(WhatIf.inHundred(0.03)).isEqualTo("3 in 100");
        assertThat(WhatIf.inHundred(0.029181)).isEqualTo("2.92 in 100");
        assertThat(WhatIf.inHundred(0.29)).isEqualTo("29 in 100");
    }

    private static String text(String question) {
        HttpResponse<String> page = get(question);
        assertThat(page.statusCode()).isEqualTo(200);
        return Rendered.text(page.body());
    }

    private static HttpResponse<String> get(String question) {
        return server.get("/what-if" + question, server.key(Roles.COORDINATOR));
    }
}
