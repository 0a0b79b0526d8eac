package ooh.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private final Faults faults = new Faults();
    private final List<String> rows = new ArrayList<>();

    @Test
    void columns_are_found_by_name_in_any_order_and_case() {
        read("Kind,note,AT\nchild,x,2026\n");
        assertThat(rows).containsExactly("line 2, at: 2026 child");
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void a_byte_order_mark_empty_lines_comments_and_windows_line_ends_are_passed_over() {
        read("\uFEFF# exported for the rota\r\nat,kind\r\n\r\n 2026 , child \r\n");
        assertThat(rows).containsExactly("line 4, at: 2026 child");
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void a_quoted_value_may_hold_commas_and_line_ends_and_lines_are_still_counted() {
        read("at,kind\n2026,\"a, b\nc\"\n2027,d\n");
        assertThat(rows).containsExactly("line 2, at: 2026 a, b\nc", "line 4, at: 2027 d");
    }

    @Test
    void every_missing_column_is_named_with_the_header_that_was_found() {
        read("when;kind\n2026;child\n");
        assertThat(rows).isEmpty();
        assertThat(faults.all())
                .extracting(Fault::field, Fault::message)
                .containsExactly(
                        tuple("column at", "is missing; the header has \"when;kind\""),
                        tuple("column kind", "is missing; the header has \"when;kind\""));
    }

    @Test
    void a_column_that_is_there_twice_is_a_fault() {
        read("at,kind,At\n2026,child,2027\n");
        assertThat(rows).isEmpty();
        assertThat(faults.all()).extracting(Fault::field).containsExactly("column at");
    }

    @Test
    void a_row_that_is_too_short_or_too_long_is_a_fault_and_the_others_are_read() {
        read("at,kind\n2026\n2027,child\n2028,child,extra\n");
        assertThat(rows).containsExactly("line 3, at: 2027 child");
        assertThat(faults.all())
                .extracting(Fault::field, Fault::message)
                .containsExactly(
                        tuple("line 2", "has 1 value where the header has 2"),
                        tuple("line 4", "has 3 values where the header has 2"));
    }

    @Test
    void a_file_without_a_row_is_a_fault() {
        for (String empty : List.of("", "\n\n", "# nothing\n", "at,kind\n")) {
            Faults found = new Faults();
            CsvFile.read(stream(empty, StandardCharsets.UTF_8), List.of("at", "kind"), found, row -> {});
            assertThat(found.all()).extracting(Fault::field).containsExactly("file");
        }
    }

    @Test
    void each_line_in_another_encoding_is_named_once() {
        read("at,kind\n2026,child\n2027,éé\n2028,ok\n2029,é\n", StandardCharsets.ISO_8859_1);
        assertThat(faults.all())
                .extracting(Fault::field, Fault::message)
                .containsExactly(
                        tuple("line 3", "is not UTF-8; save the file as CSV UTF-8"),
                        tuple("line 5", "is not UTF-8; save the file as CSV UTF-8"));
    }

    @Test
    void a_utf_16_file_and_one_cut_off_inside_a_letter_are_faults() {
        read("at,kind\n2026,child\n", StandardCharsets.UTF_16);
        assertThat(faults.all().get(0).field()).isEqualTo("line 1");
        Faults cut = new Faults();
        byte[] bytes = "at,kind\n2026,é".getBytes(StandardCharsets.UTF_8);
        CsvFile.read(new ByteArrayInputStream(bytes, 0, bytes.length - 1), List.of("at", "kind"), cut, row -> {});
        assertThat(cut.all()).extracting(Fault::field).containsExactly("line 2");
    }

    @Test
    void a_quotation_mark_amid_a_value_is_a_fault_that_names_the_line() {
        read("at,kind\n2026,child\n2027,\"chi\"ld\n");
        assertThat(faults.all()).extracting(Fault::field).containsExactly("line 3");
    }

    @Test
    void a_long_value_is_shown_cut_short() {
        List<String> shown = new ArrayList<>();
        CsvFile.read(
                stream("at,kind\n2026," + "x".repeat(5_000), StandardCharsets.UTF_8),
                List.of("at", "kind"),
                faults,
                row -> shown.add(row.quoted("kind")));
        assertThat(shown).containsExactly("\"" + "x".repeat(60) + "…\"");
    }

    @Test
    void beyond_a_thousand_faults_are_counted_and_not_listed() {
        read("at,kind\n" + "2026\n".repeat(1_234));
        assertThat(faults.all()).hasSize(1_001);
        assertThat(faults.all().get(1_000)).isEqualTo(new Fault("more", "234 further faults are not listed"));
    }

    private void read(String text) {
        read(text, StandardCharsets.UTF_8);
    }

    private void read(String text, Charset charset) {
        CsvFile.read(
                stream(text, charset),
                List.of("at", "kind"),
                faults,
                row -> rows.add(row.field("at") + ": " + row.get("at") + " " + row.get("kind")));
    }

    private static ByteArrayInputStream stream(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }
}
