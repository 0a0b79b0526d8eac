package ooh.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ooh.Api;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.oncall.PublishedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailControllerTest {
    @TempDir
    Path data;

    @Test
    void the_trail_is_searched_taken_as_a_file_and_walked() {
        try (TestServer server = PublishedServer.start(data)) {
            server.clock().set(Instant.parse("2026-12-22T18:00:00Z"));
            Api administrator = server.as(Roles.ADMINISTRATOR);
            server.as(Roles.MASH).get("/api/v1/on-call").expecting(200);
            JsonNode shown = administrator
                    .get("/api/v1/audit?what=numbers")
                    .expecting(200)
                    .json()
                    .path("rows");
            assertThat(shown).hasSize(1);
            assertThat(shown.at("/0/name").asText()).isEqualTo("test MASH");
            assertThat(shown.at("/0/after/people").toString()).contains("\"amin\"");
            server.as(Roles.COORDINATOR)
                    .put(
                            "/api/v1/staff/amin/absences",
                            "[{\"from\":\"2027-02-01\",\"to\":\"2027-02-03\",\"reason\":\"Hospital\"}]")
                    .expecting(200);
            JsonNode absences = administrator
                    .get(
                            "/api/v1/audit?who=test+coordinator&what=staff.absences&subject=amin&from=2026-12-22&to=2026-12-22&text=2027-02-04")
                    .expecting(200)
                    .json();
            assertThat(absences.path("rows")).hasSize(1);
            assertThat(absences.toString()).doesNotContain("Hospital");
            assertThat(administrator
                            .get("/api/v1/audit?to=2026-12-21&what=staff.absences")
                            .json()
                            .path("rows"))
                    .isEmpty();
            assertThat(administrator
                            .get("/api/v1/audit?from=soon&to=never")
                            .expecting(400)
                            .json()
                            .path("faults"))
                    .hasSize(2);
            Api.Reply file =
                    administrator.get("/api/v1/audit.csv?what=staff.absences").expecting(200);
            assertThat(file.text()).startsWith("seq,at,who,name,").contains("staff/amin");
            assertThat(file.header("Content-Type")).startsWith("text/csv");
            JsonNode walked = administrator
                    .get("/api/v1/audit/verification")
                    .expecting(200)
                    .json();
            assertThat(walked.path("intact").asBoolean()).isTrue();
            assertThat(walked.path("firstBroken").isNull()).isTrue();
            assertThat(administrator
                            .get("/api/v1/audit/verification?seal=1-abc")
                            .json()
                            .path("intact")
                            .asBoolean())
                    .isFalse();
            assertThat(administrator.get("/trail?what=staff").expecting(200).text())
                    .contains("staff.absences", "href=\"/trail\"", "As a file");
            assertThat(server.as(Roles.COORDINATOR).get("/weeks").text()).doesNotContain("href=\"/trail\"");
        }
    }

    @Test
    void a_name_that_is_a_formula_is_none_in_the_file_and_long_answers_come_in_parts() {
        try (TestServer server = TestServer.start()) {
            Api administrator = server.as(Roles.ADMINISTRATOR);
            String made = administrator
                    .post("/api/v1/keys", "{\"role\":\"coordinator\",\"label\":\"=1+1\"}")
                    .expecting(201)
                    .json()
                    .path("key")
                    .asText();
            Api named = administrator.as(made);
            named.post("/api/v1/contacts/import", "text/csv", "at,kind\n2026-11-20T17:00,child-missing\n")
                    .expecting(200);
            assertThat(administrator.get("/api/v1/audit.csv").text())
                    .contains(",'=1+1,")
                    .doesNotContain(",=1+1,");
            for (int i = 0; i < 120; i++) {
                server.bean(TrailStore.class)
                        .add(Instant.parse("2026-11-23T12:00:00Z"), TrailTest.JO, List.of(Change.of("x", "y" + i)));
            }
            JsonNode first = administrator.get("/api/v1/audit?what=x").json();
            assertThat(first.path("rows")).hasSize(100);
            JsonNode rest = administrator
                    .get("/api/v1/audit?what=x&before=" + first.path("next").asText())
                    .json();
            assertThat(rest.path("rows")).hasSize(20);
            assertThat(rest.path("next").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rows_whose_time_is_over_go_and_the_rest_still_hangs_together(TestDatabase database) {
        var beans = database.emptied();
        TrailStore store = beans.getBean(TrailStore.class);
        TrailTest.run(
                beans, "INSERT INTO trail_head (id, seq, hash, pruned_seq, pruned_hash) VALUES (1, 0, '', 0, '')");
        for (int year = 2022; year < 2027; year++) {
            store.add(
                    Instant.parse(year + "-06-01T00:00:00Z"),
                    TrailTest.JO,
                    List.of(Change.of("staff.put", "staff/" + year).after(Map.of("n", year))));
        }
        Instant now = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(store.prune(Keeping.UNLESS_TOLD.trailFrom(now), now)).isEqualTo(3);
        assertThat(TrailTest.rows(beans))
                .extracting(row -> row.change().subject())
                .containsExactly("staff/2025", "staff/2026", "trail");
        assertThat(TrailTest.walk(beans).intact())
                .as(TrailTest.walk(beans).sentence())
                .isTrue();
        assertThat(store.prune(Keeping.UNLESS_TOLD.trailFrom(now), now)).isZero();
        assertThat(beans.getBean(EntryStore.class).about("2025", 10)).hasSize(1);
        // Somebody who takes away more and moves the beginning is seen, for the chain says where it began.
        String hash = TrailTest.rows(beans).get(0).hash();
        TrailTest.run(
                beans,
                "DELETE FROM trail WHERE seq = 4",
                "UPDATE trail_head SET pruned_seq = 4, pruned_hash = '" + hash + "'");
        assertThat(TrailTest.walk(beans).sentence()).startsWith("The trail does not begin where it says");
    }
}
