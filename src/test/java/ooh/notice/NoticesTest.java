package ooh.notice;

import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import ooh.Api;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.oncall.PublishedServer;
import ooh.rota.StandIn;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A late stand-in on a running service: what the coordinator is told, what is written and what becomes of it. */
class NoticesTest {
    private static final Instant MONDAY_TEN = Instant.parse("2026-12-21T10:00:00Z");
    private static final Span EVENING =
            new Span(Instant.parse("2026-12-21T17:00:00Z"), Instant.parse("2026-12-21T22:00:00Z"));
    private static final String AMINS = "; the duty of Mon 21 December 17:00 to 22:00 is no longer theirs. ";
    private static final String GREYS = "; the duty of Mon 21 December 17:00 to 22:00 is new. ";

    @TempDir
    private Path data;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private @Nullable TestServer running;

    @BeforeEach
    void open() {
        mail.start();
    }

    @AfterEach
    void close() {
        if (running != null) {
            running.close();
        }
        mail.stop();
    }

    @Test
    void who_has_no_calendar_is_told_of_and_written_to_and_who_has_no_address_is_to_be_rung() throws Exception {
        TestServer server = withMail();
        address(server, "grey", "grey@example.org");
        late(server);
        assertThat(sentences(server))
                .containsExactly(
                        "Amin has no calendar subscribed" + AMINS + "There is no address to write to: ring.",
                        "Grey has no calendar subscribed" + GREYS
                                + "An e-mail leaves at 10:10 unless a calendar fetches before.");
        server.clock().forward(Duration.ofMinutes(10));
        assertThat(sentences(server).get(1)).contains("An e-mail ");
        MimeMessage got = untilReceived(server);
        assertThat(got.getSubject()).isEqualTo("Your duty of Mon 21 December 17:00 to 22:00 is new");
        assertThat(got.getAllRecipients()[0].toString()).contains("grey@example.org");
        JsonNode message = messages(server).path(0);
        assertThat(message.path("state").asText()).isEqualTo("sent");
        assertThat(message.path("kind").asText()).isEqualTo("REQUEST");
        assertThat(message.path("messageId").asText()).isEqualTo(got.getMessageID());
        assertThat(sentences(server).get(1)).contains("An e-mail was sent on Mon 21 December 10:1");
    }

    @Test
    void a_calendar_that_fetches_in_time_spares_the_e_mail_and_the_notice() {
        TestServer server = withMail();
        address(server, "grey", "grey@example.org");
        String feed = feed(server, "grey");
        server.clock().set(MONDAY_TEN.minusSeconds(3600));
        server.get(feed, null);
        late(server);
        assertThat(sentences(server).get(1))
                .startsWith("Grey's calendar has not fetched since Mon 21 December 09:00" + GREYS);
        server.clock().forward(Duration.ofMinutes(9));
        server.get(feed, null);
        assertThat(sentences(server)).hasSize(1);
        server.bean(Notices.class).write(MONDAY_TEN.plusSeconds(3600));
        assertThat(messages(server)).isEmpty();
    }

    @Test
    void a_calendar_that_was_never_fetched_is_no_better_than_none() {
        TestServer server = withMail();
        feed(server, "amin");
        late(server);
        assertThat(sentences(server).get(0)).startsWith("Amin's calendar has never fetched" + AMINS);
    }

    @Test
    void where_no_mail_leaves_it_says_so_and_nothing_is_written() {
        TestServer server = withoutMail();
        address(server, "grey", "grey@example.org");
        late(server);
        server.bean(Notices.class).write(MONDAY_TEN.plusSeconds(3600));
        assertThat(sentences(server).get(1)).endsWith("No e-mail leaves this service (OOH_SMTP_URL is not set): ring.");
        assertThat(messages(server)).isEmpty();
    }

    @Test
    void the_coordinators_page_says_it_with_the_telephone_number_and_nobody_elses_does() {
        TestServer server = withoutMail();
        late(server);
        String phone = server.bean(StaffStore.class).everyone().person("grey").phone();
        String page = server.get("/", server.key(Roles.COORDINATOR)).body();
        assertThat(page).contains("Late changes that no calendar has fetched", "Grey has no calendar", phone);
        assertThat(server.get("/weeks", server.keyOf("amin")).body())
                .contains("Rotas")
                .doesNotContain("Late changes", "Grey has no calendar", phone);
        server.clock().set(EVENING.to());
        assertThat(server.get("/", server.key(Roles.COORDINATOR)).body())
                .contains("Rotas")
                .doesNotContain("Late changes");
    }

    @Test
    void only_the_coordinator_may_look() {
        TestServer server = withoutMail();
        for (String path : List.of("/api/v1/notices", "/api/v1/notices/messages")) {
            assertThat(server.get(path, server.keyOf("amin")).statusCode()).isEqualTo(403);
            assertThat(server.get(path, server.key(Roles.MASH)).statusCode()).isEqualTo(403);
            assertThat(server.get(path, null).statusCode()).isEqualTo(401);
        }
    }

    private TestServer withoutMail() {
        TestServer server = PublishedServer.start(data);
        running = server;
        return server;
    }

    private TestServer withMail() {
        String url = "smtp://127.0.0.1:" + mail.getSmtp().getPort();
        TestServer server =
                PublishedServer.start(data, Map.of("ooh.smtp.url", url, "ooh.mail.from", "rota@example.org"));
        running = server;
        return server;
    }

    /** On Monday at ten Grey stands in for Amin that evening. */
    private static void late(TestServer server) {
        server.clock().set(MONDAY_TEN);
        PublishedServer.standIn(
                server,
                new StandIn("1", CHRISTMAS, "evening-2026-12-21-1", "grey", EVENING, "ill", "coordinator", MONDAY_TEN));
    }

    private static void address(TestServer server, String id, String email) {
        StaffStore staff = server.bean(StaffStore.class);
        Person person = staff.everyone().person(id);
        staff.put(person.writtenToAt(email), OptionalLong.empty());
    }

    private static String feed(TestServer server, String person) {
        Api.Reply made = server.as(Roles.COORDINATOR)
                .post("/api/v1/staff/" + person + "/feed-keys", "{}")
                .expecting(201);
        return URI.create(made.json().path("url").asText()).getPath();
    }

    private static List<String> sentences(TestServer server) {
        return server.as(Roles.COORDINATOR).get("/api/v1/notices").json().findValuesAsText("sentence");
    }

    private static JsonNode messages(TestServer server) {
        return server.as(Roles.COORDINATOR).get("/api/v1/notices/messages").json();
    }

    /** The clock goes on by what lies between two rounds of sending, until a message has come and that was kept. */
    private MimeMessage untilReceived(TestServer server) throws InterruptedException {
        for (int i = 0;
                i < 150 && !messages(server).path(0).path("state").asText().equals("sent");
                i++) {
            Thread.sleep(200);
            server.clock().forward(Duration.ofSeconds(1));
        }
        assertThat(mail.getReceivedMessages()).hasSize(1);
        return mail.getReceivedMessages()[0];
    }
}
