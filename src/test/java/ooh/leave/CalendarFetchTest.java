package ooh.leave;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import ooh.problem.Unreadable;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFetchTest {
    private static final String NAME = "calendar.example.org";

    @TempDir
    static Path folder;

    private static TlsServer server;

    private final List<String> asked = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = TlsServer.start(folder, NAME);
        server.at("/leave.ics", 200, "a calendar".getBytes(UTF_8));
        server.at("/nothing", 404, new byte[0]);
        server.at("/large", 200, new byte[BusyTimes.MOST_BYTES + 1]);
        server.at("/packed", 200, new byte[0]);
        server.redirect("/on", "/leave.ics");
        server.redirect("/on/and", "/on");
        server.redirect("/on/and/on", "/on/and");
        server.redirect("/on/and/on/and", "/on/and/on");
        server.redirect("/plain", "http://" + NAME + "/leave.ics");
        server.redirect("/inside", "https://inside.example.org:" + server.port() + "/leave.ics");
        server.redirect("/figures", "https://169.254.169.254/latest/meta-data");
        server.redirect("/file", "file:///etc/passwd");
        server.at("/packed/small", exchange -> answerPacked(exchange, "a calendar".getBytes(UTF_8)));
        server.at("/packed/bomb", exchange -> answerPacked(exchange, new byte[50_000_000]));
        server.at("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 200; i++) {
                    out.write('a');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void answerPacked(com.sun.net.httpserver.HttpExchange exchange, byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, packed.size());
        exchange.getResponseBody().write(packed.toByteArray());
        exchange.close();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_calendar_is_fetched_from_its_address() {
        assertThat(fetched("/leave.ics")).isEqualTo("a calendar");
        assertThat(fetched("/packed/small")).isEqualTo("a calendar");
        assertThat(asked).containsExactly(NAME, NAME);
    }

    @Test
    void it_is_followed_three_times_and_not_a_fourth() {
        assertThat(fetched("/on/and/on")).isEqualTo("a calendar");
        assertThatThrownBy(() -> fetched("/on/and/on/and"))
                .isInstanceOf(NotFetched.class)
                .hasMessage("the server sent on more than 3 times");
    }

    @Test
    void it_is_followed_to_https_alone() {
        assertThatThrownBy(() -> fetched("/plain")).hasMessageContaining("does not begin with https://");
        assertThatThrownBy(() -> fetched("/file")).hasMessageContaining("does not begin with https://");
    }

    @Test
    void a_name_that_leads_inside_is_not_read_and_neither_is_one_that_a_server_sends_on_to() {
        assertThatThrownBy(() -> fetch().fetch(address("inside.example.org", "/leave.ics")))
                .hasMessage("inside.example.org leads to an address that is not on the public internet");
        assertThatThrownBy(() -> fetched("/inside"))
                .hasMessage("inside.example.org leads to an address that is not on the public internet");
        assertThatThrownBy(() -> fetched("/figures")).hasMessageContaining("sent on to another address");
    }

    @Test
    void a_name_with_one_public_address_and_one_inside_is_not_read() {
        assertThatThrownBy(() -> fetch().fetch(address("both.example.org", "/leave.ics")))
                .hasMessageContaining("not on the public internet");
    }

    /** Were the name asked a second time for the connection, it would lead inside. */
    @Test
    void the_connection_goes_to_the_very_address_that_was_checked() {
        DnsResolver rebinding = names(host -> asked.size() == 1 ? loopback(1) : loopback(9));
        try (Closing fetch = new Closing(new CalendarFetch(
                rebinding, address -> address.equals(loopback(1)), server.trusting(), server.port()))) {
            assertThat(new String(fetch.fetch().fetch(address(NAME, "/leave.ics")), UTF_8))
                    .isEqualTo("a calendar");
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void as_it_ships_this_machine_is_never_read() throws Exception {
        try (Closing fetch = new Closing(new CalendarFetch(
                names(host -> loopback(1)), GlobalAddress::isGlobal, server.trusting(), server.port()))) {
            assertThatThrownBy(() -> fetch.fetch().fetch(address(NAME, "/leave.ics")))
                    .hasMessageContaining("not on the public internet");
        }
    }

    @Test
    void a_server_that_can_not_show_its_name_is_not_read() throws Exception {
        assertThatThrownBy(() -> fetch().fetch(address("other.example.org", "/leave.ics")))
                .hasMessageContaining("(TLS)");
        try (Closing fetch = new Closing(
                new CalendarFetch(names(host -> loopback(1)), any -> true, SSLContext.getDefault(), server.port()))) {
            assertThatThrownBy(() -> fetch.fetch().fetch(address(NAME, "/leave.ics")))
                    .hasMessageContaining("(TLS)");
        }
    }

    @Test
    void more_than_a_megabyte_is_not_read_also_where_it_comes_packed() {
        assertThatThrownBy(() -> fetched("/large")).hasMessage("the calendar is larger than 1 MB");
        assertThatThrownBy(() -> fetched("/packed/bomb")).hasMessage("the calendar is larger than 1 MB");
    }

    @Test
    void a_server_that_drips_is_cut_off_after_five_seconds() {
        long began = System.nanoTime();
        assertThatThrownBy(() -> fetched("/drip")).hasMessage("the server took longer than 5 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(4_500), Duration.ofSeconds(8));
    }

    @Test
    void what_the_server_answers_and_that_there_is_none_is_said() {
        assertThatThrownBy(() -> fetched("/nothing")).hasMessage("the server answered 404");
        assertThatThrownBy(() -> fetch().fetch(address("unknown.example.org", "/")))
                .hasMessage("no server of that name is known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "calendar",
                "http://calendar.example.org/a.ics",
                "ftp://calendar.example.org/a.ics",
                "https://me:secret@calendar.example.org/a.ics",
                "https://calendar.example.org:8443/a.ics",
                "https://localhost/a.ics",
                "https://intranet/a.ics",
                "https://10.0.0.1/a.ics",
                "https://2130706433/a.ics",
                "https://0x7f.1/a.ics",
                "https://[::1]/a.ics",
                "https://[::ffff:127.0.0.1]/a.ics",
                "https:///a.ics",
                "https://calendar.example.org\\@inside/a.ics",
                "https://exa mple.org/a.ics"
            })
    void an_address_that_is_not_one_of_the_internet_is_refused_when_it_is_given(String address) {
        assertThatThrownBy(() -> CalendarAddress.read(address, 443)).isInstanceOf(Unreadable.class);
    }

    @Test
    void webcal_is_read_as_https() {
        assertThat(CalendarAddress.read(" webcal://Calendar.example.org/a.ics?key=1#top ", 443)
                        .uri())
                .hasToString("https://calendar.example.org:443/a.ics?key=1");
    }

    private String fetched(String path) {
        return new String(fetch().fetch(address(NAME, path)), UTF_8);
    }

    private CalendarFetch fetch() {
        DnsResolver names = names(host -> switch (host) {
            case "unknown.example.org" -> new InetAddress[0];
            case "inside.example.org" -> new InetAddress[] {loopback(9)};
            case "both.example.org" -> new InetAddress[] {loopback(1), loopback(9)};
            default -> new InetAddress[] {loopback(1)};
        });
        return new CalendarFetch(names, address -> !address.equals(loopback(9)), server.trusting(), server.port());
    }

    private CalendarAddress address(String host, String path) {
        return CalendarAddress.read("https://" + host + ":" + server.port() + path, server.port());
    }

    private static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Leading {
        Object of(String host);
    }

    /** A name server of the test, which remembers who was asked for. */
    private DnsResolver names(Leading leading) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                asked.add(host);
                Object found = leading.of(host);
                InetAddress[] addresses =
                        found instanceof InetAddress[] all ? all : new InetAddress[] {(InetAddress) found};
                if (addresses.length == 0) {
                    throw new UnknownHostException(host);
                }
                return addresses;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private record Closing(CalendarFetch fetch) implements AutoCloseable {
        @Override
        public void close() {
            try {
                fetch.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
