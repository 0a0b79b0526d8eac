package ooh.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ooh.Api;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a year of the sample service costs and risks, over HTTP. */
class CoverControllerTest {
    private static final String WHAT_IF = "/api/v1/cover/what-if";

    private static TestServer server;
    private static Api coordinator;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(TestDatabase.EMBEDDED, Map.of());
        coordinator = server.as(Roles.COORDINATOR);
        coordinator
                .post("/api/v1/staff/import", "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                .expecting(200);
        coordinator.post("/api/v1/contacts/import", "text/csv", log()).expecting(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void without_a_question_the_next_financial_year_is_told_as_it_is_configured() {
        JsonNode year = coordinator.get(WHAT_IF).expecting(200).json();
        assertThat(year.path("from").asText()).isEqualTo("2027-04-01");
        assertThat(year.path("to").asText()).isEqualTo("2028-03-31");
        assertThat(year.path("bankHolidays").asInt()).isEqualTo(6);
        assertThat(year.path("wanted").isNull()).isTrue();
        assertThat(year.path("present").path("pounds").asDouble()).isBetween(240_000.0, 290_000.0);
        assertThat(year.path("shifts")).hasSize(3 + 8 + 8 + 8 + 4);
        assertThat(year.path("assumptions").toString())
                .contains("6 bank holidays")
                .contains("Erlang's loss formula");
    }

    @Test
    void one_fewer_risks_more_and_one_more_costs_more() {
        for (JsonNode kind : coordinator.get(WHAT_IF).json().path("shifts")) {
            JsonNode fewer = kind.path("oneFewer");
            JsonNode required = kind.path("asRequired");
            JsonNode more = kind.path("oneMore");
            double person = kind.path("onePersonPounds").asDouble();
            assertThat(more.path("pounds").asDouble() - required.path("pounds").asDouble())
                    .isEqualTo(person, within(0.001));
            assertThat(required.path("pounds").asDouble() - fewer.path("pounds").asDouble())
                    .isEqualTo(person, within(0.001));
            if (kind.path("tier").asText().equals("manager")) {
                assertThat(required.path("risk").isNull()).isTrue();
            } else {
                assertThat(fewer.path("risk").asDouble())
                        .isGreaterThan(required.path("risk").asDouble());
                assertThat(more.path("risk").asDouble())
                        .isLessThan(required.path("risk").asDouble());
                assertThat(fewer.path("visitsAllOut").asDouble())
                        .isGreaterThan(required.path("visitsAllOut").asDouble());
            }
        }
    }

    @Test
    void what_a_level_costs_buys_that_level() {
        JsonNode cheapest =
                coordinator.get(WHAT_IF + "?level=0.02").expecting(200).json().path("wanted");
        String pounds = cheapest.path("cover").path("pounds").asText();
        JsonNode best = coordinator
                .get(WHAT_IF + "?budget=" + pounds)
                .expecting(200)
                .json()
                .path("wanted");
        assertThat(best.path("cover").path("pounds").asText()).isEqualTo(pounds);
        assertThat(best.path("level").asDouble()).isLessThanOrEqualTo(0.02);
        assertThat(best.path("possible").asBoolean()).isTrue();
        JsonNode again = coordinator
                .get(WHAT_IF + "?level=" + best.path("level").asText())
                .expecting(200)
                .json();
        assertThat(again.path("wanted").path("cover")).isEqualTo(best.path("cover"));
    }

    @Test
    void one_tier_moves_alone() {
        JsonNode year = coordinator
                .get(WHAT_IF + "?level=0.01&tier=grade-i")
                .expecting(200)
                .json();
        JsonNode tiers = year.path("wanted").path("cover").path("tiers");
        assertThat(tiers).extracting(tier -> tier.path("level").asText()).containsExactly("null", "0.05", "0.01");
        assertThat(tiers.path(1)).isEqualTo(year.path("present").path("tiers").path(1));
    }

    @Test
    void a_budget_that_nothing_keeps_is_told_with_what_the_least_costs() {
        JsonNode wanted = coordinator
                .get(WHAT_IF + "?budget=£100,000".replace("£", "%C2%A3"))
                .expecting(200)
                .json()
                .path("wanted");
        assertThat(wanted.path("possible").asBoolean()).isFalse();
        assertThat(wanted.path("sentence").asText()).startsWith("£100,000 a year can not do, because");
        assertThat(wanted.path("cover").path("pounds").asDouble()).isGreaterThan(100_000);
    }

    @Test
    void every_fault_of_a_question_is_told_at_once() {
        JsonNode faults = coordinator
                .get(WHAT_IF + "?year=2031&level=5&budget=lots&tier=manager")
                .expecting(400)
                .json()
                .path("faults");
        assertThat(StreamSupport.stream(faults.spliterator(), false)
                        .map(fault -> fault.path("field").asText()))
                .containsExactly("year", "level", "budget", "tier", "budget");
        for (String wrong : new String[] {"year=99", "level=1", "level=0", "level=-0.1", "budget=-1", "tier=grade-i"}) {
            coordinator.get(WHAT_IF + "?" + wrong).expecting(400);
        }
    }

    @Test
    void it_is_for_coordinators() {
        assertThat(server.get(WHAT_IF, server.key(Roles.MASH)).statusCode()).isEqualTo(403);
        assertThat(server.get("/api/v1/cover/visits", server.keyOf("sw-01")).statusCode())
                .isEqualTo(403);
        assertThat(server.get(WHAT_IF, null).statusCode()).isEqualTo(401);
    }

    /** One contact in ten of the log below became a visit of 90 minutes. */
    @Test
    void the_visits_to_expect_are_told_with_where_they_come_from() {
        JsonNode visits = coordinator.get("/api/v1/cover/visits").expecting(200).json();
        assertThat(visits.path("log").path("said").asInt()).isEqualTo(4000);
        assertThat(visits.path("log").path("visits").asInt()).isEqualTo(400);
        JsonNode social = visits.path("tiers").path(0);
        assertThat(social.path("configuredShare").asDouble()).isEqualTo(0.07);
        assertThat(social.path("share").asDouble()).isEqualTo(0.07 * 410 / 290, within(1e-9));
        assertThat(social.path("minutes").asDouble()).isEqualTo(90.73, within(0.01));
        assertThat(visits.path("sentences").path(0).asText())
                .startsWith("Of 4,000 contacts of which the log says how they were handled 400 became a visit");
    }

    @Test
    void without_pay_hours_are_told_and_a_budget_is_refused(@TempDir Path config) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("pay.yml")) {
                    Files.copy(file, config.resolve(file.getFileName()));
                }
            }
        }
        try (TestServer unpaid = TestServer.start(TestDatabase.EMBEDDED, Map.of("ooh.config", config.toString()))) {
            JsonNode year = unpaid.as(Roles.COORDINATOR)
                    .get(WHAT_IF + "?level=0.01")
                    .expecting(200)
                    .json();
            assertThat(year.path("present").path("pounds").isNull()).isTrue();
            assertThat(year.path("present").path("hours").asInt()).isPositive();
            assertThat(year.path("assumptions").toString()).contains("No pay is configured");
            assertThat(year.path("wanted").path("sentence").asText()).contains("hours in the year");
            assertThat(year.path("cautions").size() + year.path("shifts").size())
                    .isPositive();
            unpaid.as(Roles.COORDINATOR).get(WHAT_IF + "?budget=1000").expecting(400);
        }
    }

    /** Every two hours for most of a year, the tenth of each ten a visit. */
    private static String log() {
        StringBuilder log = new StringBuilder("at,kind,handled,visitMinutes\n");
        Instant at = Instant.parse("2025-12-01T00:30:00Z");
        for (int i = 0; i < 4000; i++) {
            log.append(at.plusSeconds(7200L * i)).append(i % 10 == 9 ? ",adult,visit,90\n" : ",adult,telephone,\n");
        }
        return log.toString();
    }
}
