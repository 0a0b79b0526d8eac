package ooh.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;

/** The service with the sample's people on its banks, no rota yet, on Thursday 17 December 2026. */
final class StaffedServer {
    private StaffedServer() {}

    static TestServer start() throws IOException {
        TestServer server = TestServer.start(TestDatabase.EMBEDDED, Map.of());
        server.clock().set("2026-12-17T14:00:00Z");
        server.as(Roles.COORDINATOR)
                .post("/api/v1/staff/import", "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                .expecting(200);
        return server;
    }
}
