package ooh.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ImportProgressTest {
    @Test
    void how_much_of_the_file_is_read_is_told_in_hundredths() throws IOException {
        ImportProgress progress = new ImportProgress(200);
        try (InputStream file = progress.watching(new ByteArrayInputStream(new byte[200]))) {
            file.readNBytes(50);
            file.read();
        }
        progress.read(1_000);
        assertThat(progress.step()).isEqualTo(new ImportProgress.Step("reading the file: 1,000 rows so far", 25));
    }

    @Test
    void where_nobody_says_how_long_the_file_is_only_the_rows_are_told() {
        ImportProgress progress = new ImportProgress();
        progress.read(2_000);
        assertThat(progress.step().percent()).isNegative();
        assertThat(progress.step()).hasToString("reading the file: 2,000 rows so far");
    }

    @Test
    void on_the_terminal_it_is_a_bar() {
        ImportProgress progress = new ImportProgress(10);
        progress.written(300, 1_000);
        assertThat(progress.step())
                .hasToString("[######--------------] 30 %, adding to the log: 300 of 1,000 contacts");
        progress.done(300);
        assertThat(progress.step().words()).isEqualTo("making the forecast");
    }
}
