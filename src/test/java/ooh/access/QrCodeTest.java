package ooh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String ADDRESS = "https://rota.example/feeds/ooh_x.ics";

    @Test
    void it_has_a_title_for_screen_readers_and_loads_and_runs_nothing() {
        assertThat(QrCode.svg(ADDRESS, "Feed of O'Neill & <Shaw>"))
                .startsWith("<svg class=\"ooh-qr\" role=\"img\"")
                .contains("<title>Feed of O'Neill &amp; &lt;Shaw&gt;</title>")
                .doesNotContain("style=", "href", "<script", ADDRESS);
    }

    @Test
    void four_modules_on_each_side_stay_white() {
        String svg = QrCode.svg(ADDRESS, "Feed");
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1));
        Matcher module = Pattern.compile("M(\\d+),(\\d+)h").matcher(svg);
        int modules = 0;
        for (; module.find(); modules++) {
            assertThat(Integer.parseInt(module.group(1))).isBetween(4, side - 5);
            assertThat(Integer.parseInt(module.group(2))).isBetween(4, side - 5);
        }
        assertThat(modules).isGreaterThan(100);
    }
}
