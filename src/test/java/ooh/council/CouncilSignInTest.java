package ooh.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Council accounts over HTTP, against a provider that speaks the real protocol: who comes in, and who is told why not. */
class CouncilSignInTest extends CouncilWalk {
    @Test
    void the_sign_in_page_offers_council_accounts_first() {
        String page = browser.open("/sign-in").body();
        assertThat(page).contains("Sign in with your council account", "/oauth/login/council");
        assertThat(page.indexOf("council account")).isLessThan(page.indexOf("Your key"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ["ooh-rota-administrator"] | 200 | 200
            ["ooh-rota-coordinator"] | 200 | 403
            "ooh-rota-coordinator" | 200 | 403
            ["ooh-rota-mash"] | 403 | 403
            ["ooh-rota-practitioner"] | 403 | 403
            ["ooh-rota-practitioner", "all-staff", "ooh-rota-coordinator", "ooh-rota-mash"] | 200 | 403
            """)
    void each_role_comes_in_as_that_role_and_of_several_the_one_that_may_do_most(String roles, int demand, int keys) {
        HttpResponse<String> first = browser.signIn(
                "sian",
                "{\"roles\":" + roles + ",\"email\":\"sian.oneill@council.example\",\"name\":\"Siân O'Neill\"}");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.uri().getPath()).isNotEqualTo("/sign-in");
        assertThat(browser.open("/on-call").statusCode()).isEqualTo(200);
        assertThat(browser.open("/demand").statusCode()).isEqualTo(demand);
        assertThat(browser.open("/api/v1/keys").statusCode()).isEqualTo(keys);
    }

    @Test
    void a_practitioner_is_the_person_with_that_address() {
        browser.signIn("sian", "{\"roles\":[\"ooh-rota-practitioner\"],\"email\":\"sian.oneill@council.example\"}");
        assertThat(browser.follow("/me").body()).containsAnyOf("s-oneill", "Siân O'Neill", "Siân O&#39;Neill");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"roles":[]} | has no role in the rota. Ask
            {} | ooh-rota-administrator, ooh-rota-coordinator, ooh-rota-practitioner, ooh-rota-mash
            {"roles":["all-staff"]} | has no role in the rota. Ask
            {"roles":["OOH-ROTA-COORDINATOR"]} | has no role
            {"roles":{"ooh-rota-coordinator":true}} | has no role
            {"roles":["ooh-rota-practitioner"]} | belongs to nobody on the rota's banks. Ask the rota coordinator
            {"roles":["ooh-rota-practitioner"],"email":"other@council.example"} | belongs to nobody
            {"roles":["ooh-rota-practitioner"],"email":"sian.oneill@council.example","email_verified":false} | belongs to nobody
            """)
    void whoever_has_no_place_here_is_told_what_to_ask_for(String claims, String sentence) {
        HttpResponse<String> page = browser.signIn("sian", claims);
        assertThat(page.body().replace("&#39;", "'")).contains("There is a problem", sentence);
        assertNobodyIsSignedIn();
    }

    @Test
    void the_provider_gets_a_challenge_and_then_its_verifier_and_no_secret_of_a_public_client() {
        String way = CouncilBrowser.location(browser.open(CouncilController.LOGIN));
        assertThat(way)
                .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=", "response_type=code");
        browser.signIn("sian", COORDINATOR);
        assertThat(provider.tokenRequests().get(provider.tokenRequests().size() - 1))
                .contains("code_verifier=", "client_id=ooh-rota")
                .doesNotContain("client_secret");
    }

    @Test
    void what_the_browser_keeps_for_the_way_back_goes_nowhere_else() {
        browser.wayBack("sian", COORDINATOR);
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().startsWith("ooh-council"))
                .hasSize(3)
                .allMatch(cookie -> cookie.isHttpOnly() && cookie.getPath().equals("/oauth/callback/council"));
        HttpResponse<String> way =
                server.send(server.request(CouncilController.LOGIN, null).header("X-Forwarded-Proto", "https"));
        assertThat(way.headers().allValues("Set-Cookie"))
                .hasSize(3)
                .allMatch(set -> set.contains("Secure") && set.contains("SameSite=Lax"));
    }

    @Test
    void somebody_who_turns_back_at_the_provider_is_told_so() {
        String back = browser.wayBack("sian", COORDINATOR)
                .replaceFirst("code=[^&]*", "error=access_denied&error_description=%3Cb%3Eno%3C/b%3E");
        assertThat(browser.follow(back).body())
                .contains("did not let you through")
                .doesNotContain("<b>no");
        assertNobodyIsSignedIn();
    }

    @Test
    void signing_out_at_the_provider_leads_there_and_back() {
        String end = CouncilBrowser.location(browser.open(CouncilController.LOGOUT));
        assertThat(end)
                .startsWith(provider.issuer() + "/endsession?")
                .contains("client_id=ooh-rota", "post_logout_redirect_uri=http")
                .contains("sign-in");
        assertThat(browser.follow(end).uri().getPath()).isEqualTo("/sign-in");
    }
}
