package ooh.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import ooh.TestDatabase;
import ooh.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The service with council accounts on, their provider, and a browser for each test. */
abstract class CouncilWalk {
    static final String COORDINATOR = "{\"roles\":[\"ooh-rota-coordinator\"],\"name\":\"Siân O'Neill\"}";
    static final String UNFINISHED = "could not be finished";

    static TestProvider provider;
    static TestServer server;

    CouncilBrowser browser;

    @BeforeAll
    static void start() {
        provider = new TestProvider();
        server = TestServer.start(
                TestDatabase.EMBEDDED,
                Map.of("ooh.oidc.issuer", provider.issuer(), "ooh.oidc.client.id", TestProvider.CLIENT));
        server.put(
                "/api/v1/staff/s-oneill",
                server.key("COORDINATOR"),
                "{\"name\":\"Siân O'Neill\",\"email\":\"Sian.ONeill@council.example\",\"phone\":\"020 7946 0991\","
                        + "\"banks\":[\"social-workers\"]}");
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    @BeforeEach
    void open() {
        provider.changeToken(UnaryOperator.identity());
        browser = new CouncilBrowser(server.address("/"));
    }

    void assertNobodyIsSignedIn() {
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals("ooh-session"));
        assertThat(browser.open("/on-call").statusCode()).isEqualTo(303);
    }
}
