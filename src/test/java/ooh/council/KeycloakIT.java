package ooh.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import ooh.TestDatabase;
import ooh.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Council accounts against Keycloak's own distribution, as a client with a secret. Only in the Maven profile "keycloak",
 * which unpacks it under target; it takes about a minute.
 */
class KeycloakIT {
    private static final Path UNPACKED = Path.of(System.getProperty("ooh.keycloak", "target/keycloak"));
    private static final String PASSWORD = "only for this test";
    /** With all that a header or a form could get wrong. */
    private static final String SECRET = "a+secret/of:this test%20~&=";

    private static Process keycloak;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        int port = freePort();
        String issuer = "http://127.0.0.1:" + port + "/realms/council";
        server = TestServer.start(
                TestDatabase.EMBEDDED,
                Map.of(
                        "ooh.oidc.issuer", issuer,
                        "ooh.oidc.client.id", "ooh-rota",
                        "ooh.oidc.client.secret", SECRET));
        server.put(
                "/api/v1/staff/s-oneill",
                server.key("COORDINATOR"),
                "{\"name\":\"Siân O'Neill\",\"email\":\"sian.oneill@council.example\",\"phone\":\"020 7946 0991\","
                        + "\"banks\":[\"social-workers\"]}");
        assertThat(new CouncilBrowser(server.address("/"))
                        .follow(CouncilController.LOGIN)
                        .body())
                .as("while Keycloak does not run")
                .contains("the council's sign-in does not answer");
        keycloak = run(port);
        awaitAnswer(issuer + "/.well-known/openid-configuration");
        server.clock().forward(Provider.DOWN_HOLDS);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
        if (keycloak != null) {
            keycloak.descendants().forEach(ProcessHandle::destroy);
            keycloak.destroy();
            keycloak.waitFor();
        }
    }

    @Test
    void a_coordinator_comes_in_and_signs_out_there_too() {
        CouncilBrowser browser = new CouncilBrowser(server.address("/"));
        assertThat(signIn(browser, "coordinator").uri().getPath()).isEqualTo("/");
        assertThat(browser.open("/demand").statusCode()).isEqualTo(200);
        assertThat(browser.open("/api/v1/keys").statusCode()).isEqualTo(403);
        HttpResponse<String> out = browser.follow(CouncilController.LOGOUT);
        assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
        assertThat(out.uri().getPath()).endsWith("/protocol/openid-connect/logout");
    }

    @Test
    void a_practitioner_comes_in_as_the_person_with_that_address() {
        CouncilBrowser browser = new CouncilBrowser(server.address("/"));
        signIn(browser, "sian");
        assertThat(browser.open("/demand").statusCode()).isEqualTo(403);
        assertThat(browser.follow("/me").body()).contains("Siân O'Neill");
    }

    @Test
    void somebody_without_a_role_is_told_what_to_ask_for() {
        CouncilBrowser browser = new CouncilBrowser(server.address("/"));
        HttpResponse<String> page = signIn(browser, "nobody");
        assertThat(page.body()).contains("has no role in the rota", "ooh-rota-coordinator");
        assertThat(browser.open("/on-call").statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> signIn(CouncilBrowser browser, String user) {
        HttpResponse<String> form = browser.follow(CouncilController.LOGIN);
        assertThat(form.body()).contains("kc-form-login");
        String action = form.body()
                .replaceFirst("(?s).*?id=\"kc-form-login\"[^>]*?action=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        HttpResponse<String> sent = browser.send(action, Map.of("username", user, "password", PASSWORD));
        return browser.follow(CouncilBrowser.location(sent));
    }

    private static Process run(int port) throws IOException {
        Path home;
        try (Stream<Path> found = Files.list(UNPACKED)) {
            home = found.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow();
        }
        String realm = Files.readString(Path.of("src/test/resources/ooh/council/keycloak-realm.json"))
                .replace("SERVICE", server.address("").toString())
                .replace("CLIENT_SECRET", SECRET)
                .replace("PASSWORD", PASSWORD);
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/council-realm.json"), realm);
        home.resolve("bin/kc.sh").toFile().setExecutable(true);
        ProcessBuilder command = new ProcessBuilder(
                home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--db=dev-mem",
                "--import-realm");
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx640m");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return command.redirectErrorStream(true)
                .redirectOutput(Path.of("target/keycloak.log").toFile())
                .start();
    }

    private static void awaitAnswer(String address) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (int tries = 0; tries < 240; tries++) {
            try {
                if (client.send(
                                        HttpRequest.newBuilder(URI.create(address))
                                                .timeout(Duration.ofSeconds(5))
                                                .build(),
                                        BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                assertThat(keycloak.isAlive())
                        .as("Keycloak, see target/keycloak.log")
                        .isTrue();
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("Keycloak did not start; see target/keycloak.log.");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
