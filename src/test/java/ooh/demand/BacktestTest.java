package ooh.demand;

import static ooh.demand.SimulatedLog.ALMANAC;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {
    private static final Path PUBLIC_SERIES = Path.of("..", "shared", "data", "demand");
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path folder;

    /** By its median, which is the point forecast that absolute errors ask for; the average's is the average. */
    @ParameterizedTest
    @ValueSource(strings = {"rural_fire_ems_hourly_2010_2020.csv", "uihc_ed_arrivals.csv"})
    void on_real_series_ours_beats_the_plain_average_and_last_year(String file) throws Exception {
        Path series = PUBLIC_SERIES.resolve(file);
        assumeTrue(Files.exists(series), "skipped: there is no " + series + " beside the project");
        Backtest.Result result = Backtest.of(series, ZoneId.of("America/Chicago"), americanHolidays()::contains, NOW);
        Scored ours = result.ours();
        assertThat(ours.logScore())
                .isGreaterThan(result.average().logScore())
                .isGreaterThan(result.lastYear().logScore());
        assertThat(ours.over(result.average()).mean())
                .isGreaterThan(2 * ours.over(result.average()).error());
        assertThat(ours.byMedian())
                .isLessThan(result.average().byMean())
                .isLessThanOrEqualTo(result.average().byMedian())
                .isLessThan(result.lastYear().byMean())
                .isLessThan(result.lastYear().byMedian());
        assertThat(ours.within()).isBetween(0.89, 0.99);
    }

    @Test
    void any_log_of_contacts_gives_a_page_and_a_plot() throws Exception {
        HourLog log =
                SimulatedLog.of(span("2025-01-06 00:00", "2026-01-05 00:00"), ALMANAC, 1, SimulatedLog::plainRate);
        Path file = folder.resolve("contacts & more.csv");
        List<String> rows = new ArrayList<>(List.of("at,kind"));
        SimulatedLog.contacts(log).forEach(contact -> rows.add(contact.at() + "," + contact.kind()));
        Files.write(file, rows);
        Backtest.main(new String[] {"--to=" + folder, file.toString()});
        assertThat(Files.readString(folder.resolve("demand.md")))
                .contains("## contacts & more.csv", "Held out: 17 weeks", "| ours, as chosen at the time |")
                .contains("The forecast is made of ");
        byte[] plot = Files.readAllBytes(folder.resolve("demand.svg"));
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(plot))
                .getDocumentElement();
        assertThat(root.getElementsByTagName("circle").getLength()).isEqualTo(168);
        assertThat(root.getElementsByTagName("title").getLength()).isEqualTo(1);
    }

    @Test
    void a_file_too_short_to_hold_weeks_out_is_refused_in_a_sentence() throws Exception {
        Path file = folder.resolve("day.csv");
        Files.writeString(file, "local_hour,count\n2026-06-01T00:00,1\n2026-06-01T23:00,2\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Backtest.of(file, ALMANAC.zone(), day -> false, NOW))
                .isInstanceOf(Unreadable.class)
                .hasMessage("day.csv can not be read: file: is shorter than 13 weeks, too short to hold any out.");
    }

    private static Set<LocalDate> americanHolidays() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/ooh/demand/us-holidays.txt"));
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(LocalDate::parse)
                .collect(Collectors.toUnmodifiableSet());
    }
}
