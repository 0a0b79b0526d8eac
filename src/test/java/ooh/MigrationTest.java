package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import ooh.access.Roles;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that older versions wrote go through each migration and are read by this one as they were meant. */
class MigrationTest {
    private static final String ASSIGNMENTS = "[{\"shift\":\"social-worker-evening-2026-12-21-1\","
            + "\"tier\":\"social-worker\",\"banks\":[\"social-workers\"],\"from\":\"2026-12-21T17:00:00Z\","
            + "\"to\":\"2026-12-21T22:00:00Z\",\"expectedContacts\":0.5,\"person\":\"shaw\",\"pinned\":true}]";

    private static final String STAND_IN = "INSERT INTO stand_in VALUES ('%s', '2026-12-21',"
            + " 'social-worker-evening-2026-12-21-1', %s, '2026-12-21 %s', '2026-12-21 22:00:00', 'ill', 'jo',"
            + " '2026-12-21 %s')";

    private static final String RUN =
            "INSERT INTO planning_run VALUES ('%s', '%s', %s, 1, 10, '%s', 0, 0, -5, 0, 10000, '', FALSE, 'jo',"
                    + " '2026-12-17 12:00:00')";

    @ParameterizedTest
    @EnumSource
    void what_was_kept_since_the_first_version_is_still_read(TestDatabase database) throws Exception {
        Map<String, Object> properties = database.fresh();
        Db db = new Db(String.valueOf(properties.get("ooh.database.jdbc-url")), database);
        db.migrateTo("1");
        db.run(
                "INSERT INTO person VALUES ('shaw', 3, 'A. Shaw', '01632 960001', 'social-workers', 0, 900, TRUE,"
                        + " 'MONDAY FRIDAY', '09:00', '17:00', '2027-03-28')",
                "INSERT INTO person VALUES ('bell', 1, 'B. Bell', '01632 960002', 'social-workers', 0, 600, FALSE,"
                        + " NULL, NULL, NULL, NULL)",
                "INSERT INTO absence (person_id, from_at, to_at, reason)"
                        + " VALUES ('shaw', '2026-10-25 00:30:00', '2026-10-25 01:30:00', 'leave')",
                "INSERT INTO wish (person_id, from_at, to_at, kind)"
                        + " VALUES ('shaw', '2026-12-24 00:00:00', '2026-12-25 00:00:00', 'rather-not')",
                "INSERT INTO draft_rota VALUES ('2026-12-21', 7, '" + ASSIGNMENTS + "')",
                "INSERT INTO publication VALUES ('2026-12-21', 1, '2026-12-17 12:00:00', 'jo', '', 0, 0, -5, '"
                        + ASSIGNMENTS + "')",
                STAND_IN.formatted("one", "'bell'", "19:00:00", "18:00:00"),
                RUN.formatted("ended", "2026-12-21", "NULL", "finished"),
                RUN.formatted("under-way", "2026-12-28", "'2026-12-28'", "running"));
        db.migrateTo("10");
        assertThat(db.text("SELECT run_id FROM planned_week WHERE week = '2026-12-28'"))
                .isEqualTo("under-way");
        assertThat(db.text("SELECT COUNT(*) FROM planned_week")).isEqualTo("1");
        db.run("DELETE FROM planned_week", "UPDATE planning_run SET state = 'stopped' WHERE id = 'under-way'");
        db.migrateTo("11");
        db.run(
                STAND_IN.formatted("two", "NULL", "21:00:00", "20:00:00"),
                "INSERT INTO sickness_proposal VALUES ('kept', '2026-12-21 12:00:00', '{}')",
                "INSERT INTO sickness_acceptance VALUES ('kept', 'jo', '2026-12-21 12:05:00')");
        db.migrateTo("13");
        assertThat(db.text("SELECT proposal FROM sickness_proposal")).isEqualTo("{}");
        try (TestServer server = TestServer.start(database, properties)) {
            isStillRead(server.as(Roles.COORDINATOR));
        }
    }

    private static void isStillRead(Api coordinator) {
        JsonNode shaw = coordinator.get("/api/v1/staff/shaw").expecting(200).json();
        assertThat(shaw.path("version").asInt()).isEqualTo(3);
        assertThat(shaw.path("limits").toString())
                .isEqualTo("{\"contractedHours\":0.0,\"mostHours\":15.0,\"optedOut\":true,\"running\":null}");
        assertThat(shaw.path("email").isNull()).isTrue();
        assertThat(shaw.path("post").path("days").toString()).isEqualTo("[\"mon\",\"fri\"]");
        assertThat(shaw.path("absences").path(0).path("from").asText()).isEqualTo("2026-10-25T01:30:00+01:00");
        assertThat(shaw.path("wishes").toString())
                .isEqualTo("[{\"from\":\"2026-12-24T00:00:00Z\",\"to\":\"2026-12-25T00:00:00Z\","
                        + "\"kind\":\"rather-not\",\"pattern\":null,\"weight\":null}]");
        String rota = "/api/v1/rotas/2026-12-21";
        JsonNode draft = coordinator.get(rota).expecting(200).json();
        assertThat(draft.path("version").asInt()).isEqualTo(7);
        for (JsonNode kept : new JsonNode[] {
            draft, coordinator.get(rota + "/publications/1").expecting(200).json()
        }) {
            JsonNode shift = kept.path("shifts").path(0);
            assertThat(shift.path("person").asText()).isEqualTo("shaw");
            assertThat(shift.path("pinned").asBoolean()).isTrue();
            assertThat(shift.path("spare").asBoolean(true)).isFalse();
            assertThat(shift.path("restOverride").isNull()).isTrue();
        }
        coordinator.get(rota + "/inspection").expecting(200);
        assertThat(coordinator.get(rota + "/stand-ins").json().findValues("person"))
                .extracting(JsonNode::asText)
                .containsExactly("bell", "null");
        JsonNode run = coordinator.get(rota + "/planning/ended").expecting(200).json();
        assertThat(run.path("state").asText()).isEqualTo("finished");
        assertThat(run.path("weeks").asInt()).isEqualTo(1);
    }

    private record Db(String url, TestDatabase kind) {
        void migrateTo(String version) {
            Flyway.configure()
                    .dataSource(url, user(), password())
                    .locations("classpath:ooh/db")
                    .target(version)
                    .load()
                    .migrate();
        }

        void run(String... statements) throws SQLException {
            try (Connection connection = connection();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        String text(String query) throws SQLException {
            try (Connection connection = connection();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(query)) {
                assertThat(found.next()).isTrue();
                return found.getString(1);
            }
        }

        private Connection connection() throws SQLException {
            return kind == TestDatabase.EMBEDDED
                    ? DriverManager.getConnection(url, "sa", "")
                    : DriverManager.getConnection(url);
        }

        private @org.jspecify.annotations.Nullable String user() {
            return kind == TestDatabase.EMBEDDED ? "sa" : null;
        }

        private @org.jspecify.annotations.Nullable String password() {
            return kind == TestDatabase.EMBEDDED ? "" : null;
        }
    }
}
