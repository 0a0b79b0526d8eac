package ooh.trail;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Nothing personal and no key is in the log, whatever is done: everything that can be changed is done over HTTP, looked at,
 * and done wrongly, while all that is logged is kept; then every name, number, address and secret is looked for in it.
 */
class QuietLogTest {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final ListAppender<ILoggingEvent> KEPT = new ListAppender<>();
    private static final List<String> WRONG_BODIES = List.of(
            "{\"name\":\"Zebedee Quillfeather\",\"phone\":\"07700 900987\"",
            "[{\"reason\":\"Zebedee Quillfeather 07700 900987\"}]");

    private static TestServer server;
    private static Asker asker;
    private static final Set<String> PERSONAL = new TreeSet<>();

    @BeforeAll
    static void start() throws IOException {
        KEPT.start();
        ROOT.addAppender(KEPT);
        server = TestServer.start();
        server.clock().set(EveryOperation.TODAY);
        EveryOperation all = EveryOperation.of(server);
        asker = all.asker();
        all.steps().values().forEach(step -> step.act().accept(asker));
        look();
        doWrongly();
        collectPersonal();
        server.loseDatabase();
        server.get("/api/v1/on-call", asker.coordinator());
        server.get("/api/v1/staff", asker.coordinator());
        server.bean(NumbersShown.class).write();
    }

    @AfterAll
    static void stop() {
        server.close();
        ROOT.detachAppender(KEPT);
    }

    private static void look() {
        for (String path : List.of(
                "/api/v1/on-call",
                "/on-call",
                "/weeks",
                "/weeks/2026-12-21",
                "/weeks/2026-12-21/sheet",
                "/api/v1/staff",
                "/api/v1/staff.csv",
                "/staff/sw-02",
                "/api/v1/notices",
                "/api/v1/rotas/2026-12-21/audit-file",
                "/rotas/2026-12-28")) {
            asker.get(path);
        }
        asker.secrets().forEach(secret -> server.get("/feeds/" + secret.replace(" ", "%20") + ".ics", null));
    }

    private static void doWrongly() {
        for (String body : WRONG_BODIES) {
            for (String path :
                    List.of("/api/v1/staff/sw-03", "/api/v1/staff/sw-03/absences", "/api/v1/staff/sw-03/wishes")) {
                server.put(path, asker.coordinator(), body);
            }
            server.send("POST", "/api/v1/staff/import", asker.coordinator(), "text/csv", body);
            server.send(
                    "POST",
                    "/staff/new",
                    asker.coordinator(),
                    "application/x-www-form-urlencoded",
                    "name=Zebedee+Quillfeather");
            server.send(
                    "POST",
                    "/sign-in",
                    null,
                    "application/x-www-form-urlencoded",
                    "key=ooh_a-wrong-key-that-somebody-typed");
        }
        server.get("/api/v1/on-call?at=Zebedee%20Quillfeather", asker.coordinator());
        server.get("/api/v1/staff/Zebedee%20Quillfeather", asker.coordinator());
        server.get("/api/v1/staff", "ooh_a-wrong-key-that-somebody-typed");
        server.get("/feeds/ooh_a-wrong-key-that-somebody-typed.ics", null);
    }

    private static void collectPersonal() {
        for (Person person : server.bean(StaffStore.class).everyone().people()) {
            PERSONAL.add(person.name());
            PERSONAL.add(person.phone());
            PERSONAL.add(person.phone().replace(" ", ""));
            if (person.email() != null) {
                PERSONAL.add(person.email());
            }
        }
        PERSONAL.addAll(asker.secrets());
        PERSONAL.addAll(List.of(
                TestServer.BOOTSTRAP_KEY,
                server.key(Roles.ADMINISTRATOR),
                "Zebedee",
                "Quillfeather",
                "900987",
                "ooh_a-wrong-key",
                "s3cret",
                "Hospital",
                "Olwen Okafor"));
        PERSONAL.remove("");
    }

    @Test
    void no_name_number_address_or_key_is_in_the_log() {
        assertThat(KEPT.list).as("the database was lost, which is logged").isNotEmpty();
        assertThat(PERSONAL).hasSizeGreaterThan(100);
        assertThat(found(logged())).isEmpty();
    }

    /** The test sees what it looks for: in the words, in an argument, and in an exception's message. */
    @Test
    void what_is_logged_would_be_found() {
        int before = KEPT.list.size();
        String name = PERSONAL.iterator().next();
        org.slf4j.Logger some = LoggerFactory.getLogger("ooh.trail.QuietLogTest");
        some.warn("Could not ring {}", name);
        some.error("Failed", new IllegalStateException("no answer", new IllegalArgumentException("07700 900101")));
        List<ILoggingEvent> added = new ArrayList<>(KEPT.list.subList(before, KEPT.list.size()));
        KEPT.list.removeAll(added);
        assertThat(found(text(added))).contains(name, "07700 900101");
    }

    private static Set<String> found(String log) {
        return PERSONAL.stream().filter(log::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String logged() {
        return text(List.copyOf(KEPT.list));
    }

    private static String text(List<ILoggingEvent> events) {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : events) {
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
