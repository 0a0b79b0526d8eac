package ooh.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourPanelTest {
    private final Svg svg = new Svg();
    private final HourPanel panel = new HourPanel(svg, 100, 340, 10, 110, 24, 5);

    @Test
    void hours_run_across_and_figures_up_the_page() {
        assertThat(panel.x(0)).isEqualTo(100);
        assertThat(panel.x(24)).isEqualTo(340);
        assertThat(panel.y(0)).isEqualTo(110);
        assertThat(panel.y(5)).isEqualTo(10);
    }

    @Test
    void where_nothing_is_expected_all_lies_at_the_bottom() {
        assertThat(new HourPanel(svg, 0, 24, 0, 100, 24, 0).y(0)).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"4.3, 4.8", "3.5, 4", "0.19, 0.2", "1, 1", "9.1, 10", "10, 10", "0, 0.01"})
    void the_top_is_a_figure_whose_quarters_are_plain(double most, double top) {
        assertThat(HourPanel.roundUp(most)).isCloseTo(top, within(1e-12));
    }

    @Test
    void what_is_no_number_has_no_ring() {
        double[] values = new double[24];
        values[3] = Double.NaN;
        panel.rings(values);
        assertThat(written().split("<circle")).hasSize(24);
    }

    @Test
    void words_are_escaped_and_the_picture_says_what_it_is() {
        panel.days(List.of(0), List.of("Mon <1> & \"2\""), 18);
        assertThat(written())
                .contains(">Mon &lt;1&gt; &amp; \"2\"</text>")
                .contains("role='img'", "<title>A &amp; B</title>", "<desc>C</desc>");
    }

    private String written() {
        return svg.written(400, 120, 12, "A & B", "C");
    }
}
