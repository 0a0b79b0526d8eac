package ooh.swap;

import static ooh.desk.SicknessFixture.SATURDAY;
import static ooh.desk.SicknessFixture.SUNDAY;
import static ooh.desk.SicknessFixture.WEEK;
import static ooh.desk.SicknessFixture.evening;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ooh.Api;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.desk.SicknessFixture;
import ooh.rota.StandInStore;
import ooh.staff.Absence;
import ooh.staff.StaffStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Practitioners offer their duties to each other and take them, and the rule book decides. */
class OffersTest {
    private static final String SATURDAYS = "{\"week\":\"" + WEEK + "\",\"shift\":\"" + SATURDAY.id() + "\"}";

    private interface Story {
        void tell(TestServer server, SicknessFixture rota) throws Exception;
    }

    /** Adams has Saturday, Brown Sunday, Clark nothing. */
    private static void told(TestDatabase database, Story story) throws Exception {
        try (TestServer server = TestServer.start(database, Map.of())) {
            server.clock().set("2027-01-08T12:00:00Z");
            SicknessFixture rota = new SicknessFixture(server::bean)
                    .people("adams", "brown", "clark")
                    .published(WEEK, SATURDAY, "adams", SUNDAY, "brown");
            story.tell(server, rota);
        }
    }

    private static Api of(TestServer server, String person) {
        return server.as(Roles.COORDINATOR).as(server.keyOf(person));
    }

    private static String offers(String person) {
        return "/api/v1/staff/" + person + "/offers";
    }

    private static String offered(TestServer server, String person, String json) {
        return of(server, person)
                .post(offers(person), json)
                .expecting(201)
                .json()
                .get("id")
                .asText();
    }

