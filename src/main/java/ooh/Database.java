package ooh;

import java.nio.file.Path;
import java.util.Map;
import ooh.problem.Unreadable;

/**
 * Which database the service uses: a MySQL database by JDBC URL, or the embedded one in a folder. Pins what our own SQL
 * relies on whatever the URL says: UTC, strict mode, many rows sent as one statement, and MySQL's manners in the embedded database.
 */
final class Database {
    private static final String UTC_AND_STRICT = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&cachePrepStmts=true&prepStmtCacheSqlLimit=16384"
            + "&characterEncoding=UTF-8&sessionVariables=sql_mode='STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE'";

    private static final String LIKE_MYSQL =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE;DB_CLOSE_DELAY=-1;WRITE_DELAY=0";

    private Database() {}

    /** The start-up properties for a MySQL URL; refuses a URL of another kind. */
    static Map<String, Object> mysql(String url) {
        if (!url.startsWith("jdbc:mysql:")) {
            throw new Unreadable(
                    "The configuration",
                    "OOH_DATABASE_URL",
                    "it must begin with jdbc:mysql: , for example jdbc:mysql://localhost:3306/ooh");
        }
        return properties("com.mysql.cj.jdbc.Driver", url + (url.contains("?") ? "&" : "?") + UTC_AND_STRICT);
    }

    /** The start-up properties for the embedded database in a folder. */
    static Map<String, Object> embedded(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve("ooh");
        return properties("org.h2.Driver", "jdbc:h2:file:" + file + LIKE_MYSQL + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    /** The embedded database in memory, for tests. */
    static Map<String, Object> inMemory(String name) {
        return properties("org.h2.Driver", "jdbc:h2:mem:" + name + LIKE_MYSQL);
    }

    private static Map<String, Object> properties(String driver, String jdbcUrl) {
        return Map.of("ooh.database.driver", driver, "ooh.database.jdbc-url", jdbcUrl);
    }
}
