package ooh.problem;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as a CSV file (RFC 4180) that people open in a spreadsheet. What a spreadsheet would take for a formula gets an
 * apostrophe before it (OWASP, CSV injection): what begins with = + - @, a tab or the end of a line, and what already has
 * apostrophes before one of those, so that {@link TableRow} can take exactly one off again.
 */
public final class CsvRows {
    private static final String FORMULA = "[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + FORMULA + "[\\s\\S]*");
    private static final Pattern DEFUSED = Pattern.compile("'+" + FORMULA + "[\\s\\S]*");

    private CsvRows() {}

    public static String of(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(header);
            rows.forEach(
                    row -> writer.writeRecord(row.stream().map(CsvRows::defused).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String defused(String value) {
        return DANGEROUS.matcher(value).matches() ? "'" + value : value;
    }

    /** What was there before {@link #defused}. */
    static String asTyped(String value) {
        return DEFUSED.matcher(value).matches() ? value.substring(1) : value;
    }
}
