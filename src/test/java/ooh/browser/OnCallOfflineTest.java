package ooh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import ooh.access.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is on call stays readable where there is no network, says how old it is, and is gone with the sign-in. */
@ExtendWith(Shared.class)
class OnCallOfflineTest {
    private static final String READY = "() => navigator.serviceWorker.controller !== null"
            + " && caches.match('/on-call').then((page) => page !== undefined)";

    private static final String KEPT_MINUTES_AGO = """
            async (minutes) => {
              const cache = await caches.open('on-call')
              const page = await cache.match('/on-call')
              const headers = new Headers(page.headers)
              headers.set('X-Kept-At', String(Date.now() - minutes * 60000))
              await cache.put('/on-call', new Response(await page.text(), { headers }))
            }""";

    @Test
    void without_a_network_the_last_page_says_how_old_it_is(Visits visits) {
        try (Visit visit = visits.as(Roles.MASH)) {
            visit.open("/on-call");
            String online = visit.page().locator("ol").innerText();
            visit.page().waitForFunction(READY);
            visit.context().setOffline(true);
            visit.page().reload();
            assertThat(visit.text()).contains("You are offline: this is less than a minute old", online);
            visit.page().evaluate(KEPT_MINUTES_AGO, 7);
            visit.page().reload();
            assertThat(visit.text()).contains("this is 7 minutes old", online);
            assertThat(visit.violations()).isEmpty();
            visit.context().setOffline(false);
            visit.page().reload();
            assertThat(visit.text()).contains(online).doesNotContain("old.");
        }
    }

    @Test
    void after_twelve_hours_it_is_shown_no_more(Visits visits) {
        try (Visit visit = visits.as(Roles.MASH)) {
            visit.open("/on-call");
            visit.page().waitForFunction(READY);
            visit.page().evaluate(KEPT_MINUTES_AGO, 12 * 60 + 1);
            visit.context().setOffline(true);
            assertThat(visit.isUnreachable("/on-call")).isTrue();
        }
    }

    @Test
    void nothing_is_left_after_signing_out(Visits visits) {
        try (Visit visit = visits.afresh(Roles.MASH, options -> options)) {
            visit.open("/on-call");
            visit.page().waitForFunction(READY);
            visit.choose(AriaRole.BUTTON, "Sign out");
            visit.page().waitForURL("**/sign-in");
            assertThat(visit.page().evaluate("() => caches.keys().then((names) => names.length)"))
                    .isEqualTo(0);
            visit.context().setOffline(true);
            assertThat(visit.isUnreachable("/on-call")).isTrue();
        }
    }

    @Test
    void no_other_page_is_kept(Visits visits) {
        try (Visit visit = visits.as(Roles.COORDINATOR)) {
            visit.open("/on-call");
            visit.page().waitForFunction(READY);
            visit.open("/weeks");
            visit.context().setOffline(true);
            assertThat(visit.isUnreachable("/weeks")).isTrue();
        }
    }
}
