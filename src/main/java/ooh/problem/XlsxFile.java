package ooh.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final long SECONDS_A_DAY = 24 * 60 * 60;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    private XlsxFile() {}

    static void readColumns(InputStream in, List<Column> columns, Faults faults, Consumer<TableRow> each) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            read(rows.iterator(), workbook.isDate1904(), columns, faults, each);
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            faults.add("file", "is no whole Excel workbook (.xlsx); save it again, or as CSV UTF-8");
        }
    }

    private static void read(
            Iterator<Row> rows, boolean from1904, List<Column> columns, Faults faults, Consumer<TableRow> each) {
        Optional<Header> header = Optional.empty();
        boolean headed = false;
        boolean any = false;
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> values = values(row, from1904);
            if (values.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (!headed) {
                headed = true;
                header = Header.of(values, columns, List.of(), faults);
                continue;
            }
            any = true;
            header.ifPresent(found -> each.accept(new TableRow(row.getRowNum(), values, found)));
        }
        if (!any) {
            faults.add("file", "has nothing on its first sheet: it needs a header line and a row");
        }
    }

    private static List<String> values(Row row, boolean from1904) {
        List<String> values = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            values.add(cell == null ? "" : text(cell, from1904));
        }
        return values;
    }

    private static String text(Cell cell, boolean from1904) {
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
        // Excel counts days, and rounds: 17:05 may be a hair before it.
        long seconds = Math.round(cell.asNumber().doubleValue() * SECONDS_A_DAY);
        LocalDate day = (from1904 ? DAY_0_OF_1904 : DAY_0).plusDays(Math.floorDiv(seconds, SECONDS_A_DAY));
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, SECONDS_A_DAY));
        return dated && timed ? day + "T" + TIME.format(time) : dated ? day.toString() : TIME.format(time);
    }
}
