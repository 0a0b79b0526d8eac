package ooh.desk;

import static ooh.desk.SicknessFixture.SATURDAY;
import static ooh.desk.SicknessFixture.SUNDAY;
import static ooh.desk.SicknessFixture.WEEK;
import static ooh.desk.SicknessFixture.shift;
import static ooh.desk.SicknessFixture.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ooh.Api;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.cover.Shift;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two coordinators take proposals at the same moment: one is taken, all of it, and the other hears in words why not. */
class SicknessRacesTest {
    private static final String PROPOSALS = "/api/v1/sickness-proposals";
    private static final Shift LATE = shift("late", span("2027-01-10 17:00", "2027-01-10 23:00"));
    private static final Shift MONDAY = shift("monday", span("2027-01-11 09:00", "2027-01-11 12:00"));

    @ParameterizedTest
    @EnumSource
    void of_two_acceptances_at_once_one_is_taken(TestDatabase database) throws Exception {
        try (TestServer server = TestServer.start(database, Map.of())) {
            server.clock().set("2027-01-08T12:00:00Z");
            SicknessFixture rota = new SicknessFixture(server::bean)
                    .people("adams", "brown", "clark")
                    .published(WEEK, SATURDAY, "adams", SUNDAY, "adams");
            Api coordinator = server.as(Roles.COORDINATOR);
            String proposal = proposed(coordinator, "adams");
            assertThat(oneOf(coordinator, proposal, proposal)).contains("took it already");
            assertThat(rota.worked(WEEK)).hasSize(2).noneMatch(duty -> duty.startsWith("adams"));
            assertThat(coordinator.get("/api/v1/rotas/2027-01-04/stand-ins").json())
                    .hasSize(2);
            assertThat(coordinator.get("/api/v1/staff/adams/absences").json()).hasSize(1);
        }
    }

    /** Clark can take the Sunday or the Monday, which lie in different weeks, and could not rest between both. */
    @ParameterizedTest
    @EnumSource
    void of_two_proposals_in_weeks_that_touch_which_need_the_same_person_one_is_taken(TestDatabase database)
            throws Exception {
        try (TestServer server = TestServer.start(database, Map.of())) {
            server.clock().set("2027-01-08T12:00:00Z");
            SicknessFixture rota = new SicknessFixture(server::bean)
                    .people("adams", "brown", "clark")
                    .published(WEEK, LATE, "adams")
                    .published(WEEK.next(), MONDAY, "brown");
            Api coordinator = server.as(Roles.COORDINATOR);
            String adams = proposed(coordinator, "adams");
            String brown = proposed(coordinator, "brown");
            assertThat(oneOf(coordinator, adams, brown)).contains("because these changed since", "stand-ins");
            List<String> worked = new ArrayList<>(rota.worked(WEEK));
            worked.addAll(rota.worked(WEEK.next()));
            assertThat(worked)
                    .hasSize(2)
                    .filteredOn(duty -> duty.startsWith("clark"))
                    .hasSize(1);
            assertThat(Stream.of("adams", "brown")
                            .filter(person -> coordinator
                                            .get("/api/v1/staff/" + person + "/absences")
                                            .json()
                                            .size()
                                    == 1))
                    .hasSize(1);
        }
    }

    private static String proposed(Api coordinator, String person) {
        String body = "{\"person\": \"" + person + "\", \"from\": \"2027-01-08\", \"to\": \"2027-01-12\"}";
        return coordinator.post(PROPOSALS, body).expecting(201).header("Location");
    }

    /** Takes both at the same moment, and gives what the one that was not taken is told. */
    private static String oneOf(Api coordinator, String... proposals) throws Exception {
        CyclicBarrier together = new CyclicBarrier(proposals.length);
        ExecutorService threads = Executors.newFixedThreadPool(proposals.length);
        List<Future<Api.Reply>> asked = threads.invokeAll(Stream.of(proposals)
                .map(proposal -> (Callable<Api.Reply>) () -> {
                    together.await();
                    return coordinator.post(proposal + "/acceptance", "{}");
                })
                .toList());
        threads.shutdown();
        List<Api.Reply> replies = List.of(asked.get(0).get(), asked.get(1).get());
        assertThat(replies).extracting(Api.Reply::status).containsExactlyInAnyOrder(201, 409);
        return replies.stream()
                .filter(reply -> reply.status() == 409)
                .findFirst()
                .orElseThrow()
                .text();
    }
}
