package ooh.feed;

import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.staff;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import ooh.ResultsPage;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Secret;
import ooh.cover.Shift;
import ooh.feed.FeedKey.Wanted;
import ooh.oncall.PublishedServer;
import ooh.rota.Assignment;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import ooh.staff.Tier;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * How fast feeds are answered over HTTP, on both databases: a year of published weeks of 33 areas, 69 invented people with
 * duties and 2,000 keys. Measured from the first byte asked to the last read, by a client on the same machine.
 */
public final class FeedBenchmark {
    private static final int AREAS = 33;
    private static final int KEYS = 2_000;
    private static final int WEEKS = 52;
    private static final Week FIRST = Week.parse("2026-03-30");
    private static final Instant PUBLISHED = Instant.parse("2026-03-20T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");
    private static final int ASKED = 2_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<List<String>> table = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();

    private FeedBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        FeedBenchmark benchmark = new FeedBenchmark();
        for (TestDatabase database : TestDatabase.values()) {
            try (TestServer server = TestServer.start(database, Map.of())) {
                benchmark.fill(server);
                benchmark.measure(database == TestDatabase.EMBEDDED ? "embedded" : "MariaDB", server);
            }
        }
        new ResultsPage(
                        "Answering feeds",
                        "mvn -q test-compile exec:java -Dexec.mainClass=ooh.feed.FeedBenchmark"
                                + " -Dexec.classpathScope=test -Dexec.args=",
                        0,
                        LocalDate.now(Clock.systemUTC()))
                .words(
                        "A year of duties must take less than 5 ms at the median, 304 less than 1 ms, and 2,000 keys polled"
                                + " each minute should be nothing. " + WEEKS + " published weeks of " + AREAS
                                + " areas with one manager, 69 people with up to 364 duties each, " + KEYS + " keys; "
                                + ASKED
                                + " requests each after as many to warm up, one after the other. The client's work is in all of it,"
                                + " also in the share of the processors.")
                .table(List.of("database", "what", "median", "95 of 100", "most"), benchmark.table)
                .write("feeds.md");
        System.exit(0);
    }

    private void fill(TestServer server) {
        server.clock().set(PUBLISHED);
        List<Person> people = new ArrayList<>();
        for (int area = 1; area <= AREAS; area++) {
            for (Person person : staff().people()) {
                people.add(new Person(
                        person.id() + "-" + area,
                        person.name() + " " + area,
                        person.phone(),
                        person.banks(),
                        person.limits(),
                        person.post(),
                        person.asyeUntil()));
            }
        }
        server.bean(StaffStore.class).putAll(people);
        for (int n = 0; n < WEEKS; n++) {
            Week week = FIRST.plus(n);
            List<Assignment> assignments = new ArrayList<>();
            for (int area = 1; area <= AREAS; area++) {
                for (Assignment one : ordinary(week).assignments()) {
                    if (area == 1 || one.shift().tier() != Tier.MANAGER) {
                        assignments.add(inArea(one, week + "-" + area, area));
                    }
                }
            }
            DraftRota draft = new DraftRota(week, 1, assignments);
            server.bean(DraftStore.class).create(draft);
            PublishedServer.publish(server, draft);
        }
        secrets.clear();
        List<Person> withDuties = people.stream()
                .filter(person -> person.id().matches("(amin|cole)-.*|(bell|hart|shaw)-1"))
                .toList();
        for (int n = 0; n < KEYS; n++) {
            Person person = withDuties.get(n % withDuties.size());
            String secret = Secret.make();
            server.bean(FeedKeyStore.class)
                    .add(
                            new Scope.OfPerson(person.id()),
                            secret,
                            "https://rota.example.org",
                            Wanted.NOTHING_MORE.at(PUBLISHED));
            secrets.add(secret);
        }
        server.clock().set(NOW);
    }

    private void measure(String database, TestServer server) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> first = ask(server, secrets.get(0), "gzip", null);
        row(database, "the first after a change (index made)", new long[] {System.nanoTime() - start});
        String size = " (" + first.body().length / 1024 + " KB)";
        List<String> etags = new ArrayList<>();
        for (String secret : secrets) {
            etags.add(ask(server, secret, "gzip", null)
                    .headers()
                    .firstValue("etag")
                    .orElseThrow());
        }
        row(database, "whole, compressed" + size, times(server, "gzip", false));
        String plain = " (" + ask(server, secrets.get(0), "identity", null).body().length / 1024 + " KB)";
        row(database, "whole, plain" + plain, times(server, "identity", false));
        row(database, "304", times(server, "gzip", true));
        poll(database, server, etags);
    }

    private long[] times(TestServer server, String coding, boolean known) throws IOException, InterruptedException {
        long[] nanos = new long[ASKED];
        for (int round = 0; round < 2; round++) {
            for (int n = 0; n < ASKED; n++) {
                String secret = secrets.get(n % 69);
                String etag = known
                        ? ask(server, secret, coding, null)
                                .headers()
                                .firstValue("etag")
                                .orElseThrow()
                        : null;
                long start = System.nanoTime();
                ask(server, secret, coding, etag);
                nanos[n] = System.nanoTime() - start;
            }
        }
        return nanos;
    }

    /** Every key once, evenly over a minute, as calendar programs that have it already do. */
    private void poll(String database, TestServer server, List<String> etags) throws IOException, InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        long[] nanos = new long[secrets.size()];
        for (int n = 0; n < secrets.size(); n++) {
            long due = start + Duration.ofMinutes(1).toNanos() * n / secrets.size();
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())).toMillis());
            long asked = System.nanoTime();
            ask(server, secrets.get(n), "gzip", etags.get(n));
            nanos[n] = System.nanoTime() - asked;
        }
        double share = (system.getProcessCpuTime() - cpu) / (double) (System.nanoTime() - start);
        row(database, String.format(Locale.ROOT, "2,000 keys in a minute: %.1f %% of one core", share * 100), nanos);
    }

    private HttpResponse<byte[]> ask(TestServer server, String secret, String coding, @Nullable String etag)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address("/feeds/" + secret + ".ics"))
                .header("Accept-Encoding", coding);
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != (etag == null ? 200 : 304)) {
            throw new IllegalStateException("Answered " + answer.statusCode());
        }
        return answer;
    }

    private static Assignment inArea(Assignment one, String name, int area) {
        Shift shift = one.shift();
        return new Assignment(
                new Shift(shift.id() + "-" + name, shift.tier(), shift.banks(), shift.span(), 0),
                one.person() + "-" + area,
                false);
    }

    private void row(String database, String what, long[] nanos) {
        Arrays.sort(nanos);
        table.add(List.of(
                database,
                what,
                millis(nanos[nanos.length / 2]),
                nanos.length == 1 ? "" : millis(nanos[nanos.length * 95 / 100]),
                nanos.length == 1 ? "" : millis(nanos[nanos.length - 1])));
        System.out.println(table.get(table.size() - 1));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
}
