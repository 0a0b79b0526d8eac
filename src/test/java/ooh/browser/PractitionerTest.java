package ooh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import ooh.access.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A practitioner on the bus: what is next, first of all; into the own calendar; and when it can not be. */
@ExtendWith(Shared.class)
class PractitionerTest {
    @Test
    void the_next_duty_stands_first_and_leads_on_by_keyboard(Visits visits) {
        try (Visit visit = visits.as(Roles.PRACTITIONER, options -> options.setViewportSize(360, 640))) {
            visit.open("/me");
            assertThat(visit.text()).containsAnyOf("On with you", "No duty of yours");
            assertThat(visit.page().locator("main h1 + *").first().boundingBox().y)
                    .as("on the first screen")
                    .isLessThan(500);
            visit.choose(AriaRole.LINK, "Add to my calendar");
            visit.page().waitForURL("**/calendar");
            assertThat(visit.text()).contains("calendar");
            visit.open("/me");
            visit.choose(AriaRole.LINK, "When I can not");
            visit.page().waitForURL("**/me/**");
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
