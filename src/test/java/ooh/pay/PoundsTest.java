package ooh.pay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoundsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | £0.00 | 0.00
            5 | £0.05 | 0.05
            6250 | £62.50 | 62.50
            -300 | -£3.00 | -3.00
            106250 | £1,062.50 | 1062.50
            """)
    void pence_are_said_and_written_in_pounds(long pence, String said, String written) {
        assertThat(Pounds.say(pence)).isEqualTo(said);
        assertThat(Pounds.of(pence)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | £0
            106249 | £1,062
            106250 | £1,063
            -300 | -£3
            """)
    void sums_in_which_pence_mean_nothing_are_said_in_whole_pounds(long pence, String said) {
        assertThat(Pounds.whole(Pounds.of(pence))).isEqualTo(said);
    }
}
