package ooh.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import ooh.Api;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.demand.ContactStore;
import ooh.demand.SampleContacts;
import ooh.oncall.OnCallFixture;
import ooh.oncall.PublishedServer;
import ooh.time.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The demand as the coordinator and a program see it, with a year of log and the Christmas week published. */
class DemandPageTest {
    private static final String HEAT_MAP = "/api/v1/demand-profile/heat-map.svg";
    private static final String AGAINST_LOG = "/api/v1/demand-profile/against-log.svg";
    private static final String COVER = "/api/v1/rotas/2026-12-21/cover.svg";

    @TempDir
    static Path data;

    private static TestServer server;
    private static Api coordinator;

    @BeforeAll
    static void start() {
        server = PublishedServer.start(data);
        server.clock().set(Instant.parse("2026-12-14T12:00:00Z"));
        Span year = new Span(Instant.parse("2025-12-14T00:00:00Z"), Instant.parse("2026-12-14T00:00:00Z"));
        server.bean(ContactStore.class).add(SampleContacts.during(year, OnCallFixture.CALENDAR, 1));
        coordinator = server.as(Roles.COORDINATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_page_says_from_which_log_and_how_the_forecast_was_made() {
        assertThat(text("/demand"))
                .contains("contacts from Sun 14 December 2025 to Sun 13 December 2026")
                .contains("The forecast is made of the hour of the week")
                .doesNotContain("Warning");
    }

    @Test
    void each_picture_stands_in_the_page_with_its_figures_in_a_table() {
        String page = page("/demand?week=2026-12-21");
        assertThat(page.split("<svg ")).hasSize(4);
        assertThat(page.split("<title>")).hasSize(5);
        assertThat(page.split("<desc>")).hasSize(4);
        assertThat(page.split("<table ")).hasSize(3);
        assertThat(page).doesNotContain(" style=", "<style", "<script>");
    }

    @Test
    void a_picture_is_well_formed_without_hue_and_bears_a_title_and_a_description() throws Exception {
        for (String address : new String[] {HEAT_MAP, AGAINST_LOG, COVER}) {
            Api.Reply reply = coordinator.get(address).expecting(200);
            assertThat(reply.header("Content-Type")).as(address).startsWith("image/svg+xml");
            Document svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(reply.text())));
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("table");
            assertThat(reply.text()).as(address).doesNotContain("NaN", "Infinity");
            assertThat(reply.text().replaceAll("#([0-9a-f])\\1\\1\\b|#([0-9a-f]{2})\\2\\2\\b", ""))
                    .as("greys alone in " + address)
                    .doesNotContainPattern("#[0-9a-f]{3}");
        }
    }

    @Test
    void the_map_has_a_figure_in_each_hour_of_the_week_and_of_a_bank_holiday() {
        assertThat(coordinator.get(HEAT_MAP).text().split(">[0-9]+\\.[0-9]</text>"))
                .hasSize(8 * 24 + 1);
    }

    @Test
    void what_is_wanted_and_rostered_is_told_hour_by_hour() {
        JsonNode cover =
                coordinator.get("/api/v1/rotas/2026-12-21/cover").expecting(200).json();
        assertThat(cover.path("rostered").asText()).startsWith("publication 1 of ");
        assertThat(cover.path("hours")).hasSize(168);
        JsonNode monday = cover.path("hours").path(8);
        assertThat(monday.path("from").asText()).isEqualTo("2026-12-21T17:00:00Z");
        assertThat(monday.path("tiers").path(0).path("tier").asText()).isEqualTo("manager");
        assertThat(monday.path("tiers").path(1).path("rostered").asInt()).isEqualTo(2);
        assertThat(monday.path("tiers").path(1).path("outOnVisits").asDouble()).isGreaterThan(0);
        assertThat(cover.path("hours").path(0).path("tiers")).isEmpty();
    }

    @Test
    void who_is_missing_stands_above_the_picture_in_words() {
        // The fixture's week has nobody of Grade I, and the demand of Christmas Day asks for some.
        assertThat(text("/demand?week=2026-12-21"))
                .contains("People are missing:")
                .contains("▼ Grade I, Fri 25 December 17:00 to 22:00: 0 of");
    }

    @Test
    void a_week_without_a_draft_has_nobody_rostered_and_says_so() {
        assertThat(text("/demand?week=2027-01-04")).contains("the week has no draft yet, so nobody is rostered");
    }

    @Test
    void the_weeks_in_which_clocks_change_have_the_hours_that_they_have() {
        assertThat(coordinator.get("/api/v1/rotas/2026-10-19/cover").json().path("hours"))
                .hasSize(169);
        assertThat(coordinator.get("/api/v1/rotas/2027-03-22/cover").json().path("hours"))
                .hasSize(167);
        coordinator.get("/api/v1/rotas/2027-03-22/cover.svg").expecting(200);
    }

    @Test
    void a_week_that_is_none_is_told_in_words_and_only_the_coordinator_may_look() {
        coordinator.get("/api/v1/rotas/2026-12-22/cover").expecting(400);
        assertThat(server.get("/demand?week=2026-12-22", server.key(Roles.COORDINATOR))
                        .statusCode())
                .isEqualTo(400);
        for (String address : new String[] {"/demand", "/demand/import", HEAT_MAP, COVER}) {
            assertThat(server.get(address, server.key(Roles.MASH)).statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
    }

    @Test
    void only_a_coordinator_is_led_to_the_demand() {
        assertThat(page("/")).contains("href=\"/demand\"");
        assertThat(server.get("/on-call", server.key(Roles.MASH)).body()).doesNotContain("href=\"/demand\"");
    }

    private static String page(String path) {
        HttpResponse<String> page =
                server.send(server.request(path, server.key(Roles.COORDINATOR)).header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static String text(String path) {
        return Rendered.text(page(path));
    }
}
