package ooh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ooh.browser.Addresses.Listed;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of {@link Addresses} can be used by everyone: WCAG 2.2 as far as a machine can tell, small windows, no script. */
@ExtendWith(Shared.class)
class EveryPageTest {
    /** A desk's window at 400 % zoom is as wide as this. */
    private static final int NARROW = 320;

    static List<Listed> pages() {
        return Addresses.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nobody_is_shut_out(Listed listed, Shared shared) {
        Visits visits = shared.busy();
        String address = Addresses.filled(listed, visits.server());
        try (Visit visit = visits.as(listed.role())) {
            assertThat(visit.open(address)).isEqualTo(listed.status());
            SoftAssertions.assertSoftly(softly -> {
                softly.assertThat(visit.violations()).as("at a desk").isEmpty();
                softly.assertThat(visit.sticksOut()).as("too wide at a desk").isEmpty();
                visit.narrow(NARROW);
                softly.assertThat(visit.violations()).as("narrow").isEmpty();
                softly.assertThat(visit.sticksOut())
                        .as("too wide for a telephone")
                        .isEmpty();
                softly.assertThat(visit.complaints()).as("complaints").noneMatch(line -> !line.contains("status of"));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_can_be_read_without_script(Listed listed, Shared shared) {
        Visits visits = shared.busy();
        try (Visit visit = visits.as(
                listed.role(), options -> options.setJavaScriptEnabled(false).setViewportSize(NARROW, 700))) {
            assertThat(visit.open(Addresses.filled(listed, visits.server()))).isEqualTo(listed.status());
            assertThat(visit.heading()).isNotBlank();
            assertThat(visit.sticksOut()).as("too wide for a telephone").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void an_empty_service_has_pages_too(Listed listed, Shared shared) {
        Visits visits = shared.empty();
        String address = listed.address().contains("{") ? "/rotas/" + Addresses.OPEN : listed.address();
        try (Visit visit = visits.as(listed.role(), options -> options.setViewportSize(NARROW, 700))) {
            assertThat(visit.open(address)).isIn(200, 400, 403, 404);
            assertThat(visit.violations()).isEmpty();
            assertThat(visit.sticksOut()).as("too wide for a telephone").isEmpty();
        }
    }
}
