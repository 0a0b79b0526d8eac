package ooh.problem;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A CSV file (RFC 4180) with a header line, as people and other programs send it: UTF-8, a byte order mark passed over,
 * columns found by name, empty lines and lines that begin with # passed over. Read as it comes, never held whole. Every
 * fault is gathered with its line and column; nothing is guessed, and a line with a fault does not lose the others.
 */
public final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char UNREADABLE = '\uFFFD';

    private final List<Column> columns;
    private final List<Column> together;
    private final Faults faults;

    private CsvFile(List<Column> columns, List<Column> together, Faults faults) {
        this.columns = columns;
        this.together = together;
        this.faults = faults;
    }

    /** {@link #readColumns} of columns that are all needed, each under one name. */
    public static void read(InputStream in, List<String> columns, Faults faults, Consumer<TableRow> each) {
        read(in, columns, List.of(), List.of(), faults, each);
    }

    /** The same with columns that may be left out one by one, and further ones, which are all there or none is. */
    public static void read(
            InputStream in,
            List<String> columns,
            List<String> ifThere,
            List<String> together,
            Faults faults,
            Consumer<TableRow> each) {
        List<Column> all = Stream.concat(
                        columns.stream().map(Column::needed),
                        ifThere.stream().map(name -> new Column(name, List.of(name), false)))
                .toList();
        read(in, new CsvFile(all, together.stream().map(Column::needed).toList(), faults), each);
    }

    /** Hands each row to {@code each} in the file's order; a row of the wrong width, or of a file without its columns, is not. */
    public static void readColumns(InputStream in, List<Column> columns, Faults faults, Consumer<TableRow> each) {
        read(in, new CsvFile(columns, List.of(), faults), each);
    }

    private static void read(InputStream in, CsvFile file, Consumer<TableRow> each) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(decoded(in))) {
            file.read(reader.iterator(), each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Iterator<CsvRecord> records, Consumer<TableRow> each) {
        long line = 0;
        boolean any = false;
        try {
            Optional<Header> header = records.hasNext() ? header(records.next()) : Optional.empty();
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                any = true;
                boolean readable = isReadable(row) && header.isPresent();
                if (readable && isWhole(row, header.get())) {
                    each.accept(new TableRow(line, row.getFields(), header.get()));
                }
            }
        } catch (CsvParseException e) {
            faults.add(
                    "line " + (line + 1),
                    "can not be taken apart, because a quotation mark opens or ends amid a value");
            return;
        }
        if (!any) {
            faults.add("file", "is empty: it needs a header line and a row");
        }
    }

    private Optional<Header> header(CsvRecord header) {
        isReadable(header);
        return Header.of(header.getFields(), columns, together, faults);
    }

    private boolean isReadable(CsvRecord row) {
        for (String value : row.getFields()) {
            if (value.indexOf(UNREADABLE) >= 0) {
                faults.add("line " + row.getStartingLineNumber(), "is not UTF-8; save the file as CSV UTF-8");
                return false;
            }
        }
        return true;
    }

    private boolean isWhole(CsvRecord row, Header header) {
        int count = row.getFieldCount();
        if (count != header.width()) {
            faults.add(
                    "line " + row.getStartingLineNumber(),
                    "has " + count + (count == 1 ? " value" : " values") + " where the header has " + header.width());
        }
        return count == header.width();
    }

    /** The text without a byte order mark; what is not UTF-8 becomes {@link #UNREADABLE}, to be found in its line. */
    private static Reader decoded(InputStream in) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
