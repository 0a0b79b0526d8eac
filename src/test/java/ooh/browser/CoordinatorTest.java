package ooh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import ooh.access.Roles;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The coordinator's jobs with the keyboard, as she does them, on one week from nothing to published; and with the mouse. */
@ExtendWith(Shared.class)
@TestMethodOrder(OrderAnnotation.class)
class CoordinatorTest {
    private static final String WEEK = "/rotas/2027-01-18";

    @Test
    @Order(1)
    void a_week_is_made_planned_with_its_progress_in_sight_stopped_and_kept(Visits visits) {
        try (Visit visit = visits.as(Roles.COORDINATOR)) {
            visit.open(WEEK);
            visit.choose(AriaRole.BUTTON, "Make the draft");
            visit.page().waitForURL("**" + WEEK);
            assertThat(visit.text()).contains("shifts have nobody", "contacts expected");
            visit.choose(AriaRole.BUTTON, "Plan");
            visit.page().waitForURL("**/plan");
            assertThat(visit.text()).contains("Are there enough hours?");
            visit.tabTo(AriaRole.TEXTBOX, "Seconds to plan at most");
            visit.press("ControlOrMeta+a");
            visit.type("600");
            visit.choose(AriaRole.BUTTON, "Plan");
            visit.page().waitForURL("**/plan/*");
            visit.page().locator("#progress li").first().waitFor();
            visit.choose(AriaRole.BUTTON, "Stop now");
            Locator changed = visit.page().getByText("See what changed");
            changed.waitFor();
            visit.choose(AriaRole.BUTTON, "See what changed");
            visit.page().waitForURL("**/changes");
            assertThat(visit.text()).contains("For whom");
            visit.tabTo(AriaRole.CHECKBOX, "Keep ");
            visit.press("Space");
            visit.choose(AriaRole.BUTTON, "Keep what is ticked");
            visit.page().waitForURL("**" + WEEK);
            assertThat(visit.text()).contains("Undo the last change");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void somebody_is_given_a_shift_moved_pinned_and_all_is_undone(Visits visits) {
        try (Visit visit = visits.as(Roles.COORDINATOR)) {
            visit.open(WEEK);
            String before = held(visit).innerText();
            held(visit).locator("a").focus();
            visit.press("Enter");
            visit.page().waitForURL("**/shifts/*");
            assertThat(visit.text())
                    .as("what each would do is said before it is done")
                    .contains("Who could have it, best first", "Where else", "Allowed");
            visit.choose(AriaRole.BUTTON, "Move to ");
            visit.page().waitForURL("**" + WEEK + "#*");
            assertThat(visit.text()).contains("Last change");
            visit.choose(AriaRole.BUTTON, "Undo the last change");
            visit.page().waitForURL("**" + WEEK);
            assertThat(held(visit).innerText()).isEqualTo(before);
            held(visit).locator("a").focus();
            visit.press("Enter");
            visit.page().waitForURL("**/shifts/*");
            visit.choose(AriaRole.BUTTON, "Pin ");
            visit.page().waitForURL("**" + WEEK + "#*");
            assertThat(visit.text()).contains("Pinned");
            visit.choose(AriaRole.BUTTON, "Undo the last change");
            visit.page().waitForURL("**" + WEEK);
            held(visit).locator("a").focus();
            visit.press("Enter");
            visit.page().waitForURL("**/shifts/*");
            visit.choose(AriaRole.BUTTON, "Leave it open");
            visit.page().waitForURL("**" + WEEK + "#*");
            visit.choose(AriaRole.BUTTON, "Undo the last change");
            visit.page().waitForURL("**" + WEEK);
            assertThat(held(visit).innerText()).isEqualTo(before);
        }
    }

    @Test
    @Order(3)
    void while_a_duty_is_dragged_every_place_says_what_it_would_do(Visits visits) {
        try (Visit visit = visits.as(Roles.COORDINATOR)) {
            visit.open(WEEK);
            BoundingBox from = held(visit).boundingBox();
            visit.page().mouse().move(from.x + 8, from.y + from.height - 4);
            visit.page().mouse().down();
            visit.page().mouse().move(from.x + 60, from.y + 10);
            Locator place = visit.page().locator("[data-fits]").first();
            place.waitFor();
            assertThat(place.innerText()).containsAnyOf("✓", "✕");
            String id = place.getAttribute("id");
            BoundingBox to = place.boundingBox();
            visit.page().mouse().move(to.x + 10, to.y + 10);
            visit.page().mouse().move(to.x + 12, to.y + 12);
            visit.page().mouse().up();
            visit.page().waitForURL("**" + WEEK + "#*");
            assertThat(visit.page().url()).endsWith("#" + id);
            visit.choose(AriaRole.BUTTON, "Undo the last change");
        }
    }

    @Test
    @Order(4)
    void it_is_published_with_a_reason(Visits visits) {
        try (Visit visit = visits.as(Roles.COORDINATOR)) {
            visit.open(WEEK);
            visit.choose(AriaRole.BUTTON, "Publish");
            visit.page().waitForURL("**/publish");
            assertThat(visit.text()).contains("first publication");
            visit.page().getByRole(AriaRole.TEXTBOX).focus();
            visit.type("Nobody else answered.");
            visit.choose(AriaRole.BUTTON, "Publish");
            visit.page().waitForURL("**/weeks/2027-01-18");
            assertThat(visit.text()).contains("Publication 1");
        }
    }

    @Test
    @Order(5)
    void somebody_is_ill_and_two_clicks_lead_to_whom_to_ring(Visits visits) {
        try (Visit visit = visits.as(Roles.COORDINATOR)) {
            visit.open("/weeks/2027-01-18");
            visit.choose(AriaRole.LINK, "Ill?");
            visit.page().waitForURL("**/duties/*");
            assertThat(visit.page().locator("ol a[href^='tel:']").first().isVisible())
                    .isTrue();
            visit.choose(AriaRole.BUTTON, "Said yes");
            visit.page().waitForURL("**/weeks/2027-01-18");
            assertThat(visit.text()).contains("Stand-in");
        }
    }

    private static Locator held(Visit visit) {
        return visit.page().locator(".ooh-place[data-held=yes]").first();
    }
}
