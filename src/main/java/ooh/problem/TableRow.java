package ooh.problem;

import java.util.List;

/** One line of a table, its values by column with the spaces around them taken off, and the apostrophe of {@link CsvRows}. */
public final class TableRow {
    private static final int MOST_CHARACTERS_SHOWN = 60;

    private final long line;
    private final List<String> values;
    private final Header header;

    TableRow(long line, List<String> values, Header header) {
        this.line = line;
        this.values = values;
        this.header = header;
    }

    /** The value; empty where the table has no such column, or the line ends before it. */
    public String get(String column) {
        int place = header.placeByColumn().getOrDefault(column, Integer.MAX_VALUE);
        return place < values.size() ? CsvRows.asTyped(values.get(place).strip()) : "";
    }

    /** Whether the table has such a column. */
    public boolean has(String column) {
        return header.placeByColumn().containsKey(column);
    }

    /** Where a fault of this row stands: "line 7, at". */
    public String field(String column) {
        return "line " + line + ", " + column;
    }

    /** The value as a message shows it: in quotation marks, and not without end. */
    public String quoted(String column) {
        return shown(get(column));
    }

    /** A value as a message shows it: in quotation marks, and not without end. */
    public static String shown(String value) {
        return "\""
                + (value.length() > MOST_CHARACTERS_SHOWN ? value.substring(0, MOST_CHARACTERS_SHOWN) + "…" : value)
                + "\"";
    }
}
