package ooh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ooh.access.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MASH at ten at night: a number in five seconds, on whatever there is to look at it with. */
@ExtendWith(Shared.class)
class MashTest {
    /** TCP's first flight: ten segments of 1,460 bytes (RFC 6928). */
    private static final int ONE_ROUND_TRIP = 14_600;

    private static final int MOST_BYTES = 50_000;
    private static final String NUMBER = "main ol li:first-child a[href^='tel:']";

    @ParameterizedTest
    @CsvSource({"320,480", "360,640", "1280,720"})
    void the_managers_number_is_on_the_first_screen_and_large_enough_for_a_thumb(int width, int height, Visits visits) {
        try (Visit visit = visits.as(Roles.MASH, options -> options.setViewportSize(width, height))) {
            visit.open("/on-call");
            Locator number = visit.page().locator(NUMBER);
            BoundingBox box = number.boundingBox();
            assertThat(box.y + box.height).isLessThan(height);
            assertThat(box.height).isGreaterThanOrEqualTo(64);
            assertThat(number.evaluate("one => parseFloat(getComputedStyle(one).fontSize)"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(Number.class))
                    .satisfies(size -> assertThat(size.doubleValue()).isGreaterThanOrEqualTo(28));
            assertThat(visit.page().locator("main ol li").first().innerText()).contains("Manager");
        }
    }

    @Test
    void the_tiers_follow_in_the_order_to_ring(Visits visits) {
        try (Visit visit = visits.as(Roles.MASH)) {
            visit.open("/on-call");
            String order = visit.page().locator("main ol").innerText();
            assertThat(order.indexOf("Manager")).isGreaterThanOrEqualTo(0).isLessThan(order.indexOf("Social worker"));
            assertThat(order.indexOf("Social worker")).isLessThan(order.indexOf("Grade I"));
            assertThat(visit.text()).contains("As at Fri 18 December 19:12", "Who is next");
        }
    }

    @Test
    void another_time_is_asked_for_with_the_keyboard_and_leads_back(Visits visits) {
        try (Visit visit = visits.as(Roles.MASH)) {
            visit.open("/on-call");
            visit.tabTo(
                    AriaRole.BUTTON, "Show who is on"); // past day and time, whose keys depend on the browser's tongue
            visit.page().getByLabel("Day").fill("2026-12-25");
            visit.page().getByLabel("Time").fill("03:00");
            visit.press("Enter");
            visit.page().waitForURL(url -> url.contains("day=2026-12-25"));
            assertThat(visit.heading()).isEqualTo("On call Fri 25 December 2026 03:00");
            visit.choose(AriaRole.LINK, "Back to now");
            visit.page().waitForURL("**/on-call");
            assertThat(visit.heading()).isEqualTo("On call now");
        }
    }

    @Test
    void it_comes_in_one_round_trip_and_all_that_follows_is_small(Visits visits) {
        try (Visit visit = visits.as(Roles.MASH)) {
            List<Response> answers = new ArrayList<>();
            visit.page().onResponse(answers::add);
            visit.open("/on-call");
            visit.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
            assertThat(bytes(answers.get(0))).isLessThan(ONE_ROUND_TRIP);
            assertThat(answers.stream().mapToInt(MashTest::bytes).sum()).isLessThan(MOST_BYTES);
            assertThat(visit.page()
                            .locator("link[rel=stylesheet], script:not([type=module])")
                            .count())
                    .as("what the page would wait for")
                    .isZero();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void it_prints_without_what_can_only_be_pressed(Visits visits) {
        try (Visit visit = visits.as(Roles.MASH)) {
            visit.open("/on-call");
            visit.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.page().locator(NUMBER).isVisible()).isTrue();
            assertThat(visit.page().getByLabel("Day").isVisible()).isFalse();
            assertThat(visit.page().getByRole(AriaRole.NAVIGATION).isVisible()).isFalse();
        }
    }

    @Test
    void where_a_page_can_not_be_shown_somebody_can_still_be_rung(Visits visits) {
        try (Visit visit = visits.as(Roles.MASH)) {
            for (Map.Entry<String, Integer> wrong :
                    Map.of("/on-call/nothing", 404, "/weeks", 403).entrySet()) {
                assertThat(visit.open(wrong.getKey())).isEqualTo(wrong.getValue());
                assertThat(visit.page()
                                .locator("main a[href='tel:01632960999']")
                                .isVisible())
                        .isTrue();
            }
        }
    }

    private static int bytes(Response answer) {
        var sizes = answer.request().sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }
}
