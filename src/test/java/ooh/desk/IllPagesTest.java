package ooh.desk;

import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.staff;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import ooh.TestServer;
import ooh.oncall.PublishedServer;
import ooh.rota.StandInStore;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tonight somebody is ill: from the published week to the stand-in, with links and forms alone; and who bore how much. */
class IllPagesTest {
    private static final String DUTY = "/rotas/2026-12-21/duties/evening-2026-12-22-1";

    @TempDir
    Path data;

    private TestServer server;
    private String coordinator = "";

    @BeforeEach
    void start() {
        server = PublishedServer.start(data);
        server.bean(StaffStore.class)
                .putAll(staff().people().stream().map(IllPagesTest::onTheBank).toList());
        server.clock().set(Instant.parse("2026-12-22T18:30:20Z"));
        coordinator = server.key("COORDINATOR");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_week_leads_to_whom_to_ring_and_a_tick_there_puts_somebody_on_for_the_rest() {
        assertThat(server.get("/weeks/2026-12-21", coordinator).body()).contains("href=\"" + DUTY + "\"");
        HttpResponse<String> ring = server.get(DUTY, coordinator);
        assertThat(ring.statusCode()).as(ring.body()).isEqualTo(200);
        assertThat(ring.body())
                .contains("Who can stand in for Amin?", "href=\"tel:01632960103\"", "value=\"grey\"")
                .contains("name=\"from\" value=\"2026-12-22T18:30:00Z\"");
        HttpResponse<String> taken =
                form(DUTY + "/stand-in", "person=grey&from=2026-12-22T18:30:00Z&to=2026-12-22T22:00:00Z&why=");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        assertThat(server.bean(StandInStore.class).during(CHRISTMAS, CHRISTMAS))
                .singleElement()
                .satisfies(standIn -> {
                    assertThat(standIn.person()).isEqualTo("grey");
                    assertThat(standIn.why()).isEqualTo("sickness");
                });
    }

    @Test
    void what_is_over_or_is_not_there_is_said() {
        assertThat(server.get("/rotas/2026-12-21/duties/evening-2026-12-21-1", coordinator)
                        .statusCode())
                .isEqualTo(409);
        assertThat(server.get("/rotas/2026-12-21/duties/nothing", coordinator).statusCode())
                .isEqualTo(404);
        assertThat(form(DUTY + "/stand-in", "person=grey&from=now&to=then").statusCode())
                .isEqualTo(400);
    }

    @Test
    void longer_sickness_is_proposed_looked_at_and_taken() {
        HttpResponse<String> proposed = form("/sickness", "person=amin&to=2026-12-24");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(303);
        String proposal = proposed.headers().firstValue("location").orElseThrow();
        assertThat(server.get(proposal, coordinator).body()).contains("Amin can not work until");
        assertThat(form(proposal + "/acceptance", "").statusCode()).isEqualTo(303);
        assertThat(server.get(proposal, coordinator).body()).contains("Taken by");
    }

    @Test
    void who_bore_how_much_is_told_to_the_coordinator_alone() {
        assertThat(server.get("/fairness", coordinator).statusCode()).isEqualTo(200);
        assertThat(server.get("/fairness", server.keyOf("amin")).statusCode()).isEqualTo(403);
        assertThat(server.get(DUTY, server.keyOf("amin")).statusCode()).isEqualTo(403);
    }

    /** The shifts of the published week are for everyone who is on the bank "any". */
    private static Person onTheBank(Person person) {
        return new Person(person.id(), person.name(), person.phone(), Set.of("any"), person.limits(), null, null);
    }

    private HttpResponse<String> form(String path, String fields) {
        return server.send("POST", path, coordinator, "application/x-www-form-urlencoded", fields);
    }
}