    @ParameterizedTest
    @EnumSource
    void a_duty_on_offer_stays_its_holders_until_somebody_takes_it(TestDatabase database) throws Exception {
        told(database, (server, rota) -> {
            String offer = offered(server, "adams", SATURDAYS);
            assertThat(rota.worked(WEEK)).anyMatch(duty -> duty.startsWith("adams, 2027-01-09"));
            Api clark = of(server, "clark");
            assertThat(clark.get(offers("clark") + "/open").json())
                    .singleElement()
                    .satisfies(open -> assertThat(open.get("person").asText()).isEqualTo("adams"));
            clark.post(offers("clark") + "/" + offer + "/acceptance", "").expecting(201);
            assertThat(rota.worked(WEEK)).anyMatch(duty -> duty.startsWith("clark, 2027-01-09"));
            assertThat(server.bean(StandInStore.class).during(WEEK, WEEK))
                    .singleElement()
                    .satisfies(standIn -> assertThat(standIn.by()).contains("clark"));
            assertThat(of(server, "adams")
                            .get(offers("adams"))
                            .json()
                            .get(0)
                            .get("takenBy")
                            .asText())
                    .isEqualTo("clark");
            assertThat(clark.get(offers("clark") + "/open").json()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void nobody_takes_what_would_be_unlawful_for_them_and_the_answer_says_why(TestDatabase database) throws Exception {
        told(database, (server, rota) -> {
            String offer = offered(server, "adams", SATURDAYS);
            server.bean(StaffStore.class).putAbsences("clark", List.of(new Absence(SATURDAY.span(), "leave")));
            Api clark = of(server, "clark");
            assertThat(clark.get(offers("clark") + "/open")
                            .json()
                            .get(0)
                            .get("breaches")
                            .get(0)
                            .get("rule")
                            .asText())
                    .isEqualTo("workingWhileAbsent");
            assertThat(clark.post(offers("clark") + "/" + offer + "/acceptance", "")
                            .expecting(409)
                            .text())
                    .contains("can not be taken", "P. clark");
            assertThat(rota.worked(WEEK)).noneMatch(duty -> duty.startsWith("clark"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_take_it_at_once_one_has_it(TestDatabase database) throws Exception {
        told(database, (server, rota) -> {
            rota.people("dunn");
            String offer = offered(server, "adams", SATURDAYS);
            List<Integer> answers = atOnce(
                    () -> of(server, "clark")
                            .post(offers("clark") + "/" + offer + "/acceptance", "")
                            .status(),
                    () -> of(server, "dunn")
                            .post(offers("dunn") + "/" + offer + "/acceptance", "")
                            .status());
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
            assertThat(server.bean(StandInStore.class).during(WEEK, WEEK)).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void part_of_a_duty_can_be_offered_and_the_rest_stays(TestDatabase database) throws Exception {
        told(database, (server, rota) -> {
            String part = SATURDAYS.replace("}", ",\"from\":\"2027-01-09T20:00:00Z\"}");
            String offer = offered(server, "adams", part);
            of(server, "clark")
                    .post(offers("clark") + "/" + offer + "/acceptance", "")
                    .expecting(201);
            assertThat(rota.worked(WEEK))
                    .contains(
                            "adams, 2027-01-09T17:00:00Z to 2027-01-09T20:00:00Z",
                            "clark, 2027-01-09T20:00:00Z to 2027-01-09T22:00:00Z");
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_was_withdrawn_is_offered_twice_has_begun_or_is_another_s_is_refused_in_words(TestDatabase database)
            throws Exception {
        told(database, (server, rota) -> {
            String offer = offered(server, "adams", SATURDAYS);
            Api adams = of(server, "adams");
            assertThat(adams.post(offers("adams"), SATURDAYS).expecting(409).text())
                    .contains("on offer already");
            assertThat(adams.post(offers("adams") + "/" + offer + "/acceptance", "")
                            .expecting(409)
                            .text())
                    .contains("a duty of their own", "Withdraw the offer");
            of(server, "brown").delete(offers("brown") + "/" + offer).expecting(404);
            of(server, "brown").delete(offers("adams") + "/" + offer).expecting(403);
            adams.delete(offers("adams") + "/" + offer).expecting(204);
            assertThat(of(server, "clark")
                            .post(offers("clark") + "/" + offer + "/acceptance", "")
                            .expecting(409)
                            .text())
                    .contains("it was withdrawn");
            assertThat(adams.post(offers("adams"), "{}").expecting(400).json().get("faults"))
                    .hasSize(2);
            adams.post(offers("adams"), SATURDAYS.replace(SATURDAY.id(), SUNDAY.id()))
                    .expecting(404);
            assertThat(adams.post(offers("adams"), SATURDAYS.replace("}", ",\"to\":\"2027-01-10T03:00:00Z\"}"))
                            .expecting(400)
                            .text())
                    .contains("does not lie within the duty");
            server.clock().set(SATURDAY.span().from());
            assertThat(adams.post(offers("adams"), SATURDAYS).expecting(409).text())
                    .contains("has begun");
        });
    }

    /** Once somebody stands in for it the duty is no longer the offerer's to give. */
    @ParameterizedTest
    @EnumSource
    void an_offer_ends_where_the_duty_is_no_longer_the_offerers(TestDatabase database) throws Exception {
        told(database, (server, rota) -> {
            String offer = offered(server, "adams", SATURDAYS);
            server.as(Roles.COORDINATOR)
                    .post(
                            "/api/v1/rotas/" + WEEK + "/stand-ins",
                            "{\"shift\":\"" + SATURDAY.id() + "\",\"person\":\"brown\",\"why\":\"asked\"}")
                    .expecting(201);
            Api clark = of(server, "clark");
            assertThat(clark.get(offers("clark") + "/open").json()).isEmpty();
            assertThat(clark.post(offers("clark") + "/" + offer + "/acceptance", "")
                            .expecting(409)
                            .text())
                    .contains("no longer P. adams's");
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_pages_do_the_same_with_links_and_forms_alone(TestDatabase database) throws Exception {
        told(database, (server, rota) -> {
            String adams = server.keyOf("adams");
            String clark = server.keyOf("clark");
            assertThat(server.get("/me/offers", adams).body()).contains("Sat 9 January 17:00 to 22:00", "Offer<");
            form(server, adams, "/me/offers", "week=" + WEEK + "&shift=" + SATURDAY.id());
            assertThat(server.get("/me/offers", adams).body()).contains("Nobody has taken it yet");
            assertThat(server.get("/offers", server.key(Roles.COORDINATOR)).body())
                    .contains("Sat 9 January 17:00 to 22:00", "P. adams");
            String page = server.get("/me/offers", clark).body();
            String action = page.replaceAll("(?s).*action=\"(/me/offers/[^\"]+/acceptance)\".*", "$1");
            form(server, clark, action, "");
            assertThat(server.get("/me", clark).body()).contains("Sat 9 January 17:00 to 22:00");
            assertThat(server.get("/me/offers", adams).body()).contains("taken by P. clark");
            assertThat(server.get("/offers", server.key(Roles.COORDINATOR)).body())
                    .contains("Nothing is on offer.", "taken by P. clark");
            assertThat(server.get("/offers", adams).statusCode()).isEqualTo(403);
        });
    }

    /** Sunday until 22:00 and Monday from 17:00 are 19 hours apart. */
    @ParameterizedTest
    @EnumSource
    void two_evenings_running_are_no_obstacle(TestDatabase database) throws Exception {
        told(database, (server, rota) -> {
            rota.published(WEEK.next(), evening("2027-01-11"), "clark");
            String offer = offered(server, "brown", SATURDAYS.replace(SATURDAY.id(), SUNDAY.id()));
            of(server, "clark")
                    .post(offers("clark") + "/" + offer + "/acceptance", "")
                    .expecting(201);
            assertThat(rota.worked(WEEK)).anyMatch(duty -> duty.startsWith("clark, 2027-01-10"));
        });
    }

    private static void form(TestServer server, String key, String path, String fields) {
        var answer = server.send("POST", path, key, "application/x-www-form-urlencoded", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... asks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(asks.length);
        ExecutorService pool = Executors.newFixedThreadPool(asks.length);
        try {
            List<Future<Integer>> answers = List.of(asks).stream()
                    .map(ask -> pool.submit(() -> {
                        start.await();
                        return ask.call();
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            pool.shutdownNow();
        }
    }
}
