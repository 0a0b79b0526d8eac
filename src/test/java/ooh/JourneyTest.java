package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import ooh.access.Roles;
import ooh.time.ServiceCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole pipe as outside programs see it, over HTTP only: from the contact log to the calendar, in the Christmas week
 * and in both clock-change weeks, on both databases. Times are reckoned here anew, from the zone's rules alone.
 */
class JourneyTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Stream<Arguments> weeksOnBothDatabases() {
        return Stream.of(TestDatabase.values())
                .flatMap(database ->
                        Stream.of("2026-12-21", "2026-10-19", "2027-03-22").map(week -> Arguments.of(database, week)));
    }

    @ParameterizedTest
    @MethodSource("weeksOnBothDatabases")
    void from_contacts_to_calendar(TestDatabase database, String week) throws Exception {
        Instant thursdayBefore =
                LocalDate.parse(week).minusDays(4).atTime(14, 0).atZone(LONDON).toInstant();
        try (TestServer server = TestServer.start(database, Map.of())) {
            server.clock().set(thursdayBefore);
            Api coordinator = server.as(Roles.COORDINATOR);
            bringIn(
                    coordinator,
                    JourneyChecks.yearOfContactsBefore(thursdayBefore, server.bean(ServiceCalendar.class)));
            String rota = "/api/v1/rotas/" + week;

            JsonNode draft = coordinator.put(rota, "").expecting(201).json();
            assertThat(draft.path("shifts"))
                    .isNotEmpty()
                    .allMatch(shift -> shift.path("person").isNull());
            assertThat(coordinator.put(rota, "").expecting(200).json()).isEqualTo(draft);

            plan(coordinator, rota);
            JsonNode inspection =
                    coordinator.get(rota + "/inspection").expecting(200).json();
            assertThat(inspection.path("hard").asLong()).isZero();
            assertThat(inspection.path("gaps")).isEmpty();

            JsonNode publication = coordinator
                    .post(rota + "/publication", "{\"reason\": \"\"}")
                    .expecting(201)
                    .json();
            assertThat(publication.path("publication").asInt()).isEqualTo(1);
            JsonNode published =
                    coordinator.get(rota + "/publications/1").expecting(200).json();

            JourneyChecks checks = new JourneyChecks(published.path("shifts"));
            checks.everyMinuteHasOneManagerInsideTheWindowAndNoneOutside(LocalDate.parse(week));
            checks.everyHandOverIsAnswered(server.as(Roles.MASH));
            checks.theFeedSaysTheSame(coordinator, server.withoutKey());
        }
    }

    private static void bringIn(Api coordinator, String log) throws Exception {
        coordinator
                .post("/api/v1/staff/import", "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                .expecting(200);
        JsonNode first = coordinator
                .post("/api/v1/contacts/import", "text/csv", log)
                .expecting(200)
                .json();
        assertThat(first.path("read").asInt())
                .isEqualTo(first.path("kept").asInt())
                .isGreaterThan(1000);
        JsonNode again = coordinator
                .post("/api/v1/contacts/import", "text/csv", log)
                .expecting(200)
                .json();
        assertThat(again.path("kept").asInt()).isZero();
        assertThat(again.path("repeated")).isEqualTo(first.path("kept"));
        JsonNode profile =
                coordinator.get("/api/v1/demand-profile").expecting(200).json();
        assertThat(profile.path("week")).hasSize(168);
        assertThat(profile.path("bankHoliday")).hasSize(24);
        assertThat(profile.path("dayBefore")).hasSize(24);
        assertThat(profile.path("dayAfter")).hasSize(24);
        JsonNode fridayEvening = profile.path("week").path(4 * 24 + 20);
        assertThat(fridayEvening.path("expected").asDouble())
                .isBetween(
                        fridayEvening.path("low").asDouble(),
                        fridayEvening.path("high").asDouble());
        assertThat(fridayEvening.path("most").asInt())
                .isGreaterThan(fridayEvening.path("fewest").asInt());
        assertThat(profile.path("model").path("sentence").asText()).startsWith("The forecast is made of ");
        assertThat(profile.path("cautions").isArray()).isTrue();
    }

    private static void plan(Api coordinator, String rota) throws Exception {
        String run = coordinator
                .post(rota + "/planning", "{\"seconds\": 2}")
                .expecting(202)
                .header("Location");
        // The stream ends by itself when the run does.
        String events = coordinator.get(run + "/events").expecting(200).text();
        assertThat(events).contains("event: finished");
        JsonNode ended = coordinator.get(run).expecting(200).json();
        assertThat(ended.path("state").asText()).isEqualTo("finished");
        assertThat(ended.path("lowerBound").asLong())
                .isGreaterThanOrEqualTo(ended.path("medium").asLong());
        assertThat(ended.path("softBound").asLong())
                .isGreaterThanOrEqualTo(ended.path("soft").asLong());
        assertThat(ended.path("boundReached").asBoolean())
                .isEqualTo(ended.path("detail").asText().contains("best possible: no rota can be better"));
        assertThat(ended.path("detail").asText()).contains("best possible");
    }
}
