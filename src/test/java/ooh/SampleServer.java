package ooh;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import ooh.desk.FirstRota;

/**
 * The service as it is after its first start: the sample's people, a year of contacts, and two weeks planned and published.
 * It is Friday evening, 18 December 2026, 19:12, with all tiers on.
 */
public final class SampleServer {
    public static final Instant NOW = Instant.parse("2026-12-18T19:12:00Z");

    private SampleServer() {}

    public static TestServer start() {
        TestServer server = TestServer.start(TestDatabase.EMBEDDED, Map.of("ooh.sample", "true"));
        server.clock().set(NOW);
        server.bean(FirstStart.class).loadSampleIfWanted();
        server.bean(FirstRota.class)
                .makeAndPublish(NOW, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        return server;
    }
}
