package ooh.browser;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import ooh.ResultsPage;
import ooh.SampleServer;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.browser.Addresses.Listed;
import ooh.oncall.PublishedServer;
import ooh.planning.ManyAreas;
import ooh.planning.PlanningProblem;
import ooh.rota.Assignment;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.StaffStore;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * How fast every page of {@link Addresses} is answered over HTTP, on the embedded database: the sample service with a year of
 * published weeks, and a week of 33 areas. From the first byte asked to the last read, by a client on the same machine.
 */
public final class PagesBenchmark {
    private static final int WEEKS_BACK = 50;
    private static final int AREAS = 33;
    private static final int WARM_UP = 20;
    private static final int ASKED = 60;

    private final List<List<String>> table = new ArrayList<>();

    private PagesBenchmark() {}

    public static void main(String[] args) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        PagesBenchmark benchmark = new PagesBenchmark();
        benchmark.sample();
        benchmark.manyAreas();
        new ResultsPage(
                        "Answering pages",
                        "mvn -q test-compile exec:java -Dexec.mainClass=ooh.browser.PagesBenchmark"
                                + " -Dexec.classpathScope=test -Dexec.args=",
                        1,
                        LocalDate.now(Clock.systemUTC()))
                .words(
                        "Each page must be answered in less than 100 ms in 95 of 100 with a year of rotas, and a week of "
                                + AREAS + " areas in less than 500 ms. " + ASKED + " requests each after " + WARM_UP
                                + " to warm up, one after the other; the client's work is in it.")
                .table(List.of("service", "page", "median", "95 of 100", "most allowed"), benchmark.table)
                .words(benchmark.shortfall())
                .write("pages.md");
        System.exit(0);
    }

    private void sample() {
        try (TestServer server = SampleServer.start()) {
            Week now = Week.parse("2026-12-14");
            DraftRota planned = server.bean(DraftStore.class).get(now);
            for (int back = 1; back <= WEEKS_BACK; back++) {
                copy(server, planned, now.plus(-back));
            }
            for (Listed listed : Addresses.all()) {
                if (listed.status() == 200) {
                    measure(server, "sample", listed.role(), Addresses.filled(listed, server), listed.address(), 100);
                }
            }
        }
    }

    /** The same people on the same kinds of shift of another week, published. */
    private static void copy(TestServer server, DraftRota planned, Week week) {
        server.as(Roles.COORDINATOR).put("/api/v1/rotas/" + week, "").expecting(201);
        DraftStore drafts = server.bean(DraftStore.class);
        Map<String, Integer> had = new HashMap<>();
        List<Assignment> covered = drafts.get(week).assignments().stream()
                .map(open -> {
                    List<@Nullable String> people = new ArrayList<>();
                    planned.assignments().stream()
                            .filter(one -> one.shift().tier() == open.shift().tier())
                            .forEach(one -> people.add(one.person()));
                    int n = had.merge(open.shift().tier().word(), 1, Integer::sum);
                    return new Assignment(open.shift(), people.get(n % people.size()), false);
                })
                .toList();
        PublishedServer.publish(
                server, drafts.save(new DraftRota(week, drafts.get(week).version(), covered)));
    }

    private void manyAreas() {
        PlanningProblem problem = ManyAreas.of(AREAS, 1);
        DraftRota open = problem.draft();
        Staff staff = problem.staff();
        List<Assignment> covered = new ArrayList<>();
        for (Assignment one : open.assignments()) {
            List<Person> could = staff.on(one.shift().banks());
            covered.add(new Assignment(
                    one.shift(), could.get(covered.size() % could.size()).id(), false));
        }
        try (TestServer server = TestServer.start(TestDatabase.EMBEDDED, Map.of())) {
            server.clock().set(open.week().monday() + "T18:00:00Z");
            server.bean(StaffStore.class).putAll(staff);
            DraftRota draft = new DraftRota(open.week(), 1, covered);
            server.bean(DraftStore.class).create(draft);
            PublishedServer.publish(server, draft);
            String week = open.week().toString();
            for (String page : List.of("/rotas/", "/weeks/")) {
                measure(server, AREAS + " areas", Roles.COORDINATOR, page + week, page + week, 500);
            }
            measure(server, AREAS + " areas", Roles.MASH, "/on-call", "/on-call", 500);
        }
    }

    private void measure(TestServer server, String service, String role, String address, String name, int most) {
        String key = role.equals(Roles.PRACTITIONER) ? server.keyOf(Visits.PERSON) : server.key(role);
        long[] nanos = new long[ASKED];
        for (int n = -WARM_UP; n < ASKED; n++) {
            long start = System.nanoTime();
            HttpResponse<String> answer =
                    server.send(server.request(address, key).header("Accept", "text/html"));
            if (n >= 0) {
                nanos[n] = System.nanoTime() - start;
            }
            if (answer.statusCode() != 200) {
                System.out.println(address + " answered " + answer.statusCode());
                return;
            }
        }
        Arrays.sort(nanos);
        long late = nanos[ASKED * 95 / 100];
        table.add(List.of(
                service,
                name + (role.equals(Roles.PRACTITIONER) ? " (practitioner)" : ""),
                millis(nanos[ASKED / 2]),
                millis(late),
                most + " ms" + (late > most * 1_000_000L ? ": too slow" : "")));
        System.out.println(table.get(table.size() - 1));
    }

    private String shortfall() {
        List<String> slow = table.stream()
                .filter(row -> row.get(4).endsWith("too slow"))
                .map(row -> row.get(1) + " (" + row.get(0) + ")")
                .toList();
        return slow.isEmpty() ? "Nothing falls short." : "Falls short: " + String.join(", ", slow) + ".";
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
