package ooh.problem;

import java.net.http.HttpResponse;
import java.util.Map;
import ooh.TestDatabase;
import ooh.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(TestDatabase.EMBEDDED, Map.of("ooh.test.probe", true));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void explore() throws Exception {
        String k = TestServer.BOOTSTRAP_KEY;
        for (String w : new String[] {"unreadable", "missing", "refused", "moved", "not-allowed", "unavailable", "x"}) {
            show(server.get("/api/v1/probe/" + w, k));
        }
        show(server.get("/api/v1/probe-day/soon?hours=3", k));
        show(server.get("/api/v1/probe-day/2026-12-21?hours=many", k));
        show(server.get("/api/v1/probe-day/2026-12-21", k));
        show(server.get("/probe-kind?kind=x", k));
        show(server.get("/probe-page", k));
        show(server.send(server.request("/probe-page", k).header("Accept", "text/html,*/*;q=0.8")));
        for (String j : new String[] {
            "{",
            "",
            "[]",
            "5",
            "{\"name\":\"a\",\"people\":\"many\"}",
            "{\"name\":\"a\",\"people\":1,\"kind\":\"ODD\"}",
            "{\"name\":\" \",\"people\":0}",
            "{\"name\":\"a\",\"people\":1,\"day\":\"2026-13-01\"}",
            "{\"name\":\"a\",\"people\":1,\"parts\":[{\"tier\":\"x\",\"least\":1},{\"tier\":\"\"}]}",
            "{\"name\":\"a\",\"people\":1,\"parts\":[{\"tier\":\"x\",\"least\":{}}]}",
            "{\"name\":\"a\",\"people\":1,\"parts\":7}",
            "null",
            "{\"name\":\"a\",\"people\":1}"
        }) {
            System.out.println(j);
            show(server.post("/api/v1/probe", k, j));
        }
        show(server.send("POST", "/api/v1/probe", k, "text/plain", "hello"));
        show(server.delete("/api/v1/probe", k));
        show(server.get("/api/v1/nothing", k));
        show(server.get("/api/v1/nothing", null));
        show(server.get("/api/v1/probe/missing", null));
        show(server.send(server.request("/nothing", null).header("Accept", "text/html")));
        show(server.send(server.request("/nothing", k).header("Accept", "text/html")));
        show(server.get("/health", null));
        show(server.get("/assets/ooh.css", null));
        show(server.get("/assets/../application.yml", null));
        show(server.get("/assets/%2e%2e/db/V1__the_pipe.sql", null));
        show(server.get("/assets/..%2fdb/V1__the_pipe.sql", null));
        show(server.get("/webjars/govuk/assets/fonts/bold-b542beb274-v2.woff2", null));
        show(server.get("/webjars/govuk/govuk-frontend.min.css", null));
        show(server.get("/webjars/swagger-ui/swagger-ui.css", null));
        show(server.get("/sign-in", null));
        show(server.send("POST", "/sign-in", null, "application/x-www-form-urlencoded", "key=x"));
        show(server.send("POST", "/sign-in", null, "application/x-www-form-urlencoded", ""));
        show(server.send("POST", "/sign-in", null, "application/x-www-form-urlencoded", "key=" + k.replace(' ', '+')));
        for (String key : new String[] {k, null}) {
            for (String path : new String[] {"/api/v1/probe", "/nothing", "/sign-in"}) {
                try {
                    show(server.send("POST", path, key, "application/json", "x".repeat(50 << 20)));
                } catch (IllegalStateException e) {
                    System.out.println("50MB " + key + " " + path + " " + e.getCause());
                }
            }
        }
    }

    private static void show(HttpResponse<String> r) {
        String b = r.body();
        System.out.println(r.request().method() + " " + r.request().uri().getRawPath() + " -> " + r.statusCode() + " "
                + r.headers().map() + "\n    " + b.substring(0, Math.min(b.length(), 700)));
    }
}
