package ooh.problem;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A table that somebody sends as a CSV file or as an Excel workbook; its first bytes tell which, whatever it is called. */
public final class TableFile {
    /** The media type of an Excel workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableFile() {}

    /** Hands each row that can be read to {@code each}, in the file's order, and gathers what is wrong with the others. */
    public static void read(InputStream file, List<Column> columns, Faults faults, Consumer<TableRow> each) {
        BufferedInputStream in = new BufferedInputStream(file);
        byte[] first = first(in);
        if (Arrays.equals(first, ZIP)) {
            XlsxFile.readColumns(in, columns, faults, each);
        } else if (Arrays.equals(first, OLD_EXCEL)) {
            faults.add("file", "is an Excel workbook of the old kind (.xls); save it as .xlsx or as CSV UTF-8");
        } else {
            CsvFile.readColumns(in, columns, faults, each);
        }
    }

    private static byte[] first(BufferedInputStream in) {
        try {
            in.mark(ZIP.length);
            byte[] first = in.readNBytes(ZIP.length);
            in.reset();
            return first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
