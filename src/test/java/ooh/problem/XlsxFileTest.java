package ooh.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxFileTest {
    private final Faults faults = new Faults();
    private final List<String> rows = new ArrayList<>();

    @Test
    void a_date_cell_reads_as_it_is_formatted_and_to_the_second() throws IOException {
        read(workbook(sheet -> {
            sheet.value(0, 0, "At");
            sheet.value(0, 1, "Kind");
            dated(sheet, 1, "yyyy-mm-dd hh:mm", LocalDateTime.of(2026, 12, 25, 17, 5));
            dated(sheet, 2, "dd/mm/yyyy", LocalDateTime.of(2026, 12, 25, 0, 0));
            dated(sheet, 3, "[h]:mm:ss", LocalDateTime.of(2026, 12, 25, 17, 5, 59));
            sheet.value(4, 0, "25/12/2026 17:05");
            sheet.value(5, 0, 42);
        }));
        assertThat(rows)
                .containsExactly(
                        "line 2, at: 2026-12-25T17:05:00",
                        "line 3, at: 2026-12-25",
                        "line 4, at: 17:05:59",
                        "line 5, at: 25/12/2026 17:05",
                        "line 6, at: 42");
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void empty_rows_are_passed_over_and_short_ones_end_in_empty_values() throws IOException {
        read(workbook(sheet -> {
            sheet.value(2, 0, "at");
            sheet.value(2, 5, "kind");
            sheet.value(7, 0, "2026");
        }));
        assertThat(rows).containsExactly("line 8, at: 2026");
    }

    @Test
    void a_sheet_without_rows_or_without_its_columns_is_a_fault() throws IOException {
        read(workbook(sheet -> sheet.value(0, 0, "at")));
        assertThat(faults.all()).extracting(Fault::field).containsExactly("column kind", "file");
    }

    @Test
    void a_workbook_that_is_cut_off_or_of_the_old_kind_is_a_fault() throws IOException {
        byte[] whole = workbook(sheet -> sheet.value(0, 0, "at"));
        byte[] cut = new byte[whole.length / 2];
        System.arraycopy(whole, 0, cut, 0, cut.length);
        read(cut);
        read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThat(faults.all()).extracting(Fault::field).containsExactly("file", "file");
    }

    @Test
    void what_is_no_workbook_reads_as_csv() {
        read("at,kind\n2026,child\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows).containsExactly("line 2, at: 2026");
    }

    private static void dated(Worksheet sheet, int row, String format, LocalDateTime at) {
        sheet.value(row, 0, at);
        sheet.style(row, 0).format(format).set();
    }

    private interface Filling {
        void into(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.into(workbook.newWorksheet("log"));
        }
        return out.toByteArray();
    }

    private void read(byte[] file) {
        TableFile.read(
                new ByteArrayInputStream(file),
                List.of(Column.needed("at"), Column.needed("kind")),
                faults,
                row -> rows.add(row.field("at") + ": " + row.get("at")));
    }
}
