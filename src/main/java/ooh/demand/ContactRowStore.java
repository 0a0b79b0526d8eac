package ooh.demand;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import ooh.demand.ContactStore.ContactRow;

/**
 * Writes new rows of the contact log many to a statement, within the transaction of whoever asks. Only for speed: row by row
 * through the repository a log of a million rows takes half as long again.
 */
@Singleton
class ContactRowStore {
    private static final String INSERT =
            "INSERT INTO contact (happened_at, kind, nth, source, handled, visit_minutes) VALUES (?,?,?,?,?,?)";
    private static final String ANOTHER = ",(?,?,?,?,?,?)";
    private static final int TOGETHER = 500;

    private final JdbcOperations database;

    ContactRowStore(JdbcOperations database) {
        this.database = database;
    }

    void add(List<ContactRow> rows) {
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            List<ContactRow> some = rows.subList(from, Math.min(rows.size(), from + TOGETHER));
            database.prepareStatement(INSERT + ANOTHER.repeat(some.size() - 1), statement -> add(some, statement));
        }
    }

    private static int add(List<ContactRow> rows, PreparedStatement statement) throws SQLException {
        int at = 0;
        for (ContactRow row : rows) {
            statement.setTimestamp(++at, Timestamp.from(row.happenedAt()));
            statement.setString(++at, row.kind());
            statement.setInt(++at, row.nth());
            statement.setString(++at, row.source());
            statement.setString(++at, row.handled());
            statement.setInt(++at, row.visitMinutes());
        }
        return statement.executeUpdate();
    }
}
