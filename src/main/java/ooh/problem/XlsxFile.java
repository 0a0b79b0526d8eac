package ooh.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an Excel workbook (.xlsx) as a table with a header line. Read row by row: only the packed file and
 * the words that it shares between cells are held. A date cell reads as ISO text, to the second: a date, a time or both,
 * as the cell is formatted. Formulas count as what they last came to.
 */
final class XlsxFile {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[(?![hms]+])[^]]*]|\\\\.");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final long HALF_A_SECOND_NANOS = 500_000_000;

    private XlsxFile() {}

    static void readColumns(InputStream in, List<Column> columns, Faults faults, Consumer<TableRow> each) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            read(rows.iterator(), columns, faults, each);
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            faults.add("file", "is no whole Excel workbook (.xlsx); save it again, or as CSV UTF-8");
        }
    }

    private static void read(Iterator<Row> rows, List<Column> columns, Faults faults, Consumer<TableRow> each) {
        Optional<Header> header = Optional.empty();
        boolean headed = false;
        boolean any = false;
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> values = values(row);
            if (values.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (!headed) {
                headed = true;
                header = Header.of(values, columns, faults);
                continue;
            }
            any = true;
            header.ifPresent(found -> each.accept(new TableRow(row.getRowNum(), values, found)));
        }
        if (!any) {
            faults.add("file", "has nothing on its first sheet: it needs a header line and a row");
        }
    }

    private static List<String> values(Row row) {
        List<String> values = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            values.add(cell == null ? "" : text(cell));
        }
        return values;
    }

    private static String text(Cell cell) {
        String format = cell.getType() == CellType.NUMBER ? cell.getDataFormatString() : null;
        if (format == null) {
            return cell.getRawValue() == null ? "" : cell.getText();
        }
        String letters = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        boolean dated = letters.contains("y") || letters.contains("d");
        boolean timed = letters.contains("h");
        if (!dated && !timed) {
            return cell.getText();
        }
        LocalDateTime at = cell.asDate().plusNanos(HALF_A_SECOND_NANOS).truncatedTo(ChronoUnit.SECONDS);
        return dated && timed ? DATE.format(at) + "T" + TIME.format(at) : dated ? DATE.format(at) : TIME.format(at);
    }
}
