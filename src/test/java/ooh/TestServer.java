package ooh;

import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import ooh.access.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The whole service on a free port of this machine, on an empty database, at an hour that the test chooses; asked over
 * HTTP like any other.
 */
public final class TestServer implements AutoCloseable {
    public static final String BOOTSTRAP_KEY = "a bootstrap key of the tests, long enough";
    public static final Instant STARTED_AT = Instant.parse("2026-11-23T12:00:00Z");

    private final MovableClock clock = new MovableClock(STARTED_AT);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> keysByRole = new ConcurrentHashMap<>();
    private final EmbeddedServer server;

    private TestServer(Map<String, Object> properties) {
        ApplicationContext context = ApplicationContext.builder()
                .properties(properties)
                .environments("test")
                .singletons(clock)
                .start();
        server = context.getBean(EmbeddedServer.class).start();
    }

    public static TestServer start() {
        return start(TestDatabase.EMBEDDED, Map.of());
    }

    public static TestServer start(TestDatabase database, Map<String, Object> further) {
        Map<String, Object> properties = new HashMap<>(database.fresh());
        properties.put("micronaut.server.port", -1);
        properties.put("micronaut.server.host", "127.0.0.1");
        properties.put("ooh.bootstrap.key", BOOTSTRAP_KEY);
        properties.put("ooh.data", newFolder());
        // The tests' clock stands still, so that what was taken never comes back.
        List.of("on-call", "key", "address", "sign-in", "feed")
                .forEach(kind -> properties.put("ooh.rates." + kind, 1_000_000));
        properties.putAll(further);
        return new TestServer(properties);
    }

    /** Its own, so that no server answers from what another has known. */
    private static String newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "data").toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public MovableClock clock() {
        return clock;
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    /** The API as an outside program with a key of this role uses it. */
    public Api as(String role) {
        return new Api(address("").toString(), key(role));
    }

    public Api withoutKey() {
        return new Api(address("").toString(), "");
    }

    /** A key of this role, made at its first use; for a practitioner see {@link #keyOf}. */
    public String key(String role) {
        return keysByRole.computeIfAbsent(
                role,
                wanted -> bean(Keys.class)
                        .make(wanted, null, "test " + wanted, clock.instant())
                        .secret());
    }

    /** A practitioner's key, whether or not that person is on the banks. */
    public String keyOf(String person) {
        return bean(Keys.class)
                .make("PRACTITIONER", person, "test " + person, clock.instant())
                .secret();
    }

    public HttpResponse<String> get(String path, @Nullable String key) {
        return send(request(path, key));
    }

    public HttpResponse<String> post(String path, @Nullable String key, String json) {
        return send("POST", path, key, "application/json", json);
    }

    public HttpResponse<String> put(String path, @Nullable String key, String json) {
        return send("PUT", path, key, "application/json", json);
    }

    public HttpResponse<String> delete(String path, @Nullable String key) {
        return send(request(path, key).DELETE());
    }

    public HttpResponse<String> send(
            String method, String path, @Nullable String key, String contentType, String body) {
        return send(request(path, key)
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** The beginning of any other request: GET, unless the caller says otherwise. */
    public HttpRequest.Builder request(String path, @Nullable String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(60));
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "No answer from " + request.build().uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From here on the database can not be reached. */
    public void loseDatabase() {
        DataSource pool = bean(DataSourceResolver.class).resolve(bean(DataSource.class));
        try {
            ((AutoCloseable) pool).close();
        } catch (Exception e) {
            throw new IllegalStateException("The database could not be cut off.", e);
        }
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
