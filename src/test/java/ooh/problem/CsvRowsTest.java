package ooh.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 7700 900001",
                "-x",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "'=1",
                "''-x",
                "＝1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "=\n1"
            })
    void what_a_spreadsheet_would_reckon_begins_with_an_apostrophe_that_is_taken_off_again(String value) {
        assertThat(CsvRows.defused(value)).startsWith("'").isEqualTo("'" + value);
        assertThat(CsvRows.asTyped(CsvRows.defused(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "O'Dowd", "'t Hooft", "Siân", "1-2", "#1", "a=b", "'", "\"", "a,b", "ẹ ọ ṣ", "🙂"})
    void everything_else_stays_as_it_is(String value) {
        assertThat(CsvRows.defused(value)).isEqualTo(value);
        assertThat(CsvRows.asTyped(value)).isEqualTo(value);
    }

    @Test
    void a_file_is_read_again_as_it_was() {
        List<String> typed = List.of("=1", "'=1", "#1", "a,\"b\"", "O'Dowd", "''@x");
        String file = CsvRows.of(
                List.of("name", "other"),
                typed.stream().map(value -> List.of(value, "x")).toList());
        assertThat(file).startsWith("name,other\r\n").doesNotContain("\r\n=", ",=");
        List<String> read = new ArrayList<>();
        Faults faults = new Faults();
        CsvFile.read(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                List.of("name", "other"),
                faults,
                row -> read.add(row.get("name")));
        faults.refuse("The file");
        assertThat(read).isEqualTo(typed);
    }
}
