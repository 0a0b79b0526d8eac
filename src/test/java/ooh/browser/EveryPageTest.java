package ooh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page can be used by everyone: what a machine can tell of WCAG 2.2 A and AA, small windows, and no script. */
@ExtendWith(Visits.class)
class EveryPageTest {
    @Test
    void the_page_of_the_weeks(Visits visits) {
        try (Visit visit = visits.as("COORDINATOR")) {
            assertThat(visit.open("/weeks")).isEqualTo(200);
            assertThat(visit.violations()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
