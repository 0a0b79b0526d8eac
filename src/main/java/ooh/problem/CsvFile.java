package ooh.problem;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A CSV file (RFC 4180) with a header line, as people and other programs send it: strict UTF-8, a byte order mark passed
 * over, columns found by name in any order and case, empty lines and lines that begin with # passed over. Every fault is
 * gathered with its line and column; nothing is guessed, and columns that nobody asked for are never looked at.
 */
public final class CsvFile {
    private static final int MOST_CHARACTERS_SHOWN = 60;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final List<String> columns;
    private final List<String> together;
    private final Faults faults;
    private final Map<String, Integer> placeByColumn = new HashMap<>();
    private int width;

    private CsvFile(List<String> columns, List<String> together, Faults faults) {
        this.columns = columns;
        this.together = together;
        this.faults = faults;
    }

    /** Hands each row to {@code each} in the file's order; a row of the wrong width, or of a file without its columns, is not. */
    public static void read(InputStream in, List<String> columns, Faults faults, Consumer<Row> each) {
        read(in, columns, List.of(), faults, each);
    }

    /** The same with further columns, which are all there or none is. */
    public static void read(
            InputStream in, List<String> columns, List<String> together, Faults faults, Consumer<Row> each) {
        String text = decoded(bytes(in), faults);
        CsvFile file = new CsvFile(columns, together, faults);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            file.read(reader.iterator(), each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of the file, its values by column with the spaces around them taken off. */
    public final class Row {
        private final CsvRecord values;

        private Row(CsvRecord values) {
            this.values = values;
        }

        /** The value, or nothing where the file does not have the column. */
        public String get(String column) {
            Integer place = placeByColumn.get(column);
            return place == null ? "" : values.getField(place).strip();
        }

        public boolean has(String column) {
            return placeByColumn.containsKey(column);
        }

        /** Where a fault of this row stands: "line 7, at". */
        public String field(String column) {
            return "line " + values.getStartingLineNumber() + ", " + column;
        }

        /** The value as a message shows it: in quotation marks, and not without end. */
        public String quoted(String column) {
            return CsvFile.quoted(get(column));
        }
    }

    /** A value as a message shows it: in quotation marks, and not without end. */
    public static String quoted(String value) {
        return "\""
                + (value.length() > MOST_CHARACTERS_SHOWN ? value.substring(0, MOST_CHARACTERS_SHOWN) + "…" : value)
                + "\"";
    }

    private void read(Iterator<CsvRecord> records, Consumer<Row> each) {
        long line = 0;
        int rows = 0;
        try {
            boolean readable = records.hasNext() && header(records.next());
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                rows++;
                if (readable && isWhole(row)) {
                    each.accept(new Row(row));
                }
            }
        } catch (CsvParseException e) {
            faults.add(
                    "line " + (line + 1),
                    "can not be taken apart, because a quotation mark opens or ends amid a value");
            return;
        }
        if (rows == 0) {
            faults.add("file", "is empty: it needs a header line with " + String.join(",", columns) + " and a row");
        }
    }

    private boolean header(CsvRecord header) {
        boolean readable = true;
        width = header.getFieldCount();
        List<String> found = header.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> wanted = new ArrayList<>(columns);
        if (together.stream().anyMatch(column -> found.contains(column.toLowerCase(Locale.ROOT)))) {
            wanted.addAll(together);
        }
        for (String column : wanted) {
            int place = found.indexOf(column.toLowerCase(Locale.ROOT));
            if (place < 0) {
                faults.add(
                        "column " + column,
                        "is missing; the header has " + quoted(String.join(",", header.getFields())));
            } else if (place != found.lastIndexOf(column.toLowerCase(Locale.ROOT))) {
                faults.add("column " + column, "is there twice, so it is not clear which one holds");
            } else {
                placeByColumn.put(column, place);
                continue;
            }
            readable = false;
        }
        return readable;
    }

    private boolean isWhole(CsvRecord row) {
        int count = row.getFieldCount();
        if (count != width) {
            faults.add(
                    "line " + row.getStartingLineNumber(),
                    "has " + count + (count == 1 ? " value" : " values") + " where the header has " + width);
        }
        return count == width;
    }

    private static byte[] bytes(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text, with a fault for each line that is not UTF-8. */
    private static String decoded(byte[] bytes, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        int line = 1;
        int counted = 0;
        int lastBadLine = 0;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            for (; counted < in.position(); counted++) {
                line += bytes[counted] == '\n' ? 1 : 0;
            }
            if (line != lastBadLine) {
                faults.add(
                        "line " + line,
                        "is not UTF-8 (byte 0x" + hex(bytes[counted]) + "); save the file as CSV UTF-8");
                lastBadLine = line;
            }
            in.position(in.position() + result.length());
            out.put(REPLACEMENT);
        }
        String text = out.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String hex(byte value) {
        return Integer.toHexString(Byte.toUnsignedInt(value)).toUpperCase(Locale.ROOT);
    }
}
