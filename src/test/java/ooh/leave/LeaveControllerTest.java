package ooh.leave;

import static java.util.Objects.requireNonNull;
import static ooh.leave.Ics.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import ooh.Api;
import ooh.TestServer;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaveControllerTest {
    private static final String CALENDARS = "/api/v1/staff/bell/calendars";
    private static final String HOLIDAY = named(
            "holiday@example.org", "SUMMARY:Hospital", "DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261228");

    private TestServer server;
    private Api bell;

    @BeforeEach
    void start() {
        server = TestServer.start();
        server.bean(StaffStore.class)
                .putAll(List.of(
                        new Person("bell", "B. Bell", "", Set.of(), new Limits(2160, 2400, false), null, null),
                        new Person("cole", "C. Cole", "", Set.of(), new Limits(0, 2400, false), null, null)));
        bell = server.as("COORDINATOR").as(server.keyOf("bell"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_file_of_leave_becomes_an_absence_when_it_is_accepted_and_its_reason_is_not_kept() {
        JsonNode answer = upload(HOLIDAY).expecting(200).json();
        assertThat(answer.path("read").asInt()).isEqualTo(1);
        JsonNode proposal = answer.path("proposals").path(0);
        assertThat(proposal.path("from").asText()).isEqualTo("2026-12-24T00:00:00Z");
        assertThat(proposal.path("to").asText()).isEqualTo("2026-12-28T00:00:00Z");
        assertThat(proposal.path("sentence").asText())
                .isEqualTo("From your calendar: busy Thu 24 December 2026 00:00 to Mon 28 December 2026 00:00."
                        + " Accept to make it an absence.");
        bell.post(CALENDARS + "/proposals/" + proposal.path("id").asText() + "/acceptance", "")
                .expecting(201);
        assertThat(bell.get("/api/v1/staff/bell/absences").text())
                .contains("2026-12-24T00:00:00Z", "from your calendar")
                .doesNotContain("Hospital");
        assertThat(upload(HOLIDAY).json().path("proposals")).isEmpty();
        bell.post(CALENDARS + "/proposals/" + proposal.path("id").asText() + "/acceptance", "")
                .expecting(404);
    }

    @Test
    void what_is_set_aside_is_not_proposed_again() {
        String id = upload(HOLIDAY).json().path("proposals").path(0).path("id").asText();
        bell.delete(CALENDARS + "/proposals/" + id).expecting(204);
        assertThat(upload(HOLIDAY).json().path("proposals")).isEmpty();
        assertThat(bell.get("/api/v1/staff/bell/absences").json()).isEmpty();
    }

    @Test
    void a_file_that_names_itself_takes_back_what_is_no_longer_in_it() {
        String name = "X-WR-CALNAME:Leave\n";
        assertThat(upload(name, HOLIDAY).json().path("proposals")).hasSize(1);
        assertThat(upload(name).json().path("proposals")).isEmpty();
        upload(HOLIDAY);
        assertThat(upload().json().path("proposals")).hasSize(1);
    }

    @Test
    void the_same_file_sent_many_times_at_once_is_proposed_once() {
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> upload(HOLIDAY).status()))
                .containsOnly(200);
        assertThat(bell.get(CALENDARS + "/proposals").json()).hasSize(1);
    }

    @Test
    void what_is_wrong_is_told_with_its_line_and_nothing_is_proposed() {
        JsonNode problem =
                upload(HOLIDAY, named("two", "DTSTART:20261332")).expecting(400).json();
        assertThat(problem.path("faults").path(0).path("field").asText()).isEqualTo("line 12");
        assertThat(bell.get(CALENDARS + "/proposals").json()).isEmpty();
    }

    @Test
    void more_than_a_megabyte_and_another_kind_of_file_are_refused() {
        upload(HOLIDAY, ("X-A:" + "a".repeat(1_000) + "\n").repeat(1_100)).expecting(413);
        bell.post(CALENDARS + "/import", "application/json", "{}").expecting(415);
    }

    @Test
    void only_the_person_and_the_coordinator_have_a_say() {
        Api cole = bell.as(server.keyOf("cole"));
        cole.post(CALENDARS + "/import", "text/calendar", Ics.file(HOLIDAY)).expecting(403);
        cole.get(CALENDARS + "/proposals").expecting(403);
        cole.get(CALENDARS + "/subscription").expecting(403);
        server.as("MASH").get(CALENDARS + "/proposals").expecting(403);
        String id = upload(HOLIDAY).json().path("proposals").path(0).path("id").asText();
        cole.post("/api/v1/staff/cole/calendars/proposals/" + id + "/acceptance", "")
                .expecting(404);
        server.as("COORDINATOR").delete(CALENDARS + "/proposals/" + id).expecting(204);
        server.as("COORDINATOR").get("/api/v1/staff/nobody/calendars/proposals").expecting(404);
    }

    @Test
    void an_address_is_subscribed_to_shown_to_its_owner_and_given_up() {
        bell.get(CALENDARS + "/subscription").expecting(404);
        bell.put(CALENDARS + "/subscription", "{\"url\": \"webcal://calendar.example.org/secret.ics\"}")
                .expecting(200);
        JsonNode own = bell.get(CALENDARS + "/subscription").expecting(200).json();
        assertThat(own.path("url").asText()).isEqualTo("https://calendar.example.org:443/secret.ics");
        assertThat(own.path("outcome").asText()).startsWith("Not read yet");
        Api.Reply coordinators =
                server.as("COORDINATOR").get(CALENDARS + "/subscription").expecting(200);
        assertThat(coordinators.text()).contains("calendar.example.org").doesNotContain("secret");
        bell.delete(CALENDARS + "/subscription").expecting(204);
        bell.delete(CALENDARS + "/subscription").expecting(404);
        bell.put(CALENDARS + "/subscription", "{\"url\": \"https://10.0.0.1/a.ics\"}")
                .expecting(400);
        bell.put(CALENDARS + "/subscription", "{}").expecting(400);
    }

    @Test
    void a_subscribed_calendar_is_read_once_a_day_and_says_what_became_of_it(@TempDir Path folder) throws Exception {
        AtomicInteger fetches = new AtomicInteger();
        AtomicReference<byte[]> file = new AtomicReference<>(Ics.file(HOLIDAY));
        try (TlsServer feed = TlsServer.start(folder, "calendar.example.org")) {
            feed.at("/leave.ics", exchange -> {
                fetches.incrementAndGet();
                byte[] now = requireNonNull(file.get());
                exchange.sendResponseHeaders(200, now.length);
                exchange.getResponseBody().write(now);
                exchange.close();
            });
            CalendarReadings readings = readings(feed);
            server.bean(CalendarStore.class)
                    .subscribe("bell", "https://calendar.example.org:" + feed.port() + "/leave.ics", now());
            readings.readDue(now());
            readings.readDue(now().plus(Duration.ofHours(23)));
            assertThat(fetches).hasValue(1);
            JsonNode state = bell.get(CALENDARS + "/subscription").json();
            assertThat(state.path("outcome").asText())
                    .isEqualTo("Read Mon 23 November 2026 12:00: 1 change proposed, 0 proposals taken back.");
            assertThat(state.path("events").asInt()).isEqualTo(1);
            assertThat(bell.get(CALENDARS + "/proposals").json()).hasSize(1);

            file.set("nothing like it".getBytes(StandardCharsets.UTF_8));
            readings.readDue(now().plus(Duration.ofHours(24)));
            assertThat(bell.get(CALENDARS + "/subscription")
                            .json()
                            .path("outcome")
                            .asText())
                    .startsWith("Not read Tue 24 November 2026 12:00: The calendar can not be read: line 1: ");
            assertThat(bell.get(CALENDARS + "/proposals").json()).hasSize(1);

            file.set(Ics.file());
            readings.readDue(now().plus(Duration.ofHours(48)));
            assertThat(bell.get(CALENDARS + "/proposals").json()).isEmpty();
        }
    }

    private static Instant now() {
        return TestServer.STARTED_AT;
    }

    private CalendarReadings readings(TlsServer feed) {
        DnsResolver here = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        return new CalendarReadings(
                server.bean(CalendarStore.class),
                server.bean(ProposalStore.class),
                new CalendarFetch(here, any -> true, feed.trusting(), feed.port()),
                server.bean(ServiceCalendar.class));
    }

    private Api.Reply upload(String... parts) {
        return bell.post(CALENDARS + "/import", "text/calendar", Ics.file(parts));
    }
}
