package ooh.council;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Returns from the provider that must open nothing: forged, somebody else's, made twice, or torn. */
class ForgedReturnTest extends CouncilWalk {
    @ParameterizedTest
    @ValueSource(strings = {"forged", "e30=", "%00", "", "eyJub25jZSI6Im90aGVyIn0=", "bnVsbA==", "+/+/"})
    void a_return_with_another_state_opens_nothing(String state) {
        String back = browser.wayBack("sian", COORDINATOR).replaceFirst("state=[^&]*", "state=" + state);
        assertThat(browser.follow(back).body()).contains(UNFINISHED);
        assertNobodyIsSignedIn();
    }

    /** Somebody else's way back, sent to a victim so that they work in the wrong account. */
    @Test
    void a_return_in_another_browser_opens_nothing() {
        String back = browser.wayBack("sian", COORDINATOR);
        CouncilBrowser victim = new CouncilBrowser(server.address("/"));
        assertThat(victim.follow(back).body()).contains(UNFINISHED);
        victim.wayBack("other", COORDINATOR);
        assertThat(victim.follow(back).body()).contains(UNFINISHED);
        assertThat(victim.open("/on-call").statusCode()).isEqualTo(303);
    }

    @Test
    void a_return_can_not_be_made_twice() {
        String back = browser.wayBack("sian", COORDINATOR);
        browser.follow(back);
        assertThat(browser.open("/on-call").statusCode()).isEqualTo(200);
        browser.lose("ooh-session");
        assertThat(browser.follow(back).body()).contains(UNFINISHED);
        assertNobodyIsSignedIn();
    }

    @Test
    void a_code_of_another_sign_in_opens_nothing() {
        String used = browser.wayBack("sian", COORDINATOR);
        browser.follow(used);
        browser.lose("ooh-session");
        String code = used.replaceFirst(".*[?&]code=([^&]*).*", "$1");
        String back = browser.wayBack("sian", COORDINATOR).replaceFirst("code=[^&]*", "code=" + code);
        assertThat(browser.follow(back).body()).contains(UNFINISHED);
        assertNobodyIsSignedIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ooh-council-state", "ooh-council-nonce", "ooh-council-verifier"})
    void a_browser_that_lost_one_of_its_cookies_starts_again(String cookie) {
        String back = browser.wayBack("sian", COORDINATOR);
        browser.lose(cookie);
        int asked = provider.tokenRequests().size();
        assertThat(browser.follow(back).body()).contains(UNFINISHED);
        assertThat(provider.tokenRequests())
                .as("the provider is not even asked")
                .hasSize(asked);
        assertNobodyIsSignedIn();
    }
}
