package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.micronaut.jdbc.DataSourceResolver;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import ooh.Malformed.Operation;
import ooh.Malformed.Request;
import ooh.access.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand malformed requests over every operation of the API, with a key of each role: none is a defect of ours, and
 * none that is refused changes anything. What fails is printed as it was sent; the seed is fixed, so it fails again.
 */
class MalformedTest {
    private static final long SEED = 20261126;
    private static final int REQUESTS = 10_000;
    private static final int BATCH = 50;

    /** Written by the clock and not by requests. */
    private static final Set<String> NOT_COMPARED = Set.of("scheduled_tasks", "flyway_schema_history");

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(
                TestDatabase.EMBEDDED, Map.of("ooh.key-uses-kept-every", "1h", "ooh.fetches-kept-every", "1h"));
        Api coordinator = server.as(Roles.COORDINATOR);
        coordinator
                .post("/api/v1/staff/import", "text/csv", Files.readString(Path.of("config/sample/staff.csv")))
                .expecting(200);
        coordinator.put("/api/v1/rotas/2026-12-21", "").expecting(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void ten_thousand_malformed_requests_meet_no_defect_and_the_refused_change_nothing() throws Exception {
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree(server.get("/openapi.yml", server.key(Roles.ADMINISTRATOR))
                        .body());
        List<Operation> operations = operations(document);
        assertThat(operations).hasSizeGreaterThan(40);
        List<String> keys = List.of(
                server.key(Roles.ADMINISTRATOR),
                server.key(Roles.COORDINATOR),
                server.keyOf("ooh-1"),
                server.key(Roles.MASH));
        Malformed malformed = new Malformed(SEED, document.path("components").path("schemas"));
        Map<Integer, Integer> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        long before = checksum();
        for (int sent = 0; sent < REQUESTS && wrong.size() < 20; sent += BATCH) {
            List<Request> refused = new ArrayList<>();
            for (int i = sent; i < sent + BATCH; i++) {
                Request request = malformed.of(
                        operations.get(i % operations.size()), keys.get(i / operations.size() % keys.size()));
                String answer = answer(request);
                int status = status(answer);
                counts.merge(status, 1, Integer::sum);
                if (status == 202) {
                    server.delete(answer.replaceFirst("(?is).*\\r\\nlocation: (\\S+).*", "$1"), keys.get(0));
                }
                if (status >= 500 || !isAProperRefusal(status, answer)) {
                    wrong.add("request " + i + ": " + request.line() + "\n-> " + answer);
                } else if (status >= 400) {
                    refused.add(request);
                }
            }
            long after = checksum();
            if (after != before) {
                // Something in between was right, and may change things: the refused alone must not.
                for (Request request : refused) {
                    if (changesSomething(request)) {
                        wrong.add("Refused, and changed something: " + request.line());
                    }
                }
                after = checksum();
            }
            before = after;
        }
        System.out.println("Malformed requests, seed " + SEED + ", answers by status: " + counts);
        assertThat(wrong).as("seed %s", SEED).isEmpty();
    }

    /** Whether it is refused and changes something each time; what goes on behind it (a run that ends) does so once. */
    private static boolean changesSomething(Request request) throws IOException, SQLException {
        for (int again = 0; again < 3; again++) {
            long before = checksum();
            if (status(answer(request)) < 400 || checksum() == before) {
                return false;
            }
        }
        return true;
    }

    /** A refusal is problem JSON, or a page for whoever asked for one; 0 is a connection that was shut. */
    private static boolean isAProperRefusal(int status, String answer) {
        return status < 400
                || answer.contains("application/problem+json")
                || answer.contains("text/html")
                || !answer.contains("\r\n\r\n")
                || answer.endsWith("\r\n\r\n");
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    private static String answer(Request request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address("").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.bytes());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return ""; // shut before all was sent
        }
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** Of all rows of all tables, whatever their order. */
    private static long checksum() throws SQLException {
        long sum = 0;
        DataSource pool = server.bean(DataSourceResolver.class).resolve(server.bean(DataSource.class));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
                while (found.next()) {
                    if (!String.valueOf(found.getString("TABLE_SCHEM")).equalsIgnoreCase("information_schema")) {
                        tables.add(found.getString("TABLE_NAME"));
                    }
                }
            }
            tables.removeIf(table -> NOT_COMPARED.contains(table.toLowerCase(Locale.ROOT)));
            assertThat(tables).hasSizeGreaterThan(20);
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM `" + table + "`")) {
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            row.append('|').append(rows.getString(column));
                        }
                        sum += 31L * row.toString().hashCode() + row.length();
                    }
                }
            }
        }
        return sum;
    }
}
