package ooh.oncall;

import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.PUBLISHED;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.staff;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.rota.Inspection;
import ooh.rota.PublicationStore;
import ooh.rota.Score;
import ooh.rota.StandIn;
import ooh.rota.StandInStore;
import ooh.staff.StaffStore;

/** A server with the people of {@link OnCallFixture} and the Christmas week published. */
public final class PublishedServer {
    private PublishedServer() {}

    public static TestServer start(Path data) {
        return start(data, Map.of());
    }

    public static TestServer start(Path data, Map<String, Object> further) {
        Map<String, Object> properties = new HashMap<>(further);
        properties.put("ooh.data", data.toString());
        TestServer server = TestServer.start(TestDatabase.EMBEDDED, properties);
        server.clock().set(PUBLISHED);
        server.bean(StaffStore.class).putAll(staff().people());
        DraftRota draft = new DraftRota(CHRISTMAS, 1, ordinary(CHRISTMAS).assignments());
        server.bean(DraftStore.class).create(draft);
        publish(server, draft);
        return server;
    }

    public static void publish(TestServer server, DraftRota draft) {
        Inspection clean = new Inspection(draft.week(), draft.version(), Score.PERFECT, List.of(), List.of());
        server.bean(PublicationStore.class)
                .publish(draft, clean, "coordinator", "", server.clock().instant());
    }

    public static void standIn(TestServer server, StandIn standIn) {
        server.bean(StandInStore.class).add(standIn);
    }
}
